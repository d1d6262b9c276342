import type { Figure } from '../../domain/figure.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import type { Misfit } from '../../domain/relations.ts'
import type { About } from './about.ts'
import { type Buttons, ofAnswer, type Vocabulary } from './kinds.ts'

/** What is unclear about a figure: a doubt, figures that do not fit, who hosted or paid. */

export type FigureAction =
  | { readonly do: 'doubt.pick'; readonly about: About; readonly value: number; readonly of?: number }
  | { readonly do: 'doubt.retype'; readonly about: About }
  | { readonly do: 'doubt.leave'; readonly about: About }
  | {
      readonly do: 'misfit.mend'
      readonly about: About
      readonly indicator: string
      readonly value: number
      readonly of?: number
    }
  | { readonly do: 'misfit.keep' | 'misfit.retype' | 'misfit.gift'; readonly about: About }
  /** A correction that may mean several things: it is these figures of this section. */
  | { readonly do: 'mend.take'; readonly about: About; readonly figures: readonly Figure[] }
  | { readonly do: 'hosting.pick'; readonly about: About; readonly hosting: 'host' | 'partner' | 'both' }

/** Words that were no reply to a question about an answer, and have become more of that answer. */
export type WordsAdded = { readonly number: number; readonly text: string }

/** `wordsAdded`: said before what is asked. */
export type FigureSay = FigureSentence & { readonly wordsAdded?: WordsAdded }

type FigureSentence =
  | {
      readonly say: 'doubt'
      readonly typed: string
      readonly figure: Figure
      readonly indicator: Indicator
      /** whole-year: `figure` is what would be new, `whole` what was written. */
      readonly why: 'approximate' | 'absurd' | 'whole-year' | 'other'
      readonly whole?: Figure
    }
  /** `year`: of the whole year, with what the half-year told. */
  | { readonly say: 'need-figure'; readonly prompt: Prompt; readonly indicator: Indicator; readonly year?: true }
  | { readonly say: 'misfit'; readonly misfit: Misfit; readonly year: boolean; readonly misses: number }
  /** `misses`: how many replies to this question could not be read; no sentence is said twice. */
  | {
      readonly say: 'figure-unreadable'
      readonly indicator: Indicator
      readonly example: string
      readonly misses: number
    }
  | { readonly say: 'hosting'; readonly figure: Figure; readonly indicator: Indicator; readonly misses?: number }
  | ({ readonly say: 'host-count' } & CountAsked)
  /** What was no reply is kept: added `here`, waiting for the section named, or for one to be chosen. */
  | {
      readonly say: 'set-aside'
      readonly here: boolean
      /** Whether the question goes on waiting. */
      readonly waits: boolean
      readonly number?: number
      readonly prompt?: Prompt
      /** What was said, where another message has just been kept so. */
      readonly again?: string
    }
  /** Who paid, where words of somebody else make it doubtful. */
  | { readonly say: 'paying'; readonly figure: Figure; readonly indicator: Indicator; readonly misses?: number }
  | ({ readonly say: 'paid-count' } & CountAsked)

type CountAsked = {
  readonly indicator: Indicator
  readonly total: number
  readonly misses: number
  /** The number told is none that can be meant. */
  readonly outside: boolean
}

export type FigureWord =
  | 'reading'
  | 'all-new'
  | 'retype'
  | 'mend-figure'
  | 'mend-section'
  | 'mend-to'
  | 'keep-both'
  | 'enter-again'
  | 'gift'
  | 'no-number'
  | 'host'
  | 'partner'
  | 'both'
  | 'not-sure'
  | 'paid-all'
  | 'paid-none'
  | 'paid-part'

export const figureButtons: Buttons<FigureAction> = {
  'doubt.pick': { holds: { about: 'object', value: 'number' }, needs: ofAnswer },
  'doubt.retype': { holds: { about: 'object' }, needs: ofAnswer },
  'doubt.leave': { holds: { about: 'object' }, needs: ofAnswer },
  'misfit.mend': { holds: { about: 'object', indicator: 'string', value: 'number' }, needs: ofAnswer },
  'misfit.keep': { holds: { about: 'object' }, needs: ofAnswer },
  'misfit.retype': { holds: { about: 'object' }, needs: ofAnswer },
  'misfit.gift': { holds: { about: 'object' }, needs: ofAnswer },
  'mend.take': { holds: { about: 'object', figures: 'array' }, needs: ofAnswer },
  'hosting.pick': { holds: { about: 'object', hosting: 'string' }, needs: ofAnswer },
}

export const figuresVocabulary: Vocabulary<{
  action: FigureAction
  say: FigureSay
  word: FigureWord
}> = { buttons: figureButtons, states: {} }
