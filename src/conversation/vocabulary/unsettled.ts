import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { OpenFigure } from '../../domain/open-figure.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitLine } from '../summary-view.ts'
import type { PartRow } from './compile.ts'
import type { Buttons, Needs, OpenStates, Settling, Vocabulary } from './kinds.ts'

/** What stands before every compile: figures that do not fit, and what is missing; each with the way to settle it. */

/** Told by some of those who reported, and not by these. */
export type UntoldFigure = { readonly label: string; readonly units: readonly string[] }

type OfMatter = { readonly period: string; readonly matter: string }

export type UnsettledAction =
  | { readonly do: 'unsettled.show'; readonly period: string }
  | ({ readonly do: 'unsettled.ask' } & OfMatter)
  /** The figures stay as they were told; `keys`: what exactly was seen. */
  | ({ readonly do: 'unsettled.keep'; readonly keys: readonly string[] } & OfMatter)
  /** The number of one keeper of a register is the school's. */
  | ({ readonly do: 'unsettled.take'; readonly key: string; readonly unit: string } & OfMatter)
  | ({ readonly do: 'unsettled.type' } & OfMatter)

/** The number the keepers agreed on is typed. */
export type UnsettledFlow = { readonly name: 'unsettled'; readonly key: string } & OfMatter

export type UnsettledEffect = {
  readonly effect: 'settle'
  readonly period: string
  readonly key: string
  readonly value: number | null
}

export type UnsettledSay =
  | { readonly say: 'unsettled'; readonly period: Period; readonly rows: readonly OpenFigure[] }
  | { readonly say: 'unsettled-one'; readonly row: OpenFigure }
  | { readonly say: 'unsettled-number'; readonly label: string; readonly again: boolean }
  /** `value`: of a register, the number that counts now; `of`: whose it is. */
  | {
      readonly say: 'unsettled-done'
      readonly row: OpenFigure
      readonly value?: number
      readonly of?: string
      readonly left: number
    }
  /** To the keepers of the register. */
  | {
      readonly say: 'register-taken'
      readonly label: string
      readonly value: number
      readonly of?: string
      readonly by: Member
      readonly at: DateTime
    }
  | {
      readonly say: 'still-missing'
      readonly period: Period
      readonly units: readonly UnitLine[]
      /** Many of which nobody can be written to: told of together. */
      readonly unheard: readonly UnitLine[]
      readonly figures: readonly UntoldFigure[]
      readonly parts: readonly PartRow[]
    }

export type UnsettledWord =
  | 'matter'
  | 'ask-unit-again'
  | 'keep-as-told'
  | 'take-register'
  | 'agreed-number'
  | 'unsettled'

/** The compiled report itself, which is too much to load for any other step. */
const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

/** Where the journal tells of it. */
export const matterSubject = (period: string, matter: string): string => `${period} ${matter}`

export const FIGURE_SETTLED = 'figure.settled'

const settles = ({ period, matter }: OfMatter): Settling => ({
  subject: matterSubject(period, matter),
  actions: [FIGURE_SETTLED],
})

const MATTER = { period: 'string', matter: 'string' } as const

export const unsettledButtons: Buttons<UnsettledAction> = {
  'unsettled.show': { holds: { period: 'string' }, needs: compiled },
  'unsettled.ask': { holds: MATTER, needs: compiled, settles },
  'unsettled.keep': { holds: { ...MATTER, keys: 'array' }, needs: compiled, settles },
  'unsettled.take': { holds: { ...MATTER, key: 'string', unit: 'string' }, needs: compiled, settles },
  'unsettled.type': { holds: MATTER, needs: compiled, settles },
}

export const unsettledStates: OpenStates<UnsettledFlow> = {
  unsettled: { holds: { ...MATTER, key: 'string' }, needs: compiled, settles },
}

export const unsettledVocabulary: Vocabulary<{
  action: UnsettledAction
  flow: UnsettledFlow
  say: UnsettledSay
  word: UnsettledWord
  effect: UnsettledEffect
}> = { buttons: unsettledButtons, states: unsettledStates }
