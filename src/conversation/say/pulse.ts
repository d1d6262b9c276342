import type { DateTime } from 'luxon'
import type { Period } from '../../domain/period.ts'
import type { Area, UnitSeed } from '../../domain/plan.ts'
import type { PreviewLine } from './report.ts'

/** The quarter's two-minute message, and reports of earlier periods. */
export type PulseSay =
  | {
      readonly say: 'pulse'
      readonly period: Period
      readonly unit: UnitSeed
      readonly area: Area
      readonly total: number
      readonly nudge: boolean
    }
  | { readonly say: 'pulse-next'; readonly area: Area; readonly number: number; readonly total: number }
  | { readonly say: 'pulse-done'; readonly hard: readonly Area[] }
  | { readonly say: 'pulse-thanks' }
  | { readonly say: 'pulse-skipped' }
  | { readonly say: 'past-which-unit' }
  | { readonly say: 'past-which'; readonly unit: UnitSeed }
  | { readonly say: 'past-none'; readonly unit: UnitSeed; readonly period?: Period }
  | {
      readonly say: 'past-report'
      readonly unit: UnitSeed
      readonly period: Period
      readonly at: DateTime
      readonly version: number
      readonly onBehalf: boolean
      readonly lines: readonly PreviewLine[]
    }
  /** The permanent keyboard comes with it. */
  | { readonly say: 'keyboard' }
