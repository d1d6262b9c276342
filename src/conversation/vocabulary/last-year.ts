import type { Amount } from '../../domain/documents/summary.ts'
import type { Period } from '../../domain/period.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Buttons, Needs, OpenStates, Vocabulary } from './kinds.ts'
import { isStored } from './shape.ts'

/** Figures of the same period of the year before, entered by the officer for the comparison alone. */

/** `period`: the one that is reported; what is entered is the year before's. */
export type LastYearAction =
  | { readonly do: 'last-year.show'; readonly period: string }
  /** `indicator` '': the first that nobody has told or entered. */
  | { readonly do: 'last-year.ask'; readonly period: string; readonly indicator: string }
  | { readonly do: 'last-year.forget'; readonly period: string; readonly indicator: string }
  /** What a table said, as it was shown. */
  | { readonly do: 'last-year.take'; readonly period: string }
  /** What has just been taken of a table. */
  | { readonly do: 'last-year.undo'; readonly period: string }

/** What a figure was when the table was read, and what it becomes; null: nothing entered. */
export type FigureChange = { readonly indicator: string; readonly from: Amount | null; readonly to: Amount | null }

export type LastYearFlow =
  /** `indicator` '': the list stands, and a number opens one of it. */
  | { readonly name: 'last-year'; readonly period: string; readonly indicator: string }
  /** A table has been read. `taken`: the changes are those that would undo it. */
  | {
      readonly name: 'last-year-file'
      readonly period: string
      readonly changes: readonly FigureChange[]
      readonly taken: boolean
    }

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

/** Why a row of a table is left out: 'reported' stands in the reports of then, 'twice' has another row before it. */
export type RowLeftOut = 'unread' | 'share' | 'unknown' | 'reported' | 'twice'

export type LeftOutRow = {
  /** Of the sheet, from 1. */
  readonly row: number
  readonly label: string
  readonly said: string
  readonly why: RowLeftOut
}

/** What a table brings: numbers are those of the list. */
export type ReadFigures = {
  readonly fresh: readonly { readonly number: number; readonly label: string; readonly to: Amount }[]
  readonly changed: readonly {
    readonly number: number
    readonly label: string
    readonly from: Amount
    readonly to: Amount
  }[]
  /** Rows that say what is entered already. */
  readonly same: number
  readonly left: readonly LeftOutRow[]
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
  | { readonly say: 'last-year-file-sent' }
  /** 'which': nobody can tell of which period it is. */
  | {
      readonly say: 'last-year-file-bad'
      readonly why: 'unread' | 'no-header' | 'nobody' | 'old' | 'too-big' | 'empty' | 'which'
    }
  | ({ readonly say: 'last-year-read'; readonly before: Period } & ReadFigures)
  /** `kept`: figures that somebody has changed since they were shown; `undone`: it was taken back. */
  | {
      readonly say: 'last-year-taken'
      readonly before: Period
      readonly count: number
      readonly kept: number
      readonly undone: boolean
    }

export type LastYearWord =
  | 'last-year'
  | 'last-year-enter'
  | 'last-year-skip'
  | 'last-year-forget'
  | 'last-year-done'
  | 'last-year-sheet'
  | 'last-year-take'
  | 'last-year-undo'

const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

/** Where the journal tells of it. */
export const LAST_YEAR_ENTERED = 'last-year.entered'

export const lastYearButtons: Buttons<LastYearAction> = {
  'last-year.show': { holds: { period: 'string' }, needs: compiled },
  'last-year.ask': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
  'last-year.forget': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
  'last-year.take': { holds: { period: 'string' }, needs: compiled },
  'last-year.undo': { holds: { period: 'string' }, needs: compiled },
}

export const lastYearStates: OpenStates<LastYearFlow> = {
  'last-year': { holds: { period: 'string', indicator: 'string' }, needs: compiled },
  'last-year-file': {
    holds: { period: 'string', changes: 'array', taken: 'boolean' },
    isWhole: ({ changes }) => Array.isArray(changes) && changes.every(isChange),
    needs: compiled,
  },
}

const isAmount = (value: unknown): boolean =>
  isStored(value) && typeof value.value === 'number' && (value.of === undefined || typeof value.of === 'number')

const isChange = (value: unknown): boolean =>
  isStored(value) &&
  typeof value.indicator === 'string' &&
  [value.from, value.to].every(each => each === null || isAmount(each))

export const lastYearVocabulary: Vocabulary<{
  action: LastYearAction
  flow: LastYearFlow
  say: LastYearSay
  word: LastYearWord
  effect: LastYearEffect
}> = { buttons: lastYearButtons, states: lastYearStates }
