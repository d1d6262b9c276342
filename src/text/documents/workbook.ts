import type { NoticeRow, WorkbookModel } from '../../domain/documents/workbook.ts'
import type { AnswerState } from '../../domain/report.ts'
import { momentText } from './numbers.ts'

/** Names of the sheets: at most 31 characters, none of []:*?/\ in them. */
export const sheetNames = {
  board: 'Theo dõi',
  answers: 'Nội dung báo cáo',
  totals: 'Tổng hợp',
  figures: 'Số liệu đơn vị',
  notices: 'Nhật ký nhắc',
  disagreements: 'Số liệu chưa khớp',
} as const

export const headings = {
  board: [
    'TT',
    'Đơn vị',
    'Trạng thái',
    'Nộp lúc',
    'Thời hạn',
    'Nguồn',
    'Số mục đã trả lời',
    'Số mục',
    'Kịp gửi Sở',
    'Ghi chú',
  ],
  answers: ['TT', 'Đơn vị', 'Mục', 'Câu hỏi', 'Tình trạng', 'Nội dung', 'Nguồn', 'Mã', 'Cập nhật lúc', 'Minh chứng'],
  totals: ['TT', 'Mục', 'Chỉ tiêu', 'Đơn vị tính'],
  change: ['Tăng, giảm', 'Tăng, giảm (%)'],
  figures: ['TT', 'Kỳ', 'Đơn vị'],
  disagreements: ['TT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu', 'Cộng vào tổng'],
  notices: ['TT', 'Đến hạn nhắc', 'Đã gửi lúc', 'Đơn vị', 'Người nhận', 'Mốc nhắc', 'Kết quả', 'Lý do'],
} as const

export const answerStates: Record<AnswerState, string> = {
  given: 'Đã trả lời',
  none: 'Không phát sinh',
  skipped: 'Bỏ qua',
}

export const outcomes: Record<NoticeRow['outcome'], string> = {
  sent: 'Đã gửi',
  skipped: 'Không gửi',
  failed: 'Gửi không được',
  waiting: 'Chờ gửi',
}

export const counted = { taken: 'Có', left: 'Không: sổ khác' } as const

export const yes = 'Kịp'
export const no = 'Chưa kịp'
/** Where nobody told a figure. */
export const untold = '–'

export const ratioColumns = { value: 'số đạt', of: 'tổng số' } as const

export function sumLabel(period: string): string {
  return `Cộng ${period}`
}

export function workbookTitle({ period }: WorkbookModel): string {
  return `Số liệu báo cáo ${period.label}`
}

export function printHeader({ school, period, compiledAt }: WorkbookModel): string {
  return `${school}, ${period.label}, số liệu đến ${momentText(compiledAt)}`
}
