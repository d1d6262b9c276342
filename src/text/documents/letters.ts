import type { LetterBase, OpeningNoticeModel, UrgingLetterModel } from '../../domain/documents/letters.ts'
import type { Run } from '../../domain/documents/official.ts'
import { countWord } from '../numbers.ts'
import { dateText, longDateText } from './numbers.ts'
import { citation } from './plan-citation.ts'

export const openingNotice = {
  title: 'Thông báo',
  contents: 'Nội dung báo cáo',
  dates: 'Thời hạn',
  sending: 'Cách gửi',
  organisation: 'Tổ chức thực hiện',
} as const

export function urgingSubject({ subject, periodLabel }: LetterBase): string {
  return `V/v đôn đốc báo cáo kết quả thực hiện ${subject} ${periodLabel}`
}

export function openingSubject({ subject, periodLabel }: LetterBase): string {
  return `Về việc báo cáo kết quả thực hiện ${subject} ${periodLabel}`
}

const plain = (text: string): readonly Run[] => [{ text }]

/**
 * The plan's day and the one the school asked for, each under its own name; what is past; that nothing has come; what is
 * asked; where to turn. No hour, and no inner word of the assistant's.
 */
export function urgingParagraphs(model: UrgingLetterModel): readonly (readonly Run[])[] {
  const { school, subject, plan, year, periodLabel, unit, dates, past, towards, writtenAt } = model
  const ordered = `, các tổ chuyên môn, đoàn thể báo cáo kết quả ${periodLabel} về nhà trường trước ngày ${dateText(dates.unitsNamed)}.`
  const over = [
    ...(model.sent
      ? [`Nhà trường đã báo cáo ${school.superior} tại Báo cáo số ${model.sent.number} ${longDateText(model.sent.on)}.`]
      : []),
    ...(past.school && !model.sent
      ? [`Thời hạn nhà trường báo cáo ${school.superior} (trước ngày ${dateText(dates.schoolNamed)}) đã qua.`]
      : []),
    ...(past.units ? [`Thời hạn báo cáo theo Kế hoạch (trước ngày ${dateText(dates.unitsNamed)}) đã qua.`] : []),
  ]
  return [
    [{ text: 'Thực hiện ' }, ...citation(plan, school, subject, year), { text: `${ordered}${proposedText(model)}` }],
    ...(over.length === 0 || towards === 'parents' ? [] : [plain(over.join(' '))]),
    plain(`Đến ngày ${dateText(writtenAt)}, nhà trường chưa nhận được báo cáo của ${unit}.`),
    plain(askedText(model)),
    plain(`Nếu có khó khăn, vướng mắc, đề nghị ${unit} phản ánh về ${helpOf(model)} để được hỗ trợ`),
  ]
}

/** The day the school had asked for, where it is not the plan's own last one. */
function proposedText({ dates, school }: UrgingLetterModel): string {
  if (isPlansOwn(dates)) return ''
  return ` Để nhà trường tổng hợp, báo cáo ${school.superior} trước ngày ${dateText(dates.schoolNamed)}, các đơn vị đã được đề nghị gửi báo cáo chậm nhất ngày ${dateText(dates.target)}.`
}

/** What is asked, until when, and what it still serves: nothing is asked for a day that has gone by. */
function askedText(model: UrgingLetterModel): string {
  const { unit, towards, answerBy, writtenAt, past, kind, sent } = model
  const until =
    +answerBy === +writtenAt ? `trong ngày hôm nay ${dateText(writtenAt)}` : `chậm nhất ngày ${dateText(answerBy)}`
  const late =
    kind === 'half' ? '; số liệu của đơn vị được tổng hợp vào báo cáo năm' : ' để nhà trường hoàn thiện hồ sơ'
  const purpose = past.school || sent ? late : ' để nhà trường kịp tổng hợp, báo cáo Sở'
  const asks =
    towards === 'parents'
      ? `Nhà trường trân trọng cảm ơn sự phối hợp của ${unit} và kính đề nghị ${unit}`
      : `Nhà trường đề nghị ${unit}`
  return `${asks} hoàn thành và gửi báo cáo (${wayOf(model)}) ${until}${purpose}. Nội dung nào không phát sinh, đề nghị ghi “Không phát sinh”.`
}

const wayOf = ({ towards, school }: UrgingLetterModel): string =>
  towards === 'gatherer' ? 'về nhà trường' : `qua ${school.through}`

const helpOf = ({ towards, school }: UrgingLetterModel): string => (towards === 'gatherer' ? BOARD : school.through)

const BOARD = 'Ban Giám hiệu'

const isPlansOwn = ({ target, unitsNamed }: LetterBase['dates']): boolean => +target === +unitsNamed.minus({ days: 1 })

export function openingParagraph({ plan, school, subject, year, periodLabel }: OpeningNoticeModel): readonly Run[] {
  const rest = `, nhà trường thông báo việc báo cáo kết quả thực hiện ${periodLabel} như sau:`
  return [{ text: 'Thực hiện ' }, ...citation(plan, school, subject, year), { text: rest }]
}

/** Figures are told up to the day of reporting: nobody is asked for an estimate. */
export function contentsParagraph({ windowFrom, areas }: OpeningNoticeModel): string {
  const named = areas.join('; ')
  return `Các đơn vị báo cáo kết quả từ ngày ${dateText(windowFrom)} đến ngày báo cáo theo ${countWord(areas.length)} nội dung của Kế hoạch: ${named}; khó khăn, đề nghị.`
}

export function datesParagraph({ dates, school }: OpeningNoticeModel): string {
  const serves = `để nhà trường báo cáo ${school.superior} trước ngày ${dateText(dates.schoolNamed)}`
  const official = `trước ngày ${dateText(dates.unitsNamed)}`
  if (!isPlansOwn(dates)) {
    return `Các đơn vị gửi báo cáo qua ${school.through} chậm nhất ngày ${dateText(dates.target)} ${serves}; thời hạn theo Kế hoạch là ${official}.`
  }
  // Where the plan's own day comes after the school's it does not serve that one.
  return `Các đơn vị gửi báo cáo qua ${school.through} ${official}${dates.unitsNamed <= dates.schoolNamed ? ` ${serves}` : ''}.`
}

export const sendingParagraph =
  'Báo cáo bằng tin nhắn qua Trợ lý báo cáo của trường; đơn vị không thuận tiện gửi bản giấy hoặc tệp để đầu mối tổng hợp nhập thay. Nội dung nào không phát sinh ghi “Không phát sinh”.'

export function organisationParagraph({ school }: OpeningNoticeModel): string {
  return `Tổ trưởng, người đứng đầu đoàn thể chịu trách nhiệm về nội dung và thời hạn báo cáo. Vướng mắc phản ánh về ${school.through} để tổng hợp, báo cáo lãnh đạo nhà trường.`
}

export const openingClosing = 'Nhà trường thông báo để các đơn vị biết, thực hiện'
