import type { DateTime } from 'luxon'
import type { Period } from '../domain/period.ts'
import type { Mark } from '../domain/pulse.ts'

/**
 * What is known of one section. Good, under way, difficult: as the units themselves said in the quarter's pulse, never
 * because they wrote something; told: reports have content; nothing: không phát sinh.
 */
export type SectionMark = Mark | 'told' | 'nothing' | 'unknown'

/** The quarterly assessment (III.1) as the BGH reads it. */
export type AssessmentView = {
  readonly period: Period
  /** Which report the units' numbers are of: in quý I and III none falls due. undefined: none yet. */
  readonly reportedFor?: Period
  /** No report falls in the quarter: what is known is of `reportedFor`, up to the day on which its last unit reported. */
  readonly stale?: { readonly pulsed: number; readonly until: DateTime | undefined }
  readonly unitsTotal: number
  readonly unitsReported: number
  /** undefined when there is nothing to compare with. */
  readonly unitsReportedBefore: number | undefined
  readonly sections: readonly {
    readonly code: string
    readonly shortTitle: string
    readonly mark: SectionMark
    /** Units with something to tell, of how many asked. */
    readonly answered: number
    readonly asked: number
  }[]
  readonly late: readonly { readonly unit: string; readonly days: number }[]
  readonly obstacles: { readonly total: number; readonly answered: number }
  readonly ahead: readonly { readonly what: 'unit' | 'school'; readonly period: Period; readonly date: DateTime }[]
  readonly decisions: readonly Decision[]
  readonly directions: readonly { readonly text: string; readonly by: string }[]
}

/** At most three, each answered with a button. */
export type Decision =
  | { readonly id: string; readonly kind: 'late-units'; readonly units: readonly string[] }
  | { readonly id: string; readonly kind: 'open-obstacles'; readonly count: number }
  | { readonly id: string; readonly kind: 'unreachable'; readonly units: readonly string[] }
