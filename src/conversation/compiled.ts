import type { DateTime } from 'luxon'
import type { Outline } from '../domain/documents/outline.ts'
import type { SpreadDocument } from '../domain/documents/report-facts.ts'
import type { Amount, LateChange, OwnWords } from '../domain/documents/summary.ts'
import type { Period } from '../domain/period.ts'
import type { SchoolProfile } from '../domain/school.ts'
import type { WordingChoices } from '../domain/wording/choices.ts'
import type { CompiledWords } from '../domain/wording/compiled-words.ts'

/** What the officer decides about the compiled report: which highlights stay, and the school's own words. */
export type CompiledFacts = {
  readonly period: Period
  readonly outline: Outline
  readonly told: CompiledWords
  readonly choices: WordingChoices
  readonly own: readonly OwnWords[]
  /** Changes of the plan that were proposed in the period, as lines for the tasks to come. */
  readonly planChanges?: readonly string[]
  /** The school's own words of the report before: a draft for this one. */
  readonly ownBefore: readonly OwnWords[]
  /** How big the school is; of a period before until it is confirmed. Absent: nobody has told it. */
  readonly profile?: SchoolProfile & { readonly confirmed: boolean }
  /** The documents that were spread; undefined: nobody has told it yet. */
  readonly spread: readonly SpreadDocument[] | undefined
  /** Those of the report before, which are offered. */
  readonly spreadBefore: readonly SpreadDocument[]
  /** What is known of the same period of the year before: by reports, and entered by an officer. */
  readonly lastYear?: {
    readonly period: Period
    readonly reported: ReadonlyMap<string, Amount>
    readonly entered: ReadonlyMap<string, Amount>
  }
  /** When it was compiled last; undefined: never. */
  readonly last: DateTime | undefined
  /** What came, was changed or returned since then. */
  readonly changes: readonly LateChange[]
}
