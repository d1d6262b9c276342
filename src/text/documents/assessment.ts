import type {
  DigestDirection,
  DigestModel,
  DigestSection,
  FigureColumns,
  Voiced,
} from '../../domain/documents/digest.ts'
import type { Run } from '../../domain/documents/official.ts'
import type { Timeliness } from '../../domain/timeliness.ts'
import { markWords } from '../assessed.ts'
import { noPeriodText, staleText } from '../stale-quarter.ts'
import { capital } from '../wording.ts'
import { participationText } from './digest.ts'
import { dateText } from './numbers.ts'
import { citation } from './plan-citation.ts'

/** The written assessment (III.1): what the plan orders is to judge, and to adjust tasks and measures in time. */
export const words = {
  title: 'Báo cáo',
  sections: 'Kết quả thực hiện theo từng nội dung',
  units: 'Tình hình báo cáo của các đơn vị',
  figures: 'Số liệu',
  voices: 'Khó khăn, vướng mắc, đề nghị của các đơn vị',
  directions: 'Kết quả thực hiện chỉ đạo của quý trước',
  decisions: 'Điều chỉnh nhiệm vụ, giải pháp',
  ahead: 'Thời hạn quý tới',
  difficulties: 'Khó khăn',
  obstacles: 'Vướng mắc',
  planChanges: 'Đề nghị sửa Kế hoạch',
  wishes: 'Đề nghị với nhà trường',
  unitTable: ['TT', 'Đơn vị', 'Thời hạn', 'Số mục đã trả lời', 'So với kỳ trước'],
  figureTable: ['TT', 'Chỉ tiêu', 'Đơn vị tính'],
  change: 'Tăng, giảm',
  kept: 'Ban Giám hiệu giữ nguyên nhiệm vụ, giải pháp của Kế hoạch.',
  /** In yellow: the BGH has to say it. */
  undecided: '[CHƯA CÓ NỘI DUNG: Ban Giám hiệu quyết định điều chỉnh hoặc giữ nguyên nhiệm vụ, giải pháp trước khi ký]',
} as const

export const digestSubject = ({ subject, label }: DigestModel): string =>
  `Đánh giá tình hình thực hiện ${subject} ${label}`

export function digestOpening({ plan, school, subject, period, label, ordered }: DigestModel): readonly Run[] {
  const rest = `, Ban Giám hiệu đánh giá tình hình thực hiện ${label} như sau:`
  return [{ text: `Thực hiện mục ${ordered} ` }, ...citation(plan, school, subject, period.year), { text: rest }]
}

/** What must be read before older data; undefined when the quarter has its own. */
export const staleParagraph = ({ stale, label, figuresOf }: DigestModel): string | undefined =>
  stale && figuresOf ? staleText({ quarter: label, report: figuresOf.report, ...stale }) : undefined

/** Of who reported: that nobody had to. */
export const noPeriodParagraph = ({ stale, label }: DigestModel): string | undefined =>
  stale && noPeriodText({ quarter: label, ...stale })

export const contentLine = ({ answered, asked }: DigestSection): string => `${answered}/${asked} đơn vị có nội dung.`

export const pointsLine = ({ points }: DigestSection): string => `Điểm cần chú ý: ${points.join('; ')}.`

export const markLine = ({ mark }: DigestSection): string =>
  `Đánh giá của Ban Giám hiệu: ${mark === null ? 'chưa đánh giá' : markWords[mark]}.`

export const unitsParagraph = (model: DigestModel): string => `${participationText(model)}.`

/** How a report stands against its dates on the day it is shown. @param named the plan's named day: "10/6". */
export function standingText(standing: Timeliness, named: string): string {
  switch (standing.kind) {
    case 'before-target':
      return 'Trước hẹn'
    case 'on-time':
    case 'after-target':
      return 'Đúng hạn'
    case 'on-named-day':
      return standing.submitted ? `Nộp đúng ngày ${named}` : 'Chưa báo cáo'
    case 'extended':
      return `Được gia hạn đến ${dateText(standing.until)}`
    case 'overdue':
      return standing.submitted ? `Quá hạn ${standing.days} ngày` : `Chưa báo cáo, quá hạn ${standing.days} ngày`
    case 'not-due':
    case 'past-target':
      return 'Chưa báo cáo'
  }
}

/** Below the figures' title: what the columns stand for. */
export const figuresSource = ({ report }: FigureColumns): string => `Số liệu theo báo cáo ${report}.`

