import type {
  FigureRow,
  NoticeRow,
  NoticesModel,
  WorkbookAnswer,
  WorkbookModel,
} from '../../domain/documents/workbook.ts'
import type { AnswerState } from '../../domain/report.ts'
import type { Timeliness } from '../../domain/timeliness.ts'
import { dateText, momentText } from './numbers.ts'

/** Names of the sheets: at most 31 characters, none of []:*?/\\ in them. */
export const sheetNames = {
  totals: 'Tổng hợp',
  figures: 'Số liệu đơn vị',
  board: 'Theo dõi',
  answers: 'Nội dung báo cáo',
  models: 'Mô hình',
  notices: 'Nhật ký nhắc',
  disagreements: 'Số liệu chưa khớp',
} as const

export const headings = {
  board: [
    'TT',
    'Đơn vị',
    'Trạng thái',
    'Ngày nộp',
    'So với hẹn',
    'So với Kế hoạch',
    'Kịp báo cáo gửi Sở',
    'Người nộp',
    'Ghi chú',
  ],
  answers: ['TT', 'Đơn vị', 'Nội dung', 'Câu hỏi', 'Nguyên văn', 'Câu trong báo cáo', 'Đưa vào báo cáo', 'Ngày'],
  models: ['TT', 'Tên mô hình', 'Đơn vị thực hiện', 'Nội dung, kết quả', 'Công nhận', 'Kỳ đăng ký'],
  totals: ['TT', 'Nội dung', 'Chỉ tiêu', 'Đơn vị tính'],
  change: ['Tăng, giảm', 'Tỷ lệ (%)'],
  missing: 'Đơn vị chưa cho biết',
  figures: [
    'TT',
    'Kỳ',
    'Đơn vị',
    'Nội dung',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Số liệu',
    'Tổng số',
    'Tỷ lệ (%)',
    'Cộng vào tổng',
  ],
  disagreements: ['TT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu', 'Cộng vào tổng'],
  notices: ['TT', 'Đến hạn nhắc', 'Đã gửi', 'Đơn vị', 'Người nhận', 'Mốc nhắc', 'Kết quả', 'Lý do'],
} as const

/** Where among `headings.figures` stand what the sums are made of. */
export const figurePlaces = { period: 1, indicator: 4, value: 6, of: 7, counted: 9 } as const

export const goes: Record<WorkbookAnswer['goes'], string> = {
  report: 'Có',
  nowhere: 'Không',
  school: 'Gửi nhà trường',
}

/** What stands for words where there are none. */
export const withoutWords: Record<AnswerState, string> = { given: '', none: 'Không phát sinh', skipped: 'Bỏ qua' }

export const outcomes: Record<NoticeRow['outcome'], string> = {
  sent: 'Đã gửi',
  skipped: 'Không gửi',
  failed: 'Gửi không được',
  waiting: 'Chờ gửi',
}

export const counted: Record<FigureRow['counted'], string> = {
  yes: 'Có',
  partner: 'Không: phối hợp',
  copy: 'Không: sổ khác',
}

export const yes = 'Kịp'
export const no = 'Chưa kịp'
/** Where nobody told a figure. */
export const untold = '–'

/** A ratio as three rows: what was reached, of how many, and the share. */
export const ratioRows = { of: 'Tổng số', share: 'Tỷ lệ (%)', percent: '%' } as const

/** "Trước hẹn 1 ngày", "Đúng hẹn", "Sau hẹn 2 ngày"; '' when nothing has come. */
export function besideTarget(timeliness: Timeliness | null): string {
  if (timeliness === null || !timeliness.submitted) return ''
  switch (timeliness.kind) {
    case 'before-target':
      return `Trước hẹn ${timeliness.days} ngày`
    case 'on-time':
      return 'Đúng hẹn'
    case 'after-target':
      return `Sau hẹn ${timeliness.days} ngày`
    case 'extended':
      return `Được gia hạn đến ${dateText(timeliness.until)}`
    default:
      return 'Sau hẹn'
  }
}

/** Against the plan's own day, of who has not reported too. */
export function besidePlan(timeliness: Timeliness | null): string {
  if (timeliness === null) return ''
  if (timeliness.kind === 'overdue') return `Quá hạn ${timeliness.days} ngày`
  if (timeliness.kind === 'on-named-day') return timeliness.submitted ? 'Nộp đúng ngày hạn' : 'Đến ngày hạn'
  if (timeliness.kind === 'extended') return `Được gia hạn đến ${dateText(timeliness.until)}`
  return timeliness.submitted ? 'Đúng hạn' : 'Chưa đến hạn'
}

/** "SỐ LIỆU BÁO CÁO CÔNG TÁC DÂN VẬN CHÍNH QUYỀN 6 THÁNG ĐẦU NĂM 2026". */
export function workbookTitle({ subject, period }: WorkbookModel): string {
  return `Số liệu báo cáo ${subject} ${period.label}`.toLocaleUpperCase('vi')
}

/** "NHẬT KÝ NHẮC BÁO CÁO CÔNG TÁC DÂN VẬN CHÍNH QUYỀN 6 THÁNG ĐẦU NĂM 2026". */
export function noticesTitle({ subject, period }: NoticesModel): string {
  return `Nhật ký nhắc báo cáo ${subject} ${period.label}`.toLocaleUpperCase('vi')
}

/** Below the title: up to when, and made when, since lateness is of that moment. */
export function workbookNote({ school, period, compiledAt, madeAt, otherThanSent }: WorkbookModel): string {
  const half =
    otherThanSent === undefined
      ? ''
      : `; cột 6 tháng đầu năm là số các đơn vị báo đến nay, có chỗ khác Báo cáo số ${otherThanSent} đã gửi`
  return `${school}. Số liệu đến ngày ${dateText(period.lastReport ?? compiledAt)}; lập lúc ${momentText(madeAt)}${half}`
}

export function printHeader({ school, period, madeAt }: NoticesModel): string {
  return `${school}, ${period.label}, lập lúc ${momentText(madeAt)}`
}
