import type { DateTime } from 'luxon'
import type { WayIn } from '../channel.ts'

/** One invitation as a picture to forward: the link as a QR code with what it is. */
export type InvitationCard = WayIn & {
  /** Whom it is for: "Tổ Ngữ văn". */
  readonly unit: string
  /** "Tổ trưởng", or the person's name; '' when anybody of the unit may use it. */
  readonly person: string
  readonly until: DateTime
}

/** The printable sheet: invitations to cut out and hand over. */
export type InvitationSheet = {
  readonly school: string
  /** "công tác dân vận chính quyền". */
  readonly subject: string
  readonly cards: readonly InvitationCard[]
  /** Whom to ask: "thầy Nguyễn Văn A, Công đoàn trường". */
  readonly contact: string
  readonly createdAt: DateTime
}
