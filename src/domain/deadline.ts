import type { DateTime } from 'luxon'
import type { Period } from './period.ts'

/** What the officer answered about the working target of the units. */
export type TargetChoice =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'official' }
  | { readonly kind: 'date'; readonly date: DateTime }

/** All dates of one half-year or year period, each at 00:00 in the school's zone, derived from the plan's rules and never stored. */
export type Deadlines = {
  readonly period: Period
  /** "trước 10/6": the named day itself. */
  readonly unitsNamed: DateTime
  /** The last day in time: the day before the named one when strict. */
  readonly unitsLast: DateTime
  /** Last working day not after `unitsLast`. */
  readonly unitsWorking: DateTime
  readonly schoolNamed: DateTime
  readonly schoolLast: DateTime
  readonly schoolWorking: DateTime
  /** 5 working days before the school's own limit. */
  readonly internalProposed: DateTime
  /** What reminders count down to: proposed until the officer decides otherwise. */
  readonly target: DateTime
  /** Units' named day is not before the school's: the plan contradicts itself (III.2 against III.3). */
  readonly contradiction: boolean
  /** 21 days before `target`'s proposal; the first rung. */
  readonly opensOn: DateTime
  /** First and last day of the figures. */
  readonly windowFrom: DateTime
  readonly windowUntil: DateTime
}
