import type { DateTime } from 'luxon'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofNothing, type Vocabulary } from './kinds.ts'
import { obstacleSettling } from './obstacle.ts'
import { reviewing } from './review.ts'
import { fits, own, type Shape } from './shape.ts'

/** Words for somebody else, shown once more before they go. */

/** Whom words on their way go to. */
export type Receiver =
  | { readonly kind: 'answer'; readonly to: string }
  | { readonly kind: 'reopen'; readonly to: string }
  | { readonly kind: 'question' }
  | {
      readonly kind: 'return'
      readonly unit?: Unit
      readonly numbers: readonly number[]
      readonly until?: DateTime
    }

export type LetterAction =
  | { readonly do: 'letter.send' }
  | { readonly do: 'letter.mend' }
  | { readonly do: 'letter.cancel' }

/** Where the dialogue can stand open. */
export type LetterFlow =
  /** Words for somebody else, before the tap that sends them. */
  | { readonly name: 'letter'; readonly kind: 'answer' | 'reopen'; readonly obstacle: number; readonly text: string }
  | { readonly name: 'letter'; readonly kind: 'question'; readonly obligation: OwedKey; readonly text: string }
  | {
      readonly name: 'letter'
      readonly kind: 'return'
      readonly obligation: OwedKey
      readonly prompts: readonly string[]
      /** The day, ISO. */
      readonly until: string
      readonly text: string
    }

export type LetterSay =
  /** Typed words, before they go to somebody else. */
  { readonly say: 'letter'; readonly text: string; readonly receiver: Receiver } | { readonly say: 'letter-cancelled' }

const LETTERS: Readonly<Record<LetterFlow['kind'], Shape>> = {
  answer: { obstacle: 'number' },
  reopen: { obstacle: 'number' },
  question: { obligation: 'string' },
  return: { obligation: 'string', prompts: 'array', until: 'string' },
}

export const letterButtons: Buttons<LetterAction> = {
  'letter.send': { holds: {}, needs: ofNothing },
  'letter.mend': { holds: {}, needs: ofNothing },
  'letter.cancel': { holds: {}, needs: ofNothing },
}

export const letterStates: OpenStates<LetterFlow> = {
  letter: {
    holds: { kind: 'string', text: 'string' },
    isWhole: stored => fits(stored, own(LETTERS, stored.kind)),
    needs: letter => ('obstacle' in letter ? { obstacle: letter.obstacle } : { obligation: letter.obligation }),
    families: ['review'],
    report: letter => ('obstacle' in letter ? undefined : letter.obligation),
    settles: letter =>
      'obstacle' in letter ? obstacleSettling(letter) : letter.kind === 'return' ? reviewing(letter) : undefined,
  },
}

export const letterVocabulary: Vocabulary<{
  action: LetterAction
  flow: LetterFlow
  say: LetterSay
}> = { buttons: letterButtons, states: letterStates }
