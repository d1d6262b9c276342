import { describe, expect, it } from 'vitest'
import { renderOpeningNotice, renderUrgingLetters } from '../../src/documents/docx/letters.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { opening, unitReport, urging } from './support/letters.ts'
import { at, odd } from './support/period.ts'
import { openWord, texts } from './support/word.ts'
import { all } from './support/xml.ts'

describe("a unit's own report", () => {
  it('is issued by the unit under the school and says what it told, figures first', async () => {
    const found = texts(openWord(await renderUnitReport(unitReport)))
    expect(found.slice(0, 5)).toEqual([
      'TRƯỜNG THPT NGUYỄN KHUYẾN',
      'TỔ NGỮ VĂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:       /BC-NV',
    ])
    const from = found.indexOf('1. Công tác lãnh đạo, chỉ đạo')
    expect(found.slice(from + 1, from + 8)).toEqual([
      '- Số cuộc họp lồng ghép nội dung dân vận: 7 lần (6 tháng: 3, thêm: 4).',
      '- 4 lần; ký cam kết ứng xử.',
      '2. Công tác tuyên truyền, quán triệt',
      '- Số buổi tuyên truyền: 2 buổi (đơn vị phối hợp).',
      '- Số người được quán triệt trên tổng số: 14/15 (93,3%).',
      '- 12/3: Luật Thực hiện dân chủ ở cơ sở, 14 người.',
      '- 20/4: Quy tắc ứng xử, 15 người.',
    ])
    expect(found).toContain('Không phát sinh.')
    expect(found).toContain('- Tuyên truyền: Buổi ký cam kết (anh-1.jpg).')
    expect(found).toContain(
      'Trên đây là báo cáo năm 2026 của Tổ Ngữ văn (mã NV-01, nộp lúc 16:42 ngày 27/11/2026, nhập hộ)./.',
    )
    expect(found.slice(-2)).toEqual(['TỔ TRƯỞNG', 'Trần Thị Bình'])
  })

  it('opens whatever the unit wrote and called its files, as the same bytes', async () => {
    const sections = unitReport.sections.map(section => ({ ...section, state: 'given' as const, text: odd }))
    const model = { ...unitReport, unit: odd, sections, attachments: [{ label: odd, name: odd, caption: odd }] }
    const bytes = await renderUnitReport(model)
    expect(texts(openWord(bytes)).length).toBeGreaterThan(20)
    expect(Buffer.compare(bytes, await renderUnitReport({ ...model }))).toBe(0)
  })
})

describe('letters of the school to its units', () => {
  it('urges a unit courteously, with both dates as they are, and asks for the number of a year without a plan', async () => {
    const found = texts(openWord(await renderUrgingLetters(urging)))
    expect(found).toContain('Số:       /THPTNK-CĐ')
    expect(found).toContain('V/v đôn đốc báo cáo kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2026')
    expect(found).toContain('Kính gửi: Tổ Sử - Địa - GDKT&PL')
    const body = found.join('\n')
    expect(body).toContain('[số kế hoạch]')
    expect(body).toContain('chậm nhất ngày 28/5/2026 (hẹn nội bộ; Kế hoạch quy định trước ngày 10/6/2026)')
    expect(body).toContain('báo cáo Sở GD&ĐT Hải Phòng trước ngày 05/6/2026')
    expect(body).toContain('chậm nhất ngày 02/6/2026')
    expect(body).toContain('Trân trọng./.')
    expect(body).not.toContain('quá hạn')
  })

  it('sets one letter per unit into one file, each with pages of its own', async () => {
    const word = openWord(await renderUrgingLetters(urging, { ...urging, unit: 'Hội Khuyến học' }))
    expect(texts(word).filter(text => text.startsWith('Kính gửi'))).toEqual([
      'Kính gửi: Tổ Sử - Địa - GDKT&PL',
      'Kính gửi: Hội Khuyến học',
    ])
    expect(all(word.body, 'w:pgNumType').map(({ attributes }) => attributes['w:start'])).toEqual(['1', '1'])
    expect(
      texts(word)
        .join('\n')
        .match(/của Hội Khuyến học\./g),
    ).toHaveLength(1)
  })

  it('opens a period with what is asked, until when, and says the official date alone where it is the target', async () => {
    const found = texts(openWord(await renderOpeningNotice(opening)))
    expect(found).toContain('THÔNG BÁO')
    expect(found).toContain('- Công tác tuyên truyền, quán triệt;')
    const dates = { ...opening.dates, target: at('2026-06-09') }
    const plain = texts(openWord(await renderOpeningNotice({ ...opening, dates }))).join('\n')
    expect(plain).toContain('Các đơn vị gửi báo cáo trước ngày 10/6/2026, qua Công đoàn trường.')
  })
})
