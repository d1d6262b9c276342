import type { DateTime } from 'luxon'
import type { ObligationState } from '../domain/obligation.ts'
import type { Period } from '../domain/period.ts'
import type { Area, UnitSeed } from '../domain/plan.ts'
import type { Timeliness } from '../domain/timeliness.ts'

/** One unit on the board. */
export type UnitLine = {
  readonly unit: UnitSeed
  readonly obligation: string
  readonly state: ObligationState
  readonly answered: number
  readonly total: number
  readonly timeliness: Timeliness
  readonly extendedTo: DateTime | null
  /** Nobody of the unit can be reached through the assistant. */
  readonly unreachable: boolean
}

/** The compiled report as text: the plan's areas in order, figures in a sentence, then the units' own words. */
export type SummaryView = {
  readonly period: Period
  readonly schoolName: string
  readonly subject: string
  /** Number of the plan of that year; undefined leaves it open. */
  readonly planNumber: string | undefined
  readonly submitted: number
  readonly total: number
  readonly sections: readonly SummarySection[]
  /** For the officer alone, never in what goes to the superior. */
  readonly missing: readonly string[]
}

export type SummarySection = {
  readonly area: Area
  readonly sentence: string
  readonly contributions: readonly { readonly unit: string; readonly text: string; readonly onBehalf: boolean }[]
  /** Units that answered "không phát sinh". */
  readonly none: readonly string[]
}
