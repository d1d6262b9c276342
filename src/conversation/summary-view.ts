import type { SentencePart } from '../domain/figure-sentence.ts'
import type { Disagreement } from '../domain/figures-sum.ts'
import type { Period } from '../domain/period.ts'
import type { Area } from '../domain/plan.ts'
import type { UnitOwing } from '../domain/who-owes.ts'

/** One unit on the board. */
export type UnitLine = UnitOwing & {
  readonly answered: number
  readonly total: number
  /** Nobody of the unit can be asked through the assistant. */
  readonly unreachable: boolean
  /** Somebody had come and can be reached no more; without this nobody has come yet. */
  readonly blocked: boolean
  /** Somebody can be reached, and has not agreed to the terms as they are now. */
  readonly unagreed: boolean
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
  /** Figures of a register whose keepers tell different numbers; the first of each stands in the sum. */
  readonly disagreements: readonly Disagreement[]
}

export type SummarySection = {
  readonly area: Area
  readonly sentence: readonly SentencePart[]
  readonly contributions: readonly { readonly unit: string; readonly text: string; readonly onBehalf: boolean }[]
  /** Units that answered "không phát sinh". */
  readonly none: readonly string[]
}
