import type {
  DigestModel,
  DigestSection,
  Participation,
  Punctuality,
  SectionState,
} from '../../domain/documents/digest.ts'
import { staleText } from '../stale-quarter.ts'
import { cited } from '../wording.ts'
import { dateText, momentText } from './numbers.ts'

export const stateWords: Record<SectionState, string> = {
  good: 'Tốt',
  'under-way': 'Đang làm',
  difficult: 'Gặp khó',
  told: 'Có nội dung',
  nothing: 'Không phát sinh',
  unknown: 'Chưa có thông tin',
}

/** One short word for a cell of the picture. */
export const punctualityWords: Record<Punctuality, string> = {
  'before-target': 'Sớm',
  'in-time': 'Đúng',
  late: 'Muộn',
  missing: 'Chưa',
}

export const punctualityLong: Record<Punctuality, string> = {
  'before-target': 'trước hẹn nội bộ',
  'in-time': 'trong hạn',
  late: 'quá hạn',
  missing: 'chưa báo cáo',
}

export const pictureWords = {
  sections: 'Kết quả theo mục',
  units: 'Từng đơn vị',
  unit: 'Đơn vị',
  punctuality: 'Thời hạn',
  trend: 'So kỳ trước',
  better: 'Sớm hơn',
  alike: 'Như trước',
  worse: 'Muộn hơn',
  notAsked: 'Ô trống: đơn vị không báo cáo mục này',
  participation: 'Đơn vị đã cập nhật qua các kỳ',
  obstacles: 'Vướng mắc',
  answered: 'Đã trả lời',
  open: 'Chưa trả lời',
} as const

export const boardWords = {
  title: 'Tình hình nộp báo cáo',
  answered: 'Đã trả lời',
  nothing: 'Không phát sinh',
  open: 'Chưa trả lời',
  states: {
    accepted: 'Đã nhận',
    submitted: 'Chờ nhận',
    returned: 'Bổ sung',
    drafting: 'Đang soạn',
    pending: 'Chưa nộp',
  },
  state: 'Trạng thái',
} as const

/** "Đã nộp 9/15. Gửi Sở trước 05/6, còn 5 ngày làm việc". */
export function boardLine(done: number, total: number, remark: string): string {
  return `Đã nộp ${done}/${total}. ${remark}`
}

/** "Đánh giá quý III năm 2026". */
export function digestTitle({ labels }: DigestModel): string {
  return `Đánh giá ${labels.now}`
}

/** "13/15 đơn vị đã cập nhật (6 tháng đầu năm 2026: 11/15)". */
export function participationText(
  model: Pick<DigestModel, 'participation' | 'stale' | 'labels' | 'figuresOf'>,
): string {
  const { participation, stale, labels, figuresOf } = model
  if (stale && figuresOf) return staleText({ quarter: labels.now, report: figuresOf.now, ...stale }).replace(/\.$/u, '')
  const [now, before] = participation.toReversed()
  if (now === undefined) return 'Chưa có đơn vị nào cập nhật'
  const compared = before === undefined ? '' : ` (${before.name}: ${reportedText(before)})`
  return `${reportedText(now)} đơn vị đã cập nhật${compared}`
}

/** Under the title of the picture, on one line. */
export function pictureLine(model: DigestModel): string {
  const { stale, labels } = model
  if (!stale) return participationText(model)
  return stale.pulsed === 0
    ? `Chưa có cập nhật trong ${labels.now}`
    : `${stale.pulsed}/${stale.of} đơn vị cập nhật nhanh trong ${labels.now}`
}

export function reportedText({ reported, of }: Participation): string {
  return `${reported}/${of}`
}

/** "Vướng mắc: 5, đã trả lời 4". */
export function obstaclesText({ obstacles }: Pick<DigestModel, 'obstacles'>): string {
  if (obstacles.length === 0) return 'Không có vướng mắc.'
  const answered = obstacles.filter(({ state }) => state === 'answered').length
  return `Vướng mắc: ${obstacles.length}, đã trả lời ${answered}`
}

/** "10/11 đơn vị có nội dung": all that a report says of how a section goes. */
export function sectionText({ state, answered, asked }: DigestSection): string {
  return state === 'told' ? `${answered}/${asked} đơn vị có nội dung` : stateWords[state]
}

/** Below a picture that cannot show everybody. */
export function othersText(count: number): string {
  return `và ${count} đơn vị khác, xem bản chi tiết`
}

/** "Số liệu đến 15:30 ngày 28/5/2026"; midnight stands for the whole of its day: "Số liệu đến hết ngày 30/6/2024". */
export function footerText(at: DigestModel['compiledAt']): string {
  return `Số liệu đến ${+at === +at.startOf('day') ? `hết ngày ${dateText(at)}` : momentText(at)}`
}

