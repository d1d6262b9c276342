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

export type CompileEffect =
  /** `news`: something differs from what the compile before had seen. */
  | { readonly effect: 'compiled'; readonly period: string; readonly news: boolean }
  | { readonly effect: 'tick'; readonly period: string; readonly words: string; readonly ticked: boolean }
  | { readonly effect: 'school-part'; readonly period: string; readonly key: string; readonly text: string }

export type CompileAction =
  | { readonly do: 'highlights.show'; readonly period: string; readonly area: string }
  | {
      readonly do: 'highlights.tick'
      readonly period: string
      readonly area: string
      readonly words: readonly string[]
      readonly ticked: boolean
    }
  | { readonly do: 'highlights.done'; readonly period: string }
  | { readonly do: 'parts.show'; readonly period: string }
  | { readonly do: 'parts.ask'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.use'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.rewrite'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.skip'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.append'; readonly period: string; readonly key: string }

export type CompileFlow =
  | { readonly name: 'highlights'; readonly period: string; readonly area: string }
  /** `append`: what is typed next adds to the words that are there. */
  | { readonly name: 'school-part'; readonly period: string; readonly key: string; readonly append?: boolean }
