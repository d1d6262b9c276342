import type {
  DigestModel,
  DigestSection,
  Participation,
  Punctuality,
  SectionState,
} from '../../domain/documents/digest.ts'
import type { ObstacleKind } from '../../domain/obstacle.ts'
import { markWords } from '../assessed.ts'
import { obstaclesCounted } from '../obstacle-kinds.ts'
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

/** "Đã nộp 9/15 đơn vị. Báo cáo năm 2026 gửi Sở trước ngày 10/12, còn 5 ngày làm việc.". */
export function boardLine(done: number, total: number, remark: string): string {
  return `Đã nộp ${done}/${total} đơn vị. ${remark}`
}

/** "Đánh giá quý III năm 2026". */
export function digestTitle({ label }: DigestModel): string {
  return `Đánh giá ${label}`
}

/** "13/15 đơn vị đã báo cáo (6 tháng đầu năm 2026: 11/15)". */
export function participationText({ participation }: Pick<DigestModel, 'participation'>): string {
  const [now, before] = participation.toReversed()
  if (now === undefined) return 'Chưa có đơn vị nào báo cáo'
  const compared = before === undefined ? '' : ` (${before.name}: ${reportedText(before)})`
  return `${reportedText(now)} đơn vị đã báo cáo${compared}`
}

/** Under the title of the picture, on one line. */
export function pictureLine(model: DigestModel): string {
  const { stale, label } = model
  if (!stale) return participationText(model)
  return stale.pulsed === 0
    ? `Chưa có cập nhật trong ${label}`
    : `${stale.pulsed}/${stale.of} đơn vị cập nhật nhanh trong ${label}`
}

export function reportedText({ reported, of }: Participation): string {
  return `${reported}/${of}`
}

/** "Vướng mắc: 5, đã trả lời 4". */
export function obstaclesText({ obstacles }: Pick<DigestModel, 'obstacles'>): string {
  const of = (wanted: ObstacleKind) => {
    const all = obstacles.filter(({ kind }) => kind === wanted)
    return { total: all.length, answered: all.filter(({ state }) => state !== 'open').length }
  }
  return obstaclesCounted(of('obstacle'), of('plan-change'), 'đã trả lời')
}

/** Beside an area: the BGH's mark, what is proposed, or that too little is known. */
export function sectionText(
  { mark, proposal, reported, asked }: DigestSection,
  { stale, label }: Pick<DigestModel, 'stale' | 'label'>,
): string {
  if (stale?.silent === true) return `chưa có cập nhật trong ${label.replace(/ năm \d+$/u, '')}`
  if (mark !== null) return markWords[mark]
  return proposal === null ? `chưa đủ thông tin (${reported}/${asked})` : `đề xuất: ${markWords[proposal]}`
}

/** Below a picture that cannot show everybody. */
export function othersText(count: number): string {
  return `và ${count} đơn vị khác, xem bản chi tiết`
}

/** "Số liệu đến 15:30 ngày 28/5/2026"; midnight stands for the whole of its day: "Số liệu đến hết ngày 30/6/2024". */
export function footerText(at: DigestModel['compiledAt']): string {
  return `Số liệu đến ${+at === +at.startOf('day') ? `hết ngày ${dateText(at)}` : momentText(at)}`
}

/** Punctuality beside that of the period before. */
export const trendText = (trend: DigestModel['units'][number]['trend']): string =>
  trend === null ? '–' : TRENDS[trend]

const TRENDS = { up: 'Sớm hơn', level: 'Như kỳ trước', down: 'Muộn hơn', first: 'Kỳ trước chưa báo cáo' } as const
