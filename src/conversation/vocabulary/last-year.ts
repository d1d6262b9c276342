import type { Amount } from '../../domain/documents/summary.ts'
import type { Period } from '../../domain/period.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Buttons, Needs, OpenStates, Vocabulary } from './kinds.ts'

/** Figures of the same period of the year before, entered by the officer for the comparison alone. */

/** `period`: the one that is reported; what is entered is the year before's. */
export type LastYearAction =
  | { readonly do: 'last-year.show'; readonly period: string }
  /** `indicator` '': the first that nobody has told or entered. */
  | { readonly do: 'last-year.ask'; readonly period: string; readonly indicator: string }
  | { readonly do: 'last-year.forget'; readonly period: string; readonly indicator: string }

/** `indicator` '': the list stands, and a number opens one of it. */
export type LastYearFlow = { readonly name: 'last-year'; readonly period: string; readonly indicator: string }

/** Whose comparison it is, and what is entered; null: nothing any more. */
export type LastYearEffect = {
  readonly effect: 'last-year'
  /** Of the year before. */
  readonly period: string
  readonly indicator: string
  readonly amount: Amount | null
}

/** `reported`: it is known from the reports of then, and is not entered. */
export type LastYearRow = {
  readonly indicator: Pick<Indicator, 'label' | 'unit' | 'measure'>
  readonly amount: Amount | null
  readonly reported: boolean
}

export type LastYearSay =
  | { readonly say: 'last-year'; readonly before: Period; readonly rows: readonly LastYearRow[] }
  /** `kept`: what has just been entered. */
  | {
      readonly say: 'last-year-ask'
      readonly before: Period
      readonly row: LastYearRow
      readonly number: number
      readonly of: number
      readonly kept?: { readonly label: string; readonly amount: Amount | null }
    }
  | { readonly say: 'last-year-again'; readonly ratio: boolean }
  | { readonly say: 'last-year-number'; readonly most: number }

export type LastYearWord = 'last-year' | 'last-year-enter' | 'last-year-skip' | 'last-year-forget' | 'last-year-done'

const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

/** Where the journal tells of it. */
export const LAST_YEAR_ENTERED = 'last-year.entered'

export const lastYearButtons: Buttons<LastYearAction> = {
  'last-year.show': { holds: { period: 'string' }, needs: compiled },
  'last-year.ask': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
  'last-year.forget': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
}

export const lastYearStates: OpenStates<LastYearFlow> = {
  'last-year': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
}

export const lastYearVocabulary: Vocabulary<{
  action: LastYearAction
  flow: LastYearFlow
  say: LastYearSay
  word: LastYearWord
  effect: LastYearEffect
}> = { buttons: lastYearButtons, states: lastYearStates }
