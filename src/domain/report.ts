import type { DateTime } from 'luxon'
import type { ChatAddress } from './chat-address.ts'
import type { Figure } from './figure.ts'
import type { OwedKey } from './owed-key.ts'
import type { Doubt } from './reading/figures.ts'

/** 'none' = không phát sinh, a report of nothing; 'skipped' = the person passed on, nothing is known. */
export type AnswerState = 'given' | 'none' | 'skipped'

/** The current answer of a unit to one prompt. `text` is what people wrote, NFC, otherwise untouched. */
export type Answer = {
  readonly promptId: string
  readonly state: AnswerState
  readonly text: string
  readonly figures: readonly Figure[]
  /** Figures that stand as they were most likely meant and that nobody has confirmed; absent: none. */
  readonly doubts?: readonly Doubt[]
  readonly authorId: number | null
  readonly updatedAt: DateTime
}

/** Where a report came from: the unit's own chat, or entered by the officer on its behalf. */
export type Source = 'chat' | 'on-behalf'

/** Begins the id of a file that no channel knows: it came in by a page, and waits in the data folder. */
export const BY_PAGE = 'ban:'

/** Minh chứng. `path` is relative to the data folder once the file has been fetched. */
export type Attachment = {
  readonly id: number
  /** null while it belongs to a note that no report has used yet. */
  readonly obligationId: OwedKey | null
  /** '' while no section is known. */
  readonly promptId: string
  /** The note it came with; null when it was sent while the report was written. */
  readonly noteId: string | null
  readonly memberId: number | null
  readonly chat: ChatAddress
  readonly messageId: string
  readonly fileId: string
  readonly kind: 'photo' | 'document' | 'video' | 'voice'
  readonly name: string
  readonly mime: string
  /** Bytes, as the channel says. */
  readonly size: number
  readonly caption: string
  readonly at: DateTime
  readonly state: 'waiting' | 'kept' | 'too-big' | 'failed'
  readonly attempts: number
  readonly path: string | null
  readonly sha256: string | null
  /** Whether a kept Word file is to be read as a report; null for what is never read. */
  readonly reading: 'waiting' | 'begun' | 'done' | 'given-up' | null
  /** Of the signed copy of the school's report: whose it is. */
  readonly dispatch?: string | null
}

/** What was handed in, whole and unchanging. */
export type Submission = {
  readonly obligationId: OwedKey
  readonly version: number
  readonly submittedAt: DateTime
  readonly memberId: number | null
  readonly source: Source
  readonly answers: readonly Answer[]
  readonly attachments: number
}

/** One message that is part of an answer. */
export type AnswerPiece = {
  readonly obligationId: OwedKey
  readonly promptId: string
  readonly chat: ChatAddress
  readonly messageId: string
  readonly text: string
  /** The figure that had been asked for, when the message told just that one. */
  readonly indicator?: string | null
}
