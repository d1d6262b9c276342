import type { DateTime } from 'luxon'
import type { NoticeGroup } from '../../domain/notice.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { Buttons, Needs, Vocabulary } from './kinds.ts'

/** /nhatky: proof of notice, per unit. */

const notices = ({ period }: { readonly period: string }): Needs => ({ period, notices: true })

export type NoticeLogAction =
  | { readonly do: 'notices.show'; readonly period: string }
  | { readonly do: 'notices.unit'; readonly period: string; readonly unit: string }

/** How often a unit was told, and what came of it. */
export type NoticeLine = {
  readonly unit: Unit
  /** Days on which somebody of it was reminded. */
  readonly days: number
  readonly last?: DateTime
  /** Reminders that reached nobody. */
  readonly failed: number
  /** Code of why the latest of those did not. */
  readonly reason?: string
  readonly submittedAt?: DateTime
}

export type NoticeLogSay =
  | {
      readonly say: 'notices'
      readonly period: Period
      readonly now: DateTime
      readonly lines: readonly NoticeLine[]
    }
  | {
      readonly say: 'notices-unit'
      readonly period: Period
      readonly unit: Unit
      readonly groups: readonly NoticeGroup[]
      readonly submittedAt?: DateTime
    }
  | { readonly say: 'notices-none'; readonly period: Period }

export type NoticeLogWord = 'notices-file' | 'notices-unit' | 'notices'

export const noticeLogButtons: Buttons<NoticeLogAction> = {
  'notices.show': { holds: { period: 'string' }, needs: notices, aside: 'board' },
  'notices.unit': { holds: { period: 'string', unit: 'string' }, needs: notices, aside: 'board' },
}

export const noticeLogVocabulary: Vocabulary<{
  action: NoticeLogAction
  say: NoticeLogSay
  word: NoticeLogWord
}> = { buttons: noticeLogButtons, states: {} }
