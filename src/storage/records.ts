import type { DateTime } from 'luxon'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { DirectionState } from '../domain/direction.ts'
import type { Address, Role } from '../domain/member.ts'
import type { ObstacleKind, ObstacleStage, ObstacleState } from '../domain/obstacle.ts'
import type { OwedKey } from '../domain/owed-key.ts'

export type NewInboxEntry = {
  readonly bot: string
  readonly updateId: string
  readonly chat: ChatAddress
  readonly payload: string
}

export type InboxEntry = NewInboxEntry & {
  readonly id: number
  readonly receivedAt: DateTime
  readonly attempts: number
}

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'skipped' | 'rejected' | 'gone' | 'joined'

export type NewOutboxEntry = {
  readonly chat: ChatAddress
  /** Two rows with the same key are the same message. */
  readonly key?: string
  readonly kind: string
  readonly payload: string
  readonly choices?: string
  readonly about?: string
  /** The dialogue turn the buttons belong to; without one they stand until what they are about is settled. */
  readonly turn?: number
  readonly createdAt: DateTime
  readonly notBefore: DateTime
}

export type OutboxEntry = {
  readonly id: number
  readonly chat: ChatAddress
  readonly key: string | null
  readonly kind: string
  readonly payload: string
  readonly choices: string | null
  readonly about: string | null
  readonly turn: number | null
  readonly createdAt: DateTime
  readonly notBefore: DateTime
  readonly state: OutboxState
  readonly attempts: number
  /** How often it failed through trouble of this machine. */
  readonly failures: number
  /** Why the last try failed, or why the row was settled; kept when a later try succeeds. */
  readonly reason: string | null
  readonly messageId: string | null
  readonly sentAt: DateTime | null
  /** The channel's own time stamp of the sent message, whole seconds. */
  readonly platformAt: DateTime | null
}

export type Verdict = 'right' | 'wrong'

export type Invitation = {
  readonly id: number
  readonly codeHash: string
  /** The locked code (usecases/read/locked-code.ts), only while it can be used. */
  readonly code: string | null
  readonly role: Role
  readonly unitId: string
  readonly name: string
  readonly address: Address
  readonly createdBy: number | null
  readonly createdAt: DateTime
  readonly expiresAt: DateTime
  readonly usedAt: DateTime | null
  readonly usedBy: number | null
  readonly revokedAt: DateTime | null
  readonly revokedBy: number | null
  /** The member who is let go when this one has come in. */
  readonly replaces: number | null
  /** What an officer said of who came in. */
  readonly verdict: Verdict | null
  readonly judgedAt: DateTime | null
  readonly judgedBy: number | null
}

export type PeriodRow = {
  readonly key: string
  readonly kind: string
  readonly openedAt: DateTime
  /** Rungs up to and including this day have been recorded. */
  readonly targetChoice: 'undecided' | 'proposed' | 'official' | 'date'
  readonly target: DateTime | null
  readonly closedAt: DateTime | null
}

/** 'done': nothing had to be sent. */
export type DueState = 'due' | 'sent' | 'skipped' | 'done'

/** What is due once, for one person: the proof of notice. memberId 0: for nobody, with the reason. */
export type DueRecord = {
  readonly id: number
  readonly key: string
  readonly memberId: number
  /** A `DueWhat`, or something that has only to be done. */
  readonly what: string
  /** Of a reminder about a report: which rung, or what somebody asked for. */
  readonly kind: string | null
  readonly obligationId: OwedKey | null
  /** Key of a period, number of an invitation. */
  readonly subject: string
  readonly day: DateTime
  readonly dueAt: DateTime
  readonly staleAfter: DateTime | null
  /** What is due together to one person is one message. */
  readonly bundle: string
  readonly state: DueState
  readonly reason: string | null
  readonly outboxId: number | null
  readonly settledAt: DateTime | null
}

export type Obstacle = {
  readonly id: number
  readonly memberId: number
  readonly unitId: string
  readonly text: string
  readonly createdAt: DateTime
  readonly kind: ObstacleKind
  readonly stage: ObstacleStage
  /** Since when those of the stage have it. */
  readonly heldSince: DateTime
  readonly state: ObstacleState
  readonly answer: string | null
  readonly answeredBy: number | null
  readonly answeredAt: DateTime | null
  /** `areaKey`; null: it is about no one part of a plan. */
  readonly area: string | null
}

/** What became of one: passed on or answered by those of `stage`, closed or reopened by the person. */
export type ObstacleStep = {
  readonly at: DateTime
  readonly memberId: number | null
  readonly what: 'passed' | 'answered' | 'closed' | 'reopened'
  readonly stage: ObstacleStage
  readonly text: string
}

export type Direction = {
  readonly id: number
  readonly periodKey: string
  readonly kind: string
  readonly text: string
  readonly memberId: number
  readonly createdAt: DateTime
  readonly state: DirectionState
  /** What came of it, in one line; '' when nobody has said. */
  readonly outcome: string
}
