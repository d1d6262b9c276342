import type { DateTime } from 'luxon'
import type { Outline } from '../domain/documents/outline.ts'
import type { LateChange, OwnWords, UnitWords } from '../domain/documents/summary.ts'
import type { Period } from '../domain/period.ts'

/** What the officer decides about the compiled report: which highlights stay, and the school's own words. */
export type CompiledFacts = {
  readonly period: Period
  readonly outline: Outline
  readonly words: readonly UnitWords[]
  readonly own: readonly OwnWords[]
  /** The school's own words of the report before: a draft for this one. */
  readonly ownBefore: readonly OwnWords[]
  /** When it was compiled last; undefined: never. */
  readonly last: DateTime | undefined
  /** What came, was changed or returned since then. */
  readonly changes: readonly LateChange[]
}
