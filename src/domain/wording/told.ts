import type { Figure } from '../figure.ts'
import type { Prompt } from '../plan.ts'
import type { Submission } from '../report.ts'
import type { Unit } from '../school.ts'

/** A unit and what it handed in, of a year also for the half-year. */
export type TellingUnit = {
  readonly unit: Unit
  readonly submission: Submission | null
  readonly halfReport?: Submission
}

/** One answer in words. */
export type Said = {
  readonly unit: Unit
  /** Of the unit in the plan. */
  readonly place: number
  readonly answerId: string
  readonly prompt: Prompt
  readonly half: boolean
  readonly text: string
  readonly figures: readonly Figure[]
}
