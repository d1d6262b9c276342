import type { Figure } from '../../domain/figure.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import type { AnswerState } from '../../domain/report.ts'
import type { About } from './about.ts'
import { type Buttons, ofAnswer, ofReport, type Vocabulary } from './kinds.ts'
import type { Ack } from './report-sentences.ts'

/** Something told is taken out of a report, after one tap, and can be put back. */

export type RemovalAction =
  /** `at`: when the answer stood so (ms); what has been changed since stays. */
  | { readonly do: 'report.remove'; readonly about: About; readonly at: number; readonly model?: string }
  | { readonly do: 'report.leave-it'; readonly obligation: OwedKey }
  | {
      readonly do: 'report.put-back'
      readonly about: About
      readonly at: number
      readonly state: AnswerState
      readonly text: string
      readonly figures: readonly Figure[]
      readonly doubts?: readonly Doubt[]
    }

export type RemovalSay =
  /** `model`: that one alone; `unknown`: what was named stands nowhere, so all of the section is offered. */
  | { readonly say: 'remove-ask'; readonly ack: Ack; readonly model?: string; readonly unknown?: string }
  | { readonly say: 'remove-none'; readonly number: number; readonly label?: string }
  | { readonly say: 'removed'; readonly ack: Ack; readonly model?: string }
  | { readonly say: 'put-back'; readonly ack: Ack }

export type RemovalWord = 'remove' | 'remove-model'

export const removalButtons: Buttons<RemovalAction> = {
  'report.remove': { holds: { about: 'object', at: 'number' }, needs: ofAnswer },
  'report.leave-it': { holds: { obligation: 'string' }, needs: ofReport },
  'report.put-back': {
    holds: { about: 'object', at: 'number', state: 'string', text: 'string', figures: 'array' },
    needs: ofAnswer,
  },
}

export const removalVocabulary: Vocabulary<{
  action: RemovalAction
  say: RemovalSay
  word: RemovalWord
}> = { buttons: removalButtons, states: {} }
