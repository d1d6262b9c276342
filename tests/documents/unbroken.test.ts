import { describe, expect, it } from 'vitest'
import { renderDigest } from '../../src/documents/docx/digest.ts'
import { renderUrgingLetters } from '../../src/documents/docx/letters.ts'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { fillSummary } from '../../src/domain/documents/fill.ts'
import { NO_BREAK_HYPHEN, unbroken } from '../../src/text/documents/unbroken.ts'
import { secondPeriod } from '../plans/second-plan.ts'
import { goldenPeriod } from '../support/golden.ts'
import { quarter } from './support/digest.ts'
import { urging } from './support/letters.ts'
import { openWord, paragraph, paragraphs, plain, texts, type Word } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

/** What is shown on one line, told with "_" for a space and "=" for a hyphen that keep it. */
const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '_').replaceAll(NO_BREAK_HYPHEN, '=')

const raw = ({ body }: Word) => paragraphs(body).map(textOf).join('\n')

/** From the third last paragraph of the text on: which of them stay with what follows. */
const keptAtEnd = ({ body }: Word, last: string) => {
  const all = paragraphs(body)
  const end = all.findIndex(each => plain(each).startsWith(last))
  return all.slice(end - 2, end + 1).map(each => JSON.stringify(each).includes('w:keepNext'))
}

describe('a line of a document', () => {
  it.each([
    ['Tổ đã hỗ trợ 36 lượt cán bộ, 2.000.000 đồng', 'Tổ đã hỗ trợ 36_lượt cán bộ, 2.000.000_đồng'],
    ['ngày 23 tháng 4 năm 2024, ngày 03/6/2024', 'ngày_23 tháng_4 năm_2024, ngày_03/6/2024'],
    ['6 tháng đầu năm 2024; 6 THÁNG CUỐI NĂM 2024', '6_tháng đầu năm_2024; 6_THÁNG CUỐI NĂM_2024'],
    ['Kế hoạch số 49/KH-THPTNK và 25-NQ/TW', 'Kế hoạch số_49/KH=THPTNK và 25=NQ/TW'],
    ['74/75 (98,7%); -12.650.000 (-27,3%); +5,3 điểm %', '74/75_(98,7%); -12.650.000_(-27,3%); +5,3_điểm_%'],
    ['tại Phụ lục II, quý III, khối 12, “4 xin, 4 luôn”', 'tại Phụ_lục_II, quý_III, khối_12, “4_xin, 4_luôn”'],
    ['Tổ Hóa - Sinh, nhà trường, đoàn thể', 'Tổ Hóa_-_Sinh, nhà trường, đoàn thể'],
    // Longer names go on behind their hyphen: a cell would tear them within a word of two, "Tổ Thư | viện - Thiết bị".
    ['Tổ Thư viện - Thiết bị', 'Tổ Thư viện_- Thiết bị'],
    ['Tổ Tiếng Nhật - Tiếng Trung', 'Tổ Tiếng Nhật_- Tiếng Trung'],
    ['Tổ GDTC - GDQP&AN', 'Tổ GDTC_- GDQP&AN'],
  ])('does not tear "%s"', (text, whole) => {
    expect(shown(text)).toBe(whole)
  })

  it('tears no name of a unit that is short enough', async () => {
    const word = openWord(await renderUrgingLetters({ ...urging, unit: 'Tổ Hóa - Sinh' }))
    const names = [...raw(word).matchAll(/Tổ.Hóa.-.Sinh/gu)].slice(1).map(([name]) => name)
    expect(names).toHaveLength(3)
    expect(new Set(names)).toEqual(new Set(['Tổ\u00a0Hóa\u00a0-\u00a0Sinh']))
    const long = 'Tổ Giáo dục thể chất - Giáo dục quốc phòng và an ninh'
    expect(raw(openWord(await renderUrgingLetters({ ...urging, unit: long })))).toContain('Tổ Giáo dục thể chất')
  })

  it('has no holes for the sake of a long name', async () => {
    const word = openWord(await renderUrgingLetters({ ...urging, unit: 'Ban Thanh tra nhân dân' }))
    expect(raw(word)).toContain('Ban Thanh tra nhân dân')
    expect(raw(word)).not.toContain('Ban\u00a0Thanh')
  })

  it('of a heading ends at a comma, and in no name of what the report is of', async () => {
    const word = openWord(await renderSummary(fillSummary(secondPeriod()), { copy: 'clean' }))
    const last = 'phương hướng, nhiệm vụ 6 tháng cuối năm 2024'.replaceAll(' ', '\u00a0')
    expect(raw(word)).toContain(` đầu năm, ${last}`)
    const subject = 'QUY CHẾ DÂN CHỦ Ở CƠ SỞ'.replaceAll(' ', '\u00a0')
    expect(raw(word)).toMatch(new RegExp(`BẢNG TỔNG HỢP CHỈ TIÊU THỰC HIỆN ${subject} 6`, 'u'))
  })
})

describe('the page of a table', () => {
  it('is that of the words before it', async () => {
    const word = openWord(await renderDigest(quarter(40)))
    const kept = (words: string) => all(paragraph(word, words), 'w:keepNext').length
    expect(kept('Số liệu theo báo cáo 6 tháng đầu năm 2026.')).toBe(1)
    expect(kept('13/15 đơn vị đã báo cáo (quý II năm 2026: 15/15).')).toBe(1)
  })
})

describe('the page of the signature', () => {
  it('is never parted from what a lead announces', async () => {
    const word = openWord(await renderSummary(fillSummary(goldenPeriod('year')), { copy: 'clean' }))
    const lead = paragraph(word, 'Nhà trường kính đề nghị Sở Giáo dục và Đào tạo Hải Phòng:')
    expect(all(lead, 'w:keepNext')).toHaveLength(1)
  })

  it('has more on it than the closing sentence, and the number of a plan that can be found again', async () => {
    const word = openWord(await renderSummary(fillSummary(goldenPeriod('year')), { copy: 'clean' }))
    expect(keptAtEnd(word, 'Trên đây')).toEqual([false, true, true])
    expect(texts(word).join('\n')).toContain('Kế hoạch số 49/KH-THPTNK ngày 23 tháng 4 năm 2024')
    expect(all(word.body, 'w:noBreakHyphen').length).toBeGreaterThan(2)
  })
})
