import type { DateTime } from 'luxon'
import { type Dispatch, isSupplement } from '../../domain/dispatch.ts'
import type { InvitationCard } from '../../domain/documents/invitation.ts'
import type { RungKind } from '../../domain/ladder.ts'
import type { Period } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { School, Unit } from '../../domain/school.ts'
import { dateText, dayText, momentText } from '../dates.ts'
import { periodInFull, periodText, reportText } from '../periods.ts'
import { unitText } from '../units.ts'
import { capital } from '../wording.ts'
import { otherWays } from './invitation.ts'

/** Captions under the files the assistant sends, and the fixed words of models made from records. */
export const caption = {
  summary: (period: Period, copy: 'clean' | 'working', open: OpenPlaces) =>
    copy === 'clean'
      ? `Báo cáo ${periodText(period)} gửi Sở${openText(open)}`
      : 'Bản làm việc của đầu mối: mỗi ý kèm đơn vị và nguyên văn. Không gửi đi.',
  dispatch: (period: Period, dispatch: Pick<Dispatch, 'number' | 'state' | 'supplements'>) => {
    const { number, state } = dispatch
    const report = capital(reportText(period, isSupplement(dispatch)))
    if (number === null) return `${report} gửi Sở, bản trình.`
    return `${report} số ${number}${state === 'sent' ? ', bản đã gửi Sở' : ''}.`
  },
  workbook: (period: Period) => `Bảng số liệu ${periodText(period)}: tổng hợp, từng đơn vị, theo dõi.`,
  lastYear: (before: Period) =>
    `Bảng số liệu cùng kỳ, ${periodText(before)}: điền cột "Số liệu", để trống chỗ không có, rồi gửi lại tệp vào đây.`,
  notices: (period: Period) =>
    `Nhật ký nhắc ${periodText(period)}: từng lần nhắc, ai nhận, lúc nào, hoặc vì sao không gửi.`,
  unitReport: (unit: Unit, period: Period) => `Báo cáo ${periodText(period)} của ${unitText(unit)}.`,
  urgings: (count: number, answerBy: DateTime) =>
    `Công văn đôn đốc gửi ${count} đơn vị, hẹn trả lời ngày ${dateText(answerBy)}. Chờ ký, số và ngày để trống.`,
  opening: (period: Period) => `Thông báo mở kỳ báo cáo ${periodText(period)}. Chờ ký.`,
  /** @param toWord lines of people's words that stand marked. */
  digest: (period: Period, stale?: { readonly silent: boolean; readonly until: DateTime | undefined }, toWord = 0) => {
    const silent = stale?.silent === true
    const until = silent && stale.until ? `, số liệu đến ngày ${dateText(stale.until)}` : ''
    const marked = toWord > 0 ? ` Còn ${toWord} câu tô vàng, ghi tắt hoặc nêu tên người: sửa lời trước khi ký.` : ''
    return `Đánh giá ${periodInFull(period)}${silent ? `: chưa có cập nhật trong quý${until}` : ''}.${marked}`
  },
  invitationPicture: (card: InvitationCard) =>
    [
      `Lời mời riêng của ${card.person}: quét mã bằng điện thoại, dùng một lần, đến hết ${dayText(card.until)}.`,
      ...otherWays(card).map(text => `${text}.`),
    ].join(' '),
  invitationSheet: (count: number) => `Phiếu mời để in và cắt: ${count} lời mời đang chờ.`,
  backup: (madeAt: DateTime) =>
    `Bản sao lưu mã hóa, dữ liệu đến ${momentText(madeAt)}. Cất ở nơi khác máy chủ; khi cần: npm run restore -- <tệp>.`,
  exportRecords: 'Dữ liệu của trường: mỗi kỳ một thư mục; người dùng, vướng mắc, chỉ đạo, nhật ký ở "Hồ sơ chung".',
  exportFiles: (parcel: number, count: number) => `Minh chứng, phần ${parcel}: ${count} ảnh, tệp, xếp theo đơn vị.`,
  boardPicture: (period: Period) => `Tình hình nộp báo cáo ${periodText(period)}.`,
} as const

/** What of a report is still to be filled in, and which figures do not fit. */
type OpenPlaces = { readonly gaps: number; readonly unfit: number }

