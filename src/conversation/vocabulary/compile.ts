import type { SentencePart } from '../../domain/figure-sentence.ts'
import type { Period } from '../../domain/period.ts'
import type { Area } from '../../domain/plan.ts'
import type { Boxed, Buttons, Needs, OpenStates, Settling, Vocabulary } from './kinds.ts'

/** What the officer decides about the compiled report: highlights, and the school's own parts. */

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

/** A place the school itself tells; only its own parts have titles of the outline. */
export type PartAt = {
  readonly row: 'own' | 'profile' | 'spread'
  readonly part: number
  readonly item: number | undefined
  readonly title?: string
}

export type PartRow = PartAt & { readonly state: PartState }

/** What was just kept: an own part by its title, or what else the school tells. */
export type SavedPart = { readonly title: string } | 'profile' | 'spread'

/** The compiled report itself, which is too much to load for any other step. */
const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

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
  /** Line by line, from what stands there or from the draft. */
  | { readonly do: 'parts.amend'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.skip'; readonly period: string; readonly key: string }
  | { readonly do: 'parts.append'; readonly period: string; readonly key: string }

/** Where the dialogue can stand open. */
export type CompileFlow =
  | { readonly name: 'highlights'; readonly period: string; readonly area: string }
  /**
   * `append`: what is typed next adds to the words that are there; `amend`: it changes their lines by number; else it
   * replaces those that were shown.
   */
  | ({
      readonly name: 'school-part'
      readonly period: string
      readonly key: string
      readonly append?: boolean
      readonly shown?: string
      readonly amend?: boolean
    } & Boxed)

export type CompileEffect =
  /** `news`: something differs from what the compile before had seen. */
  | { readonly effect: 'compiled'; readonly period: string; readonly news: boolean }
  | { readonly effect: 'school-part'; readonly period: string; readonly key: string; readonly text: string }

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
      readonly rows: readonly PartRow[]
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
      /** The draft begins with what the report before said. */
      readonly before: boolean
      readonly saved: SavedPart | undefined
    }
  /** `again`: there is no line of the number that was typed. */
  | {
      readonly say: 'school-part-amend'
      readonly place: PartPlace
      readonly lines: readonly string[]
      readonly again: boolean
    }
  | { readonly say: 'school-part-type'; readonly place: PartPlace; readonly append: boolean }
  | {
      readonly say: 'school-parts-done'
      readonly open: readonly PartAt[]
      readonly saved: SavedPart | undefined
    }

export type CompileWord =
  | 'highlights'
  | 'school-parts'
  | 'tick'
  | 'untick'
  | 'tick-all'
  | 'next-section'
  | 'part'
  | 'use-again'
  | 'amend-part'
  | 'write-anew'
  | 'clean-copy'
  | 'workbook'

/** Where the journal tells of a part of the school's own. */
export const partSubject = (period: string, key: string): string => `${period} ${key}`

const ofPart = ({ period, key }: { readonly period: string; readonly key: string }): Settling => ({
  subject: partSubject(period, key),
  actions: ['part.written'],
})

export const compileButtons: Buttons<CompileAction> = {
  'highlights.show': { holds: { period: 'string', area: 'string' }, needs: compiled },
  'highlights.tick': {
    holds: { period: 'string', area: 'string', words: 'array', ticked: 'boolean' },
    needs: compiled,
  },
  'highlights.done': { holds: { period: 'string' }, needs: compiled },
  'parts.show': { holds: { period: 'string' }, needs: compiled },
  'parts.ask': { holds: { period: 'string', key: 'string' }, needs: compiled },
  'parts.use': { holds: { period: 'string', key: 'string' }, needs: compiled, settles: ofPart },
  'parts.rewrite': { holds: { period: 'string', key: 'string' }, needs: compiled },
  'parts.amend': { holds: { period: 'string', key: 'string' }, needs: compiled },
  'parts.skip': { holds: { period: 'string', key: 'string' }, needs: compiled },
  'parts.append': { holds: { period: 'string', key: 'string' }, needs: compiled },
}

export const compileStates: OpenStates<CompileFlow> = {
  highlights: { holds: { period: 'string', area: 'string' }, needs: compiled },
  'school-part': { holds: { period: 'string', key: 'string' }, needs: compiled, settles: ofPart },
}

export const compileVocabulary: Vocabulary<{
  action: CompileAction
  flow: CompileFlow
  say: CompileSay
  word: CompileWord
  effect: CompileEffect
}> = { buttons: compileButtons, states: compileStates }
