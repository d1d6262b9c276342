import { describe, expect, it } from 'vitest'
import { renderOpeningNotice, renderUrgingLetters } from '../../src/documents/docx/letters.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { addresseeOf } from '../../src/text/documents/orders.ts'
import { opening, unitReport, urging } from './support/letters.ts'
import { at, odd, plan } from './support/period.ts'
import { openWord, texts } from './support/word.ts'
import { all } from './support/xml.ts'

describe("a unit's own report", () => {
  it('is issued by the unit under the school and says what it told, and no matter of the assistant', async () => {
    const found = texts(openWord(await renderUnitReport(unitReport)))
    expect(found.slice(0, 5)).toEqual([
      'TRƯỜNG THPT NGUYỄN KHUYẾN',
      'TỔ NGỮ VĂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:      /BC-NV',
    ])
    const from = found.indexOf('1. Công tác lãnh đạo, chỉ đạo')
    expect(found.slice(from + 1)).toEqual([
      'Tổ đã tổ chức 7 cuộc họp. Nội dung: ký cam kết ứng xử; sơ kết.',
      `2. ${plan.areas.find(({ code }) => code === 'II.3')?.title}`,
      'Không phát sinh.',
      '3. Khó khăn, đề nghị',
      'Đề nghị với nhà trường: thêm máy chiếu.',
      'Minh chứng kèm theo: Tuyên truyền (Buổi ký cam kết; 1 tệp).',
      'Trên đây là báo cáo kết quả thực hiện công tác dân vận chính quyền năm 2026 của Tổ Ngữ văn./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: Tổ Ngữ văn.',
      'TỔ TRƯỞNG',
      'Trần Thị Bình',
    ])
    expect(found.join('\n')).not.toMatch(/16:42|nhập hộ|Chưa báo cáo/)
  })

  it('goes through the union only where that is another', () => {
    expect(addresseeOf(plan, 'Công đoàn trường')).toBe('Ban Giám hiệu Trường THPT Nguyễn Khuyến')
    expect(addresseeOf(plan, 'Ban Nữ công')).toBe('Ban Giám hiệu Trường THPT Nguyễn Khuyến (qua Công đoàn trường)')
  })

  it('is no report of the BGH to itself: its form hands over figures, to nobody by name', async () => {
    const { addressee: _, ...model } = unitReport
    const found = texts(openWord(await renderUnitReport({ ...model, unit: 'Ban Giám hiệu', code: 'BGH' })))
    expect(found).toContain('PHIẾU CUNG CẤP SỐ LIỆU, NỘI DUNG')
    expect(found.join('\n')).not.toMatch(/Kính gửi|BÁO CÁO\n/)
  })

  it('opens whatever the unit wrote and called its files, as the same bytes', async () => {
    const sections = unitReport.sections.map(section => ({ ...section, figures: odd, points: [odd] }))
    const model = { ...unitReport, unit: odd, sections, attachments: [{ label: odd, caption: odd }] }
    const bytes = await renderUnitReport(model)
    expect(texts(openWord(bytes)).length).toBeGreaterThan(15)
    expect(Buffer.compare(bytes, await renderUnitReport({ ...model }))).toBe(0)
  })
})

