import type { DateTime } from 'luxon'
import type { Address, Role } from '../domain/member.ts'

/** An invitation as the officer's desk knows it, whatever has become of it. */
export type InvitationRecord = {
  readonly id: number
  readonly role: Role
  readonly unitId: string
  readonly name: string
  readonly address: Address
  readonly createdAt: DateTime
  readonly expiresAt: DateTime
  /** Who was let in by it. */
  readonly usedBy: number | null
  readonly usedAt: DateTime | null
  readonly revokedAt: DateTime | null
  readonly revokedBy: number | null
  readonly replaces: number | null
  readonly verdict: 'right' | 'wrong' | null
  readonly judgedAt: DateTime | null
  readonly judgedBy: number | null
}

/** One that can still be used. */
export type InvitationFacts = {
  readonly id: number
  readonly role: Role
  readonly unitId: string
  readonly name: string
  readonly address: Address
  readonly createdAt: DateTime
  readonly expiresAt: DateTime
  /** For its link; unknown when the bot's token has been changed since. */
  readonly code?: string | undefined
}
