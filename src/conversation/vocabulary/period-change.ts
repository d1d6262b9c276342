import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofPeriod, type Vocabulary } from './kinds.ts'

/** What the officer changes about a period: it opens early, or units get a later day. */

export type PeriodChangeAction =
  /** Asks for the one confirmation of it. */
  | { readonly do: 'period.early'; readonly period: string }
  | { readonly do: 'period.open'; readonly period: string }
  /** `units`: ids of those chosen so far, parted by commas. */
  | { readonly do: 'period.extend'; readonly period: string; readonly units: string }
  | { readonly do: 'period.extend-day'; readonly period: string; readonly units: string }
  | { readonly do: 'period.extend-so'; readonly period: string }
  /** `was`: "unit=day" of each, the day empty where there was none; `until`: what it has to stand at to be undone. */
  | { readonly do: 'period.extend-back'; readonly period: string; readonly until: string; readonly was: string }

export type PeriodChangeFlow = {
  readonly name: 'extend'
  readonly period: string
  readonly units: string
  /** ISO; '' while it is asked for. */
  readonly until: string
  readonly reason: string
}

export type PeriodChangeEffect = {
  readonly effect: 'period-open'
  readonly period: Period
  readonly units: readonly string[]
}

type ToldExtension = {
  readonly period: Period
  readonly units: readonly Unit[]
  readonly until: DateTime
  readonly reason: string
}

export type PeriodChangeSay =
  /** `last`: units' last day; `opensOn`: when it would open by itself; `closes`: the one before, and who has not handed in. */
  | {
      readonly say: 'period-early'
      readonly period: Period
      readonly opensOn: DateTime
      readonly last: DateTime
      readonly closes?: { readonly period: Period; readonly missing: number }
    }
  | { readonly say: 'period-early-wait'; readonly period: Period; readonly open: Period }
  | { readonly say: 'period-early-done'; readonly period: Period; readonly by?: Member }
  /** To those who report. */
  | { readonly say: 'period-open-now'; readonly period: Period; readonly unit: Unit; readonly target: DateTime }
  | { readonly say: 'extend-whom'; readonly period: Period; readonly chosen: readonly Unit[] }
  | { readonly say: 'extend-none'; readonly period: Period; readonly why: 'over' | 'sent' | 'all-in' }
  | { readonly say: 'extend-day'; readonly period: Period; readonly last: DateTime }
  | { readonly say: 'extend-bad-day'; readonly why: 'unreadable' | 'past' | 'not-later'; readonly last: DateTime }
  /** `school`: the school's own last day, where the new one is not before it. */
  | ({ readonly say: 'extend-confirm'; readonly school?: DateTime } & ToldExtension)
  | ({ readonly say: 'extend-done'; readonly by?: Member } & ToldExtension)
  | { readonly say: 'extend-back'; readonly period: Period; readonly units: readonly Unit[]; readonly by?: Member }
  /** To those who report. */
  | {
      readonly say: 'extend-told'
      readonly period: Period
      readonly unit: Unit
      readonly until: DateTime
      readonly reason: string
      readonly undone?: true
    }

export type PeriodChangeWord =
  | 'open-early'
  | 'open-now'
  | 'extend-period'
  | 'extend-all'
  | 'extend-unit'
  | 'extend-chosen'
  | 'extend-so'

export const periodChangeButtons: Buttons<PeriodChangeAction> = {
  'period.early': { holds: { period: 'string' }, needs: ofPeriod },
  'period.open': { holds: { period: 'string' }, needs: ofPeriod },
  'period.extend': { holds: { period: 'string', units: 'string' }, needs: ofPeriod },
  'period.extend-day': { holds: { period: 'string', units: 'string' }, needs: ofPeriod },
  'period.extend-so': { holds: { period: 'string' }, needs: ofPeriod },
  'period.extend-back': { holds: { period: 'string', until: 'string', was: 'string' }, needs: ofPeriod },
}

export const periodChangeStates: OpenStates<PeriodChangeFlow> = {
  extend: { holds: { period: 'string', units: 'string', until: 'string', reason: 'string' }, needs: ofPeriod },
}

export const periodChangeVocabulary: Vocabulary<{
  action: PeriodChangeAction
  flow: PeriodChangeFlow
  say: PeriodChangeSay
  word: PeriodChangeWord
  effect: PeriodChangeEffect
}> = { buttons: periodChangeButtons, states: periodChangeStates }
