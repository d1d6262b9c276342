import type { InvitationCard } from '../../domain/documents/invitation.ts'
import type { Period } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { School, UnitSeed } from '../../domain/school.ts'
import { dayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { unitText } from '../units.ts'

/** Captions under the files the assistant sends, and the fixed words of models made from records. */
export const caption = {
  summary: (period: Period, copy: 'clean' | 'working') =>
    copy === 'clean'
      ? `Báo cáo ${periodText(period)} gửi Sở, bản sạch. Chỗ tô vàng là phần chưa ai trả lời.`
      : `Báo cáo ${periodText(period)}, bản làm việc: mỗi câu kèm đơn vị và nguồn.`,
  workbook: (period: Period) => `Số liệu ${periodText(period)}: theo dõi, câu trả lời, chỉ tiêu, nhật ký nhắc.`,
  unitReport: (unit: UnitSeed, period: Period) => `Báo cáo ${periodText(period)} của ${unitText(unit)}.`,
  urgings: (period: Period, count: number) => `Công văn đôn đốc báo cáo ${periodText(period)}: ${count} đơn vị.`,
  opening: (period: Period) => `Thông báo thực hiện báo cáo ${periodText(period)}.`,
  digest: (period: Period) => `Đánh giá tình hình thực hiện ${periodText(period)}.`,
  digestPicture: (period: Period) => `Đánh giá ${periodText(period)}.`,
  invitationPicture: ({ person, until }: Pick<InvitationCard, 'person' | 'until'>) =>
    `Lời mời riêng của ${person}: quét mã bằng điện thoại, dùng một lần, đến hết ${dayText(until)}.`,
  invitationSheet: (count: number) => `Phiếu mời để in và cắt: ${count} lời mời đang chờ.`,
  boardPicture: (period: Period) => `Tình hình nộp báo cáo ${periodText(period)}.`,
} as const

/** To the BGH, through whoever gathers the reports, unless that is the unit itself. */
export const addresseeOf = ({ school }: Plan, name: string): string =>
  `${BOARD} ${school.name}${name === school.through ? '' : ` (qua ${school.through})`}`

const BOARD = 'Ban Giám hiệu'

export const unitRecipients = (unit: UnitSeed): readonly string[] => ['Như trên;', `Lưu: ${unit.name}.`]

export const letterRecipients = (school: School): readonly string[] => [
  'Như trên;',
  `${BOARD} (để chỉ đạo);`,
  keptWith(school),
]

/** The văn thư keeps one, and the drafting unit where the school names one (NĐ 30/2020, Phụ lục I, II.9.d). */
const keptWith = ({ drafter }: School): string => (drafter === undefined ? 'Lưu: VT.' : `Lưu: VT, ${drafter}.`)

/** A notice has no "Kính gửi" (NĐ 30/2020, Phụ lục I, II.9.b): its readers stand here. */
export const noticeRecipients = (school: School): readonly string[] => [
  'Các tổ chuyên môn, Tổ Văn phòng;',
  'Các đoàn thể;',
  `${BOARD} (để chỉ đạo);`,
  keptWith(school),
]

/** Of the assessment: who stands above, and who carries it out. */
export const assessmentRecipients = ({ school }: Plan): readonly string[] => [
  'Đảng ủy trường (để báo cáo);',
  `${school.through}, các tổ, đoàn thể (để thực hiện);`,
  'Lưu: VT.',
]

export const PRINCIPAL = 'Hiệu trưởng'

export const sendBefore = (period: Period, named: Parameters<typeof dayText>[0]): string =>
  `${periodText(period)}: gửi Sở trước ${dayText(named)}`

/** Beside a unit nobody of which has come, and one whose people cannot be written to any more. */
export const NOBODY_IN = 'chưa vào Trợ lý'
export const NOBODY_REACHABLE = 'không nhắn được nữa'

export const unitsReport = (period: Period): string => `Các đơn vị gửi báo cáo ${periodText(period)}`

export const schoolReports = (plan: Plan, period: Period): string =>
  `Nhà trường báo cáo ${plan.school.superiorShort}, ${periodText(period)}`

/** "II/26", under a column of the chart. */
export const shortPeriod = ({ kind, year, quarter = 1 }: Period): string => {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? ''
  const name = kind === 'quarter' ? roman : kind === 'half' ? '6T' : 'Năm'
  return `${name}/${String(year).slice(2)}`
}

/** Why a reminder was not sent, for the proof of notice. */
const REASONS: Readonly<Record<string, string>> = {
  settled: 'đã nộp báo cáo',
  stale: 'đã có lần nhắc sau thay',
  superseded: 'gộp vào lần nhắc sau',
  'nobody-reachable': 'chưa có ai nhận được tin',
  'deputies-later': 'tổ phó được nhắc từ trước hẹn 3 ngày',
  unreachable: 'không nhận được tin',
  paused: 'người nhận xin tạm dừng',
  closed: 'kỳ báo cáo đã khép',
  'no-right': 'người nhận không còn phụ trách',
  rejected: 'kênh nhắn tin không nhận',
}

export const skipReason = (code: string | null): string =>
  code === null ? '' : (REASONS[code] ?? 'không còn cần nhắc')

const RUNGS: Readonly<Record<string, string>> = {
  opening: 'Mở kỳ',
  'before-7': 'Còn 7 ngày',
  'before-3': 'Còn 3 ngày',
  'before-1': 'Còn 1 ngày',
  'last-day': 'Ngày cuối theo hẹn',
  'after-target': 'Qua hẹn nội bộ',
  'official-before-1': 'Trước hạn Kế hoạch 1 ngày',
  'official-last': 'Ngày cuối theo Kế hoạch',
  'overdue-1': 'Quá hạn 1 ngày làm việc',
  'overdue-3': 'Quá hạn 3 ngày làm việc',
  snoozed: 'Nhắc lại theo yêu cầu',
  nudge: 'Đầu mối nhắc',
}

export const rungName = (kind: string): string => RUNGS[kind] ?? ''
