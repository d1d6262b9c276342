import type { Period } from '../../domain/period.ts'
import type { LegalReference } from '../../domain/plan.ts'
import type { DocumentPart } from '../../domain/reading/document-line.ts'
import type { Buttons, Needs, OpenStates, Vocabulary } from './kinds.ts'

/** The documents the school spread: ticked from the plan's list, typed one by one or pasted, offered again. */

/** A document of the list; `ticked`: the report names it. */
export type SpreadLine = { readonly number: number; readonly document: LegalReference; readonly ticked: boolean }

/** What was typed and cannot be cited yet. */
export type UnclearLine = { readonly line: string; readonly missing: readonly DocumentPart[] }

export type SpreadAction =
  | { readonly do: 'spread.show'; readonly period: string }
  /** `key`: `referenceKey` of the document. */
  | { readonly do: 'spread.tick'; readonly period: string; readonly key: string; readonly ticked: boolean }
  /** Those of the report before. */
  | { readonly do: 'spread.same'; readonly period: string }
  | { readonly do: 'spread.none'; readonly period: string }
  /** Documents that were typed and read back. */
  | { readonly do: 'spread.keep'; readonly period: string; readonly documents: readonly LegalReference[] }
  | { readonly do: 'spread.done'; readonly period: string }

export type SpreadFlow = {
  readonly name: 'spread'
  readonly period: string
  /** What was read and waits for its tap, and what was said of the one that lacks something. */
  readonly read: readonly LegalReference[]
  readonly unclear?: readonly string[]
}

export type SpreadEffect = {
  readonly effect: 'spread'
  readonly period: string
  readonly documents: readonly (string | LegalReference)[]
}

export type SpreadSay =
  | {
      readonly say: 'spread'
      readonly period: Period
      readonly area: string
      readonly lines: readonly SpreadLine[]
      /** How many the report before named, while nothing is told of this one. */
      readonly before: number
    }
  | { readonly say: 'spread-read'; readonly read: readonly LegalReference[]; readonly unclear: readonly UnclearLine[] }
  | { readonly say: 'spread-again'; readonly most: number }

export type SpreadWord = 'spread' | 'tick-document' | 'untick-document' | 'as-last-time' | 'no-document' | 'keep-read'

/** The compiled report itself, which is too much to load for any other step. */
const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

export const spreadButtons: Buttons<SpreadAction> = {
  'spread.show': { holds: { period: 'string' }, needs: compiled },
  'spread.tick': { holds: { period: 'string', key: 'string', ticked: 'boolean' }, needs: compiled },
  'spread.same': { holds: { period: 'string' }, needs: compiled },
  'spread.none': { holds: { period: 'string' }, needs: compiled },
  'spread.keep': { holds: { period: 'string', documents: 'array' }, needs: compiled },
  'spread.done': { holds: { period: 'string' }, needs: compiled },
}

export const spreadStates: OpenStates<SpreadFlow> = {
  spread: { holds: { period: 'string', read: 'array' }, needs: compiled },
}

export const spreadVocabulary: Vocabulary<{
  action: SpreadAction
  flow: SpreadFlow
  say: SpreadSay
  word: SpreadWord
  effect: SpreadEffect
}> = { buttons: spreadButtons, states: spreadStates }