export const digestDocument = {
  title: 'Báo cáo',
  punctuality: 'Tình hình báo cáo của các đơn vị',
  sections: 'Tiến độ thực hiện theo từng nội dung',
  figures: 'Số liệu',
  obstacles: 'Vướng mắc, kiến nghị',
  directions: 'Kết quả thực hiện các chỉ đạo của kỳ trước',
  ahead: 'Các mốc thời hạn sắp tới',
  decisions: 'Nội dung xin ý kiến quyết định',
  unitTable: ['TT', 'Đơn vị', 'Thời hạn', 'So với kỳ trước'],
  sectionTable: ['TT', 'Nội dung', 'Kết quả', 'Số đơn vị', 'Ghi chú'],
  figureTable: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Cùng kỳ năm trước', 'So cùng kỳ'],
  noObstacles: 'Trong kỳ không có vướng mắc.',
  noDirections: 'Kỳ trước không có chỉ đạo mới.',
  noDecisions: 'Không có nội dung cần quyết định.',
  noAhead: 'Không có mốc thời hạn nào trong kỳ tới.',
  noFigures: 'Kỳ này không có số liệu.',
  open: 'chưa trả lời',
} as const

export function digestSubject({ subject, labels }: DigestModel): string {
  return `Đánh giá tình hình thực hiện ${subject} ${labels.now}`
}

/** "Trong quý, 13/15 đơn vị …; trước hẹn 10, trong hạn 2, quá hạn 1; chưa báo cáo 2." */
export function punctualityParagraph(model: DigestModel): string {
  const kinds: readonly Punctuality[] = ['before-target', 'in-time', 'late', 'missing']
  if (model.stale) return `${participationText(model)}.`
  const counted = kinds.flatMap(kind => {
    const count = model.units.filter(({ punctuality }) => punctuality === kind).length
    return count === 0 ? [] : [`${count} đơn vị ${punctualityLong[kind]}`]
  })
  return `${participationText(model)}${counted.length === 0 ? '' : `: ${counted.join(', ')}`}.`
}

/** "Máy chiếu phòng 12 hỏng (Tổ Ngữ văn, 12/8/2026): đã đề nghị sửa." */
export function obstacleLine(words: string, unit: string, at: DigestModel['compiledAt'], outcome: string): string {
  return `${words.replace(/[.;]$/u, '')} (${unit}, ${dateText(at)}): ${outcome}`
}

export function repeatedText(count: number): string {
  return `Có ${count} đơn vị cùng nêu nội dung này.`
}

/** "Chỉ đạo ngày 05/7/2026 của thầy Hùng: “…”. Kết quả: …". */
export function directionLine(text: string, by: string, at: DigestModel['compiledAt'], outcome: string): string {
  return `${cited(text)} (${by}, ${dateText(at)}). Kết quả: ${outcome === '' ? 'chưa có thông tin.' : outcome}`
}

/** What became of a decision: "đến nay còn 2 đơn vị chưa báo cáo." */
export function outcomeText(kind: string, left: number): string {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    'late-units': ['các đơn vị đã báo cáo đủ.', `đến nay còn ${left} đơn vị chưa báo cáo.`],
    'open-obstacles': ['các vướng mắc đã được trả lời.', `đến nay còn ${left} vướng mắc chưa được trả lời.`],
    unreachable: ['đơn vị nào cũng đã có người báo cáo.', `đến nay còn ${left} đơn vị chưa có người báo cáo.`],
  }
  return words[kind]?.[left === 0 ? 0 : 1] ?? ''
}

/** Below the figures' title: what the columns stand for. */
export function figuresSource(of: NonNullable<DigestModel['figuresOf']>, compared: boolean): string {
  const beside = compared ? `; cùng kỳ là ${of.yearBefore}` : ''
  return `Số liệu theo báo cáo ${of.now}${beside}.${of.wholeYear ? ' Báo cáo năm cộng cả 6 tháng đầu năm.' : ''}`
}

/** As many names as stand in a cell of the table. */
const MOST_NAMED = 4

/** "Chưa có báo cáo: Ngữ văn, Hóa - Sinh và 3 đơn vị khác". */
export function silentText(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  const shown = more > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} và ${more} đơn vị khác` : names.join(', ')
  return names.length === 0 ? '' : `Chưa có báo cáo: ${shown}`
}

/** "Ngữ văn: Tổ chức 2 buổi sinh hoạt chuyên đề." */
export function toldText(unit: string, line: string): string {
  return `${unit}: ${line}`
}

export function decisionLine(text: string, answer: string | null): string {
  return `${text}: ${answer ?? 'đang chờ ý kiến.'}`
}

export function aheadLine(what: string, date: DigestModel['compiledAt']): string {
  return `${what}: ${dateText(date)}.`
}

export const digestClosing = (labels: DigestModel['labels']) => `Trên đây là đánh giá tình hình thực hiện ${labels.now}`

export function trendText(trend: DigestModel['units'][number]['trend']): string {
  if (trend === null) return '–'
  return trend === 'up' ? pictureWords.better : trend === 'down' ? pictureWords.worse : pictureWords.alike
}