/** "Giáo viên dạy kín tuần (3 đơn vị)"; of one unit its name. */
export function voicedLine({ text, units }: Voiced): string {
  const [only] = units
  return `${text} (${units.length === 1 && only ? only.name : `${units.length} đơn vị`})`
}

/** A wish names all who have it, since they wait for an answer. */
export const wishLine = ({ text, units }: Voiced): string =>
  `${text} (${units.map(({ name }) => name).join(', ')}): ${UNANSWERED}`

const UNANSWERED = 'chưa trả lời'

const STAGES: Readonly<Record<Obstacle['stage'], string>> = {
  union: 'tổ trưởng công đoàn',
  officer: 'đầu mối tổng hợp',
  leadership: 'Ban Giám hiệu',
}

/** "Máy chiếu phòng 12 hỏng (Tổ Ngữ văn, 12/8/2026): đã đề nghị sửa". @param others units that said the same. */
export function obstacleLine(obstacle: Obstacle, others: number): string {
  const { text, unit, at, area } = obstacle
  const whose = others === 0 ? unit.name : `${unit.name} và ${others} đơn vị khác`
  const about = area === undefined ? '' : `Mục ${area}: `
  return `${about}${text.replace(/[.;]$/u, '')} (${[whose, dateText(at)].filter(Boolean).join(', ')}): ${outcomeText(obstacle)}`
}

/** What became of it: the answer with the days it took and whether it was enough, or who has had it for how long. */
function outcomeText({ state, stage, days, answer }: Obstacle): string {
  const long = days === 0 ? '' : `${days} ngày làm việc`
  if (state === 'open') return [UNANSWERED, long && `ở ${STAGES[stage]} ${long}`].filter(Boolean).join(', ')
  const told = [long && `sau ${long}`, state === 'closed' && 'người gửi xác nhận đã ổn'].filter(Boolean).join('; ')
  return told === '' ? answer : `${answer.replace(/[.;]$/u, '')} (${told})`
}

type Obstacle = DigestModel['obstacles'][number]

const OUTCOMES: Readonly<Record<DigestDirection['outcome'], string>> = {
  done: 'đã thực hiện',
  'under-way': 'đang thực hiện',
  none: 'chưa có kết quả',
}

export const directionLine = ({ text, outcome, shown }: DigestDirection): string =>
  `${capital(text).replace(/[.;]$/u, '')}: ${OUTCOMES[outcome]}${shown === '' ? '' : `; ${shown}`}`

/** What the records show of a decision: the number that is left. */
export function leftText(kind: string, left: number): string {
  if (left === 0) return ''
  const found: Readonly<Record<string, string>> = {
    'late-units': `còn ${left} đơn vị chưa báo cáo`,
    'open-obstacles': `còn ${left} vướng mắc, đề nghị chưa được trả lời`,
    unreachable: `còn ${left} đơn vị chưa có người báo cáo`,
  }
  return found[kind] ?? ''
}

export const decisionLine = (text: string): string => `Ban Giám hiệu quyết định: ${text.replace(/[.;]$/u, '')}`

/** A decision as what was decided. @param units official names, in the order of the plan. @param count what is counted. */
export function decidedClause(kind: string, units: readonly string[], count: number): string {
  const named = units.length === 0 ? '' : `: ${units.join(', ')}`
  switch (kind) {
    case 'late-units':
      return `giao đầu mối tổng hợp làm việc với các đơn vị chậm báo cáo${named}`
    case 'open-obstacles':
      return count > 0
        ? `giao đầu mối tổng hợp trình hướng giải quyết ${count} vướng mắc, đề nghị chưa được trả lời`
        : 'giao đầu mối tổng hợp trình hướng giải quyết các vướng mắc, đề nghị chưa được trả lời'
    default:
      return units.length > 0 ? `cử người báo cáo cho ${units.join(', ')}` : 'cử người báo cáo cho đơn vị chưa có'
  }
}

export const aheadLine = ({ what, date }: DigestModel['ahead'][number]): string =>
  `${what}: chậm nhất ngày ${dateText(date)}`

export const digestClosing = ({ label }: DigestModel): string => `Trên đây là đánh giá tình hình thực hiện ${label}`

/** "6 tháng cuối năm 2026": what the year's report added to the half-year's. */
export const secondHalfText = (year: number): string => `6 tháng cuối năm ${year}`
