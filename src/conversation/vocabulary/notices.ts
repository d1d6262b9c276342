import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Member, Role } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { UnitOwing } from '../../domain/who-owes.ts'
import type { DispatchView } from './dispatch.ts'
import type { Vocabulary } from './kinds.ts'

/** What comes by itself to officers and the BGH, and asks for nothing. */

export type NoticeSay =
  | {
      readonly say: 'leadership-form'
      readonly unit: Unit
      readonly period: Period
      readonly deadlines: Deadlines
      readonly total: number
      readonly today: DateTime
    }
  | {
      readonly say: 'target-passed'
      readonly period: Period
      readonly units: readonly UnitOwing[]
    }
  | {
      readonly say: 'overdue-notice'
      readonly period: Period
      /** Late today by their own dates, never empty. */
      readonly late: readonly UnitOwing[]
      readonly leadership: boolean
    }
  | {
      readonly say: 'school-deadline'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly days: number
      readonly units: readonly UnitOwing[]
      readonly dispatch?: DispatchView
    }
  /** The school's own limit is over by so many days, and nothing says that its report has gone. */
  | {
      readonly say: 'school-over'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly days: number
      readonly leadership: boolean
      readonly dispatch?: DispatchView
    }
  /** `ahead`: the period opens only later. */
  | {
      readonly say: 'unreachable'
      readonly period: Period
      readonly units: readonly string[]
      readonly ahead?: Deadlines
      readonly now?: DateTime
    }
  | {
      /** Somebody is gone, unnamed: what was asked to be forgotten is not told once more. */
      readonly say: 'person-left'
      readonly why: 'erased' | 'let-go'
      readonly roles: readonly { readonly role: Role; readonly unit?: Unit }[]
      /** Units the person reported for, and whom each still has. */
      readonly units: readonly { readonly unit: Unit; readonly left: readonly Member[] }[]
    }
  /** To the BGH: nobody of the officers can be written to any more. */
  | { readonly say: 'no-officer'; readonly name: string }
  | { readonly say: 'disk-low'; readonly megabytes: number }
  | {
      readonly say: 'no-plan-year'
      readonly year: number
      readonly number: string
      /** Of which matter, where the school has several. */
      readonly topic?: string
    }

export const noticesVocabulary: Vocabulary<{
  say: NoticeSay
}> = { buttons: {}, states: {} }
