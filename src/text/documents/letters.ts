import type { LetterBase, OpeningNoticeModel, UrgingLetterModel } from '../../domain/documents/letters.ts'
import type { Run } from '../../domain/documents/official.ts'
import { dateText, momentText } from './numbers.ts'
import { citation } from './plan-citation.ts'

export const openingNotice = {
  title: 'Thông báo',
  contents: 'Nội dung báo cáo',
  dates: 'Thời hạn và cách gửi báo cáo',
  organisation: 'Tổ chức thực hiện',
} as const

export function urgingSubject({ subject, periodLabel }: LetterBase): string {
  return `V/v đôn đốc báo cáo kết quả thực hiện ${subject} ${periodLabel}`
}

export function openingSubject({ subject, periodLabel }: LetterBase): string {
  return `Về việc báo cáo kết quả thực hiện ${subject} ${periodLabel}`
}

/** The plan and what it orders, then that nothing has come, what is asked, and where to turn. */
export function urgingParagraphs(model: UrgingLetterModel): readonly (readonly Run[])[] {
  const { school, subject, plan, year, periodLabel, unit, through, dates, answerBy, writtenAt } = model
  return [
    [
      { text: 'Thực hiện ' },
      ...citation(plan, school, subject, year),
      { text: `, các đơn vị gửi báo cáo ${periodLabel} về nhà trường ${limit(dates)} (qua ${through}).` },
    ],
    [{ text: `Đến ${momentText(writtenAt)}, nhà trường chưa nhận được báo cáo của ${unit}.` }],
    [
      {
        text: `Để kịp tổng hợp, báo cáo ${school.superiorShort} trước ngày ${dateText(dates.schoolNamed)}, nhà trường đề nghị ${unit} hoàn thành và gửi báo cáo chậm nhất ngày ${dateText(answerBy)}. Nội dung nào không phát sinh, đề nghị ghi rõ “Không phát sinh”.`,
      },
    ],
    [
      {
        text: `Nếu có khó khăn, vướng mắc, đề nghị ${unit} phản ánh ngay về ${through} để được hỗ trợ.`,
      },
    ],
  ]
}

export const urgingClosing = 'Trân trọng'

export function openingParagraph({ plan, school, subject, year, periodLabel }: OpeningNoticeModel): readonly Run[] {
  const rest = `, nhà trường thông báo việc báo cáo kết quả ${periodLabel} như sau:`
  return [{ text: 'Thực hiện ' }, ...citation(plan, school, subject, year), { text: rest }]
}

export function windowParagraph({ windowFrom, windowUntil }: OpeningNoticeModel): string {
  return `Các đơn vị báo cáo kết quả từ ngày ${dateText(windowFrom)} đến ngày ${dateText(windowUntil)} (số liệu chưa đủ kỳ thì ước đến ngày cuối kỳ) theo các nội dung:`
}

export function datesParagraphs({ dates, through, school, periodLabel }: OpeningNoticeModel): readonly string[] {
  return [
    `Các đơn vị gửi báo cáo ${limit(dates)}, qua ${through}.`,
    'Báo cáo gửi bằng tin nhắn qua Trợ lý báo cáo của trường. Đơn vị không tiện dùng thì gửi bản giấy hoặc tệp để đầu mối tổng hợp nhập hộ.',
    `Nhà trường tổng hợp, báo cáo ${periodLabel} về ${school.superiorShort} trước ngày ${dateText(dates.schoolNamed)}.`,
  ]
}

export function organisationParagraphs({ through }: OpeningNoticeModel): readonly string[] {
  return [
    'Tổ trưởng, trưởng các đoàn thể chịu trách nhiệm về nội dung và thời hạn báo cáo của đơn vị. Nội dung nào không phát sinh thì ghi rõ “Không phát sinh”.',
    `Vướng mắc trong quá trình thực hiện phản ánh kịp thời về ${through} để tổng hợp, báo cáo lãnh đạo trường xem xét.`,
  ]
}

export function openingClosing({ periodLabel }: OpeningNoticeModel): string {
  return `Trên đây là thông báo về việc báo cáo ${periodLabel}, đề nghị các đơn vị nghiêm túc thực hiện`
}

/** The internal target, and the plan's own limit beside it where it is another day: never silently repaired. */
function limit({ target, unitsNamed }: LetterBase['dates']): string {
  const official = `trước ngày ${dateText(unitsNamed)}`
  const isLastDay = target.plus({ days: 1 }).hasSame(unitsNamed, 'day')
  return isLastDay ? official : `chậm nhất ngày ${dateText(target)} (hẹn nội bộ; Kế hoạch quy định ${official})`
}
