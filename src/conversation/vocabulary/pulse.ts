import type { Period } from '../../domain/period.ts'
import type { Area } from '../../domain/plan.ts'
import type { Mark } from '../../domain/pulse.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofNothing, type Vocabulary } from './kinds.ts'

/** The quarter's two-minute message. */

export type PulseAction =
  | { readonly do: 'pulse.start'; readonly quarter: string; readonly unit: string }
  | {
      readonly do: 'pulse.mark'
      readonly quarter: string
      readonly unit: string
      readonly area: string
      readonly mark: Mark
    }
  | { readonly do: 'pulse.all'; readonly quarter: string; readonly unit: string }
  | { readonly do: 'pulse.skip'; readonly quarter: string }

/** Where the dialogue can stand open. */
export type PulseFlow =
  /** The optional line of the pulse; `note` when it tells of difficulties already. */
  {
    readonly name: 'pulse'
    readonly quarter: string
    readonly unit: string
    readonly note?: string
    readonly since: number
  }

export type PulseEffect =
  /** Which sections a unit told as hard, in words for its report. */
  | {
      readonly effect: 'pulse-note'
      readonly note: string
      readonly quarter: string
      readonly areas: readonly string[]
    }
  | {
      readonly effect: 'pulse'
      readonly quarter: string
      readonly unit: string
      readonly area: string
      readonly mark: Mark
    }
  /** Not asked again in this quarter. */
  | { readonly effect: 'pulse-skip'; readonly quarter: string }

export type PulseSay =
  | {
      readonly say: 'pulse'
      readonly period: Period
      readonly unit: Unit
      readonly area: Area
      readonly total: number
      readonly nudge: boolean
    }
  | { readonly say: 'pulse-next'; readonly area: Area; readonly number: number; readonly total: number }
  /** What was typed beside the buttons is kept for the report. */
  /** `marked`: the mark was said with it, and is kept as well. */
  | { readonly say: 'pulse-kept'; readonly marked?: true }
  | { readonly say: 'pulse-done'; readonly hard: readonly Area[] }
  | { readonly say: 'pulse-thanks' }
  | { readonly say: 'pulse-skipped' }
  /** Answered when the quarter had been assessed. */
  | { readonly say: 'pulse-over'; readonly period: Period }

export type PulseWord = 'good' | 'under-way' | 'difficult' | 'all-good' | 'not-now'

export const pulseButtons: Buttons<PulseAction> = {
  'pulse.start': {
    holds: { quarter: 'string', unit: 'string' },
    needs: ({ quarter }) => ({ quarter }),
    aside: 'pulse',
  },
  'pulse.mark': {
    holds: { quarter: 'string', unit: 'string', area: 'string', mark: 'string' },
    needs: ({ quarter }) => ({ quarter }),
    aside: 'pulse',
  },
  'pulse.all': { holds: { quarter: 'string', unit: 'string' }, needs: ({ quarter }) => ({ quarter }), aside: 'pulse' },
  'pulse.skip': { holds: { quarter: 'string' }, needs: ({ quarter }) => ({ quarter }), aside: 'pulse' },
}

export const pulseStates: OpenStates<PulseFlow> = {
  pulse: { holds: { quarter: 'string', unit: 'string', since: 'number' }, needs: ofNothing, families: ['pulse'] },
}

export const pulseVocabulary: Vocabulary<{
  action: PulseAction
  flow: PulseFlow
  say: PulseSay
  word: PulseWord
  effect: PulseEffect
}> = { buttons: pulseButtons, states: pulseStates }
