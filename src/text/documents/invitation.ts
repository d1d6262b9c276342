import type { InvitationCard, InvitationSheet } from '../../domain/documents/invitation.ts'
import type { Address, Member, Role } from '../../domain/member.ts'
import type { School, Unit } from '../../domain/school.ts'
import { besideTexts, codeText } from '../channels.ts'
import { roleText } from '../roles.ts'
import { capital } from '../wording.ts'
import { dateText } from './numbers.ts'

export const invitationWords = {
  scan: 'Quét mã bằng điện thoại, chọn Bắt đầu',
  title: 'Phiếu mời dùng Trợ lý báo cáo',
} as const

/** What stands beside the picture of the link: the code it does not bring, and the ways on other channels. */
export const otherWays = (card: InvitationCard): readonly string[] => [
  ...(card.code === undefined ? [] : [capital(codeText(card.code))]),
  ...besideTexts(card),
]

/** "Dùng một lần, đến hết ngày 05/5/2026". */
export function validity({ until }: InvitationCard): string {
  return `Dùng một lần, đến hết ngày ${dateText(until)}`
}

export function sheetIntroduction({ school, subject, contact }: InvitationSheet): string {
  return `${school} nhận báo cáo ${subject} bằng tin nhắn, khoảng 5 phút mỗi kỳ. Mỗi phiếu dưới đây chỉ dành cho người ghi trên phiếu. Không tiện dùng, xin gửi bản giấy hoặc hỏi ${contact}.`
}

/** What the card is for: "Tổ trưởng tổ Ngữ văn". */
export const cardUnit = (role: Role, unit: Unit | undefined): string => capital(roleText(role, unit))

/** Whom it is for: "cô Nguyễn Thị Lan". */
export const cardPerson = ({ address, name }: { readonly address: Address; readonly name: string }): string =>
  `${address} ${name}`

/** Whom to ask: "cô Phạm Thị Hoa, Công đoàn trường". */
export const sheetContact = ({ through }: School, officer: Member | undefined): string =>
  officer ? `${officer.address} ${officer.name}, ${through}` : through
