import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { AssessmentView } from '../assessment-view.ts'
import type { Vocabulary } from './kinds.ts'

/** The officer's morning: what waits, and the one message in which all that is due in a morning comes. */

/** One thing that waits for the officer. */
export type DayItem =
  | { readonly kind: 'reports'; readonly period: Period; readonly count: number }
  | {
      readonly kind: 'obstacles'
      /** Whose, and for how many working days those who have it have had it. */
      readonly of: readonly { readonly by?: Member; readonly unit?: Unit; readonly days: number }[]
    }
  /** The school's report on its way to the superior, and for how many working days it has lain where it is. */
  | {
      readonly kind: 'document'
      readonly period: Period
      readonly supplement: boolean
      readonly with: 'leadership' | 'clerk'
      readonly days: number
    }
  /** What the reader has to report for a unit of the own. */
  | { readonly kind: 'own-report'; readonly unit: Unit; readonly period: Period; readonly until: DateTime }
  | { readonly kind: 'arrivals'; readonly names: readonly string[] }
  /** Invitations that nobody has used and that run out soon. */
  | { readonly kind: 'expiring'; readonly of: readonly { readonly name: string; readonly until: DateTime }[] }
  /** Nobody has made an encrypted copy for long; `last`: when one was made, where there is one. */
  | { readonly kind: 'backup'; readonly last?: DateTime }

export type DaySay =
  | { readonly say: 'day'; readonly items: readonly DayItem[] }
  /** The same at any hour, asked for, with the days that come next. */
  | {
      readonly say: 'desk-day'
      readonly items: readonly DayItem[]
      readonly ahead: AssessmentView['ahead']
      readonly now: DateTime
    }
  /** Several things that are due in one morning, each as it would have been told alone. */
  | { readonly say: 'morning'; readonly day: DateTime; readonly texts: readonly string[] }

export const dayVocabulary: Vocabulary<{ say: DaySay }> = { buttons: {}, states: {} }