describe('letters of the school to its units', () => {
  it('urges a unit courteously, with both dates as they are, and asks for the number of a year without a plan', async () => {
    const found = texts(openWord(await renderUrgingLetters(urging)))
    expect(found).toContain('Số:      /THPTNK-CĐ')
    expect(found).toContain('V/v đôn đốc báo cáo kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2026')
    expect(found).toContain('Kính gửi: Tổ Sử - Địa - GDKT&PL')
    const body = found.join('\n')
    expect(body).toContain('[số kế hoạch]')
    // The Kế hoạch is cited for what it says; the day before it is the school's own wish.
    expect(body).toContain('báo cáo kết quả 6 tháng đầu năm 2026 về nhà trường trước ngày 10/6/2026. Để nhà trường')
    expect(body).toContain('các đơn vị đã được đề nghị gửi báo cáo chậm nhất ngày 28/5/2026.')
    expect(body).toContain('Đến ngày 29/5/2026, nhà trường chưa nhận được báo cáo của Tổ Sử - Địa - GDKT&PL.')
    expect(body).toContain('chậm nhất ngày 02/6/2026 để nhà trường kịp tổng hợp, báo cáo Sở.')
    expect(body).toMatch(/để được hỗ trợ\.\/\.$/m)
    expect(body).not.toMatch(/quá hạn|hẹn nội bộ|\) \(|\d\d:\d\d|đã qua/)
  })

  it('serves no limit that is over, and says that it is over', async () => {
    const past = { school: true, units: false }
    const body = async (change: Partial<typeof urging>) =>
      texts(openWord(await renderUrgingLetters({ ...urging, past, writtenAt: at('2026-06-08'), ...change }))).join('\n')
    const half = await body({ answerBy: at('2026-06-09') })
    expect(half).toContain(
      'Thời hạn nhà trường báo cáo Sở Giáo dục và Đào tạo Hải Phòng (trước ngày 05/6/2026) đã qua.',
    )
    expect(half).toContain('chậm nhất ngày 09/6/2026; số liệu của đơn vị được tổng hợp vào báo cáo năm.')
    expect(half).not.toContain('kịp tổng hợp')
    const year = await body({ kind: 'year', answerBy: at('2026-06-08') })
    expect(year).toContain('trong ngày hôm nay 08/6/2026 để nhà trường hoàn thiện hồ sơ.')
  })

  it('says that the school has reported to the Sở, and asks for nothing in time for it', async () => {
    const sent = { number: '35/BC-THPTNK', on: at('2026-06-03') }
    const body = texts(openWord(await renderUrgingLetters({ ...urging, sent }))).join('\n')
    expect(body).toContain(
      'Nhà trường đã báo cáo Sở Giáo dục và Đào tạo Hải Phòng tại Báo cáo số 35/BC-THPTNK ngày 03 tháng 6 năm 2026.',
    )
    expect(body).not.toContain('kịp tổng hợp')
  })

  it('thanks parents, and sends the union to the BGH, not to itself', async () => {
    const body = async (change: Partial<typeof urging>) =>
      texts(openWord(await renderUrgingLetters({ ...urging, ...change }))).join('\n')
    const parents = await body({ unit: 'Ban Đại diện cha mẹ học sinh', towards: 'parents' })
    expect(parents).toContain(
      'Nhà trường trân trọng cảm ơn sự phối hợp của Ban Đại diện cha mẹ học sinh và kính đề nghị',
    )
    const union = await body({ unit: 'Công đoàn trường', towards: 'gatherer' })
    expect(union).toContain('gửi báo cáo (về nhà trường) chậm nhất')
    expect(union).toContain('phản ánh về Ban Giám hiệu để được hỗ trợ')
    expect(union).not.toContain('qua Công đoàn trường')
    const through = await body({ school: { ...plan.school, through: 'Phòng Hành chính' } })
    expect(through).toContain('gửi báo cáo (qua Phòng Hành chính) chậm nhất')
    expect(through).toContain('phản ánh về Phòng Hành chính để được hỗ trợ')
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
    const body = found.join('\n')
    expect(body).not.toMatch(/Kính gửi|ước đến|hẹn nội bộ|\) \(/)
    expect(body).toContain('từ ngày 01/01/2026 đến ngày báo cáo theo sáu nội dung của Kế hoạch: Lãnh đạo, chỉ đạo; ')
    expect(body).toContain(
      'chậm nhất ngày 28/5/2026 để nhà trường báo cáo Sở Giáo dục và Đào tạo Hải Phòng trước ngày 05/6/2026; thời hạn theo Kế hoạch là trước ngày 10/6/2026.',
    )
    const dates = { ...opening.dates, target: at('2026-06-09') }
    const plain = texts(openWord(await renderOpeningNotice({ ...opening, dates }))).join('\n')
    expect(plain).toContain('Các đơn vị gửi báo cáo qua Công đoàn trường trước ngày 10/6/2026.')
  })
})
