import type { SentencePart } from '../../domain/figure-sentence.ts'
import type { Period } from '../../domain/period.ts'
import type { Area } from '../../domain/plan.ts'

/** One unit's words in a section, as the officer ticks them. */
export type HighlightLine = {
  readonly number: number
  readonly unit: string
  readonly text: string
  readonly ticked: boolean
  /** Number of the line it repeats. */
  readonly repeats: number | undefined
}

/** Where a part of the outline stands: "III.2". */
export type PartPlace = { readonly part: number; readonly item: number | undefined; readonly title: string }

export type PartState = 'written' | 'drafted' | 'empty'

/** What the officer decides about the compiled report. */
export type CompileSay =
  | {
      readonly say: 'highlights'
      readonly period: Period
      readonly area: Area
      readonly number: number
      readonly total: number
      /** The sentence of the section's figures, which stands before them. */
      readonly sentence: readonly SentencePart[]
      readonly lines: readonly HighlightLine[]
    }
  | { readonly say: 'highlights-again'; readonly most: number }
  | { readonly say: 'highlights-none'; readonly period: Period }
  | { readonly say: 'highlights-done'; readonly ticked: number; readonly total: number }
  | {
      readonly say: 'school-parts'
      readonly period: Period
      readonly rows: readonly (PartPlace & { readonly state: PartState })[]
    }
  | {
      readonly say: 'school-part'
      readonly place: PartPlace
      readonly number: number
      readonly total: number
      readonly question: string
      readonly example: string
      /** What stands there now; it is kept until something else is said. */
      readonly current: string
      readonly draft: string
      /** Title of the part just written. */
      readonly saved: string | undefined
    }
  | { readonly say: 'school-part-type'; readonly place: PartPlace; readonly append: boolean }
  | {
      readonly say: 'school-parts-done'
      readonly open: readonly PartPlace[]
      /** Title of the part just written. */
      readonly saved: string | undefined
    }