function openText({ gaps, unfit }: OpenPlaces): string {
  if (gaps === 0 && unfit === 0) return ', đã đủ nội dung để trình ký.'
  return [
    '',
    ...(gaps > 0 ? [`Còn ${gaps} chỗ tô vàng cần bổ sung.`] : []),
    ...(unfit > 0 ? [`Còn ${unfit} số liệu chưa khớp.`] : []),
  ]
    .join(' ')
    .replace(/^/u, '.')
}

/** To the BGH, through whoever gathers the reports, unless that is the unit itself. */
export const addresseeOf = ({ school }: Plan, name: string): string =>
  `${BOARD} ${school.name}${name === school.through ? '' : ` (qua ${school.through})`}`

const BOARD = 'Ban Giám hiệu'

export const unitRecipients = ({ kind, name }: Unit): readonly string[] =>
  kind === 'leadership' ? ['Lưu: VT.'] : ['Như trên;', `Lưu: ${name}.`]

export const letterRecipients = (school: School): readonly string[] => [
  'Như trên;',
  `${BOARD} (để chỉ đạo);`,
  keptWith(school),
]

/** The văn thư keeps one, and the drafting unit where the school names one (NĐ 30/2020, Phụ lục I, II.9.d). */
const keptWith = ({ drafter }: School): string => (drafter === undefined ? 'Lưu: VT.' : `Lưu: VT, ${drafter}.`)

const EVERYBODY = ['Các tổ chuyên môn, Tổ Văn phòng;', 'Các đoàn thể;', `${BOARD} (để chỉ đạo);`]

/** Of "Nơi nhận" what is no reader: the copy that is kept, and the page on the web. */
const NO_READER = /^(?:Lưu|Đăng)\b/u

/**
 * A notice has no "Kính gửi" (NĐ 30/2020, Phụ lục I, II.9.b): its readers stand here.
 * @param anew whom the year's plan is sent to and the one before was not, as the plan says it.
 */
export const noticeRecipients = (school: School, anew: readonly string[]): readonly string[] => [
  ...EVERYBODY,
  ...anew.filter(each => !NO_READER.test(each)).map(each => `${each};`),
  keptWith(school),
]

/** Of the assessment: who stands above, and who carries it out. */
export const assessmentRecipients = ({ school }: Plan): readonly string[] => [
  'Đảng ủy trường (để báo cáo);',
  `${school.through}, các tổ, đoàn thể (để thực hiện);`,
  'Lưu: VT.',
]

export const PRINCIPAL = 'Hiệu trưởng'

/** @param left working days to the school's own day; negative when it is over. */
export function sendBefore(period: Period, named: DateTime, left: number): string {
  const days = left < 0 ? '' : left === 0 ? ', hôm nay là ngày cuối' : `, còn ${left} ngày làm việc`
  return `Báo cáo ${periodText(period)} gửi Sở trước ngày ${dayText(named)}${days}.`
}

/** As whose figures those stand that an officer entered of a year before. */
export const ENTERED_BY = 'Đầu mối nhập'

/** Beside a unit nobody of which has come, and one whose people cannot be written to any more. */
export const NOBODY_IN = 'chưa vào Trợ lý'
export const NOBODY_REACHABLE = 'không nhắn được nữa'

export const unitsReport = (period: Period): string => `Các đơn vị gửi báo cáo ${periodText(period)}`

export const schoolReports = (plan: Plan, period: Period): string =>
  `Nhà trường gửi ${plan.school.superiorShort} báo cáo ${periodText(period)}`

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
  'no-consent': 'chưa đồng ý điều khoản mới',
  'no-right': 'người nhận không còn phụ trách',
  rejected: 'kênh nhắn tin không nhận',
  'month-used': 'gần hết lượt tin của tháng, cần gọi điện',
  quota: 'kênh nhắn tin hết lượt, cần gọi điện',
}

export const skipReason = (code: string | null): string =>
  code === null ? '' : (REASONS[code] ?? 'không còn cần nhắc')

/** A rung of the ladder, or what somebody asked for; one without its name does not compile. */
const RUNGS: Readonly<Record<RungKind | 'snoozed' | 'nudge', string>> = {
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

export const rungName = (kind: string): string => (Object.hasOwn(RUNGS, kind) ? RUNGS[kind as keyof typeof RUNGS] : '')
