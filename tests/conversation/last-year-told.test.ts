import { describe, expect, it } from 'vitest'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Submission } from '../../src/domain/report.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { openDesk } from '../support/desk.ts'
import { handedIn, heard, hoa, owes, reportOf, told } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const
const H1_BEFORE = halfPeriod('dan-van', 2025)

const half = handedIn(
  'ngu-van',
  [
    told('hop', '4 lần; ký cam kết', { 'hop-long-ghep': 4 }),
    told('tuyen-truyen', '', { 'tuyen-truyen-buoi': 0 }, 'none'),
    told('dan-chu', 'công khai kết quả xét thi đua'),
  ],
  { period: H1_BEFORE },
)
const year = handedIn('ngu-van', [told('hop', 'thêm 3 lần', { 'hop-long-ghep': 3 })], {
  period: yearPeriod('dan-van', 2025),
})

/** What is answered to a question put at the first section, or the next ones. */
function answered(
  text: string,
  lastYear: { submission: Submission; half: Submission | undefined } | undefined,
  skips = 0,
) {
  const report = reportOf(owes('ngu-van'), lastYear ? { lastYear } : {})
  const person = openDesk('ngu-van', { report }).person(hoa)
  person.opens()
  for (let n = 0; n < skips; n += 1) person.presses('skip')
  return renderSay(heard(person.says(text), 'explained'), voice)
}

describe('how it was a year ago', () => {
  it.each([
    'năm ngoái thế nào',
    'so với năm ngoái',
    'cùng kỳ năm ngoái bao nhiêu?',
    'nam ngoai sao em',
    'so với cùng kỳ thì sao',
  ])('%s: the unit’s own figures of the section that is asked about', text =>
    expect(answered(text, { submission: half, half: undefined })).toMatch(
      /^Cùng kỳ năm ngoái \(6 tháng đầu năm 2025\) tổ Ngữ văn đã báo cáo Họp: 4 lần\. Câu hỏi của cô không ghi vào báo cáo\.\nMục 1\/8 đang chờ cô/,
    ),
  )

  it('none are said to be none', () => {
    expect(answered('năm ngoái thế nào', undefined)).toMatch(
      /^Trợ lý không có số liệu cùng kỳ năm ngoái \(6 tháng đầu năm 2025\) của tổ Ngữ văn\./,
    )
  })

  it('a section without anything, and one of words', () => {
    expect(answered('năm ngoái thế nào', { submission: half, half: undefined }, 1)).toContain(
      'đã báo cáo Tuyên truyền: không phát sinh.',
    )
    expect(answered('so với năm ngoái', { submission: half, half: undefined }, 3)).toContain(
      'Công khai, lấy ý kiến: "công khai kết quả xét thi đua"',
    )
    expect(answered('so với năm ngoái', { submission: half, half: undefined }, 4)).toContain(
      'tổ Ngữ văn không báo cáo nội dung này.',
    )
  })

  it('of a year the whole of it', () => {
    expect(answered('năm ngoái thế nào', { submission: year, half })).toContain('Họp: 7 lần')
  })

  it.each(['so với năm ngoái nền nếp học sinh tốt hơn', 'năm ngoái 3 lần, năm nay 4 lần'])('%s tells something', text =>
    expect(() => answered(text, undefined)).toThrow(),
  )
})
