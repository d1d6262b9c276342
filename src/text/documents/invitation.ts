import type { InvitationCard, InvitationSheet } from '../../domain/documents/invitation.ts'
import { dateText } from './numbers.ts'

export const invitationWords = {
  scan: 'Quét mã bằng điện thoại, chọn Bắt đầu',
  title: 'Phiếu mời dùng Trợ lý báo cáo',
} as const

/** "Dùng một lần, đến hết ngày 05/5/2026". */
export function validity({ until }: InvitationCard): string {
  return `Dùng một lần, đến hết ngày ${dateText(until)}`
}

export function sheetIntroduction({ school, subject, contact }: InvitationSheet): string {
  return `${school} nhận báo cáo ${subject} bằng tin nhắn, khoảng 5 phút mỗi kỳ. Mỗi phiếu dưới đây chỉ dành cho đơn vị ghi trên phiếu. Không tiện dùng, xin gửi bản giấy hoặc hỏi ${contact}.`
}
