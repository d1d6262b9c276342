import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitOwing } from '../../domain/who-owes.ts'
import { type Buttons, type OpenStates, ofPeriod, type Settling, type Vocabulary } from './kinds.ts'

/** The internal date a period counts down to. */

export const targetSettling = ({ period }: { readonly period: string }): Settling => ({
  subject: period,
  actions: ['target.proposed', 'target.official', 'target.date'],
})

export type TargetAction =
  | { readonly do: 'target.choose'; readonly period: string; readonly choice: 'proposed' | 'official' | 'other' }
  /** The second tap on a day that moves a target already chosen; `date` ISO. */
  | {
      readonly do: 'target.move'
      readonly period: string
      readonly choice: 'proposed' | 'official' | 'date'
      readonly date: string
    }

/** Where the dialogue can stand open. */
export type TargetFlow = { readonly name: 'target'; readonly period: string }

export type TargetEffect = {
  readonly effect: 'target'
  readonly period: string
  readonly choice: 'proposed' | 'official' | 'date'
  readonly date: DateTime | null
}

export type TargetSay =
  | {
      readonly say: 'period-opened'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly unreachable: readonly string[]
      /** Both dates of the plan are explained, and the officer chooses. */
      readonly contradiction?: { readonly planNumber: string | undefined }
      /** The period has been open for a while: how it stands. */
      readonly units?: readonly UnitOwing[]
    }
  | {
      readonly say: 'contradiction'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly planNumber: string | undefined
    }
  | { readonly say: 'target-ask-date'; readonly proposed: DateTime }
  | {
      readonly say: 'target-move'
      readonly period: Period
      readonly from: DateTime
      readonly to: DateTime
      /** Units that have not handed in. */
      readonly waiting: number
      readonly chosen?: { readonly by: Member | 'you'; readonly at: DateTime }
    }
  | { readonly say: 'target-kept'; readonly target: DateTime }
  | { readonly say: 'target-over'; readonly period: Period; readonly target: DateTime }
  | { readonly say: 'target-bad-date'; readonly latest: DateTime }
  | { readonly say: 'target-set'; readonly target: DateTime }

export type TargetWord = 'use-proposed' | 'keep-official' | 'other-date' | 'move-to' | 'keep-target'

export const targetButtons: Buttons<TargetAction> = {
  'target.choose': {
    holds: { period: 'string', choice: 'string' },
    needs: ofPeriod,
    aside: 'target',
    settles: targetSettling,
  },
  'target.move': {
    holds: { period: 'string', choice: 'string', date: 'string' },
    needs: ofPeriod,
    aside: 'target',
    settles: targetSettling,
  },
}

export const targetStates: OpenStates<TargetFlow> = {
  target: { holds: { period: 'string' }, needs: ofPeriod, families: ['target'], settles: targetSettling },
}

export const targetVocabulary: Vocabulary<{
  action: TargetAction
  flow: TargetFlow
  say: TargetSay
  word: TargetWord
  effect: TargetEffect
}> = { buttons: targetButtons, states: targetStates }
