import { formOf } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import { saidInstead } from '../../domain/reading/said-again.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { Receiver } from '../vocabulary/letter.ts'
import { backTo } from './obstacle-holders.ts'
import { returnable } from './owed-report.ts'
import { calledBy } from './replies.ts'
import { storedDate } from './typed-date.ts'

/** Words on their way to somebody else, shown once more before they go. */
export type LetterFlow = Extract<Flow, { name: 'letter' }>

const CHOICES: readonly Choice[] = [
  { word: 'send', action: { do: 'letter.send' } },
  { word: 'mend', action: { do: 'letter.mend' } },
  { word: 'cancel', action: { do: 'letter.cancel' } },
]

/** What was typed goes to nobody before the tap: a slip of the thumb is no answer of the school's. */
export const showLetter = (turn: Turn, letter: LetterFlow): Step =>
  goTo(turn, letter, say({ say: 'letter', text: letter.text, receiver: receiverOf(turn.facts, letter) }, CHOICES))

function receiverOf(facts: Facts, letter: LetterFlow): Receiver {
  switch (letter.kind) {
    case 'answer': {
      const asker = facts.people.find(({ id }) => id === facts.obstacle?.memberId)
      return { kind: 'answer', to: asker ? calledBy(asker) : '' }
    }
    case 'reopen':
      return { kind: 'reopen', to: backTo(facts) }
    case 'question':
      return { kind: 'question' }
    case 'return': {
      const unit = returnable(facts, letter.obligation)?.unit
      const until = storedDate(letter.until, facts.now)
      const form = unit ? formOf(facts.plan, unit) : []
      return {
        kind: 'return',
        numbers: numbersIn(form, letter.prompts),
        ...(unit ? { unit } : {}),
        ...(until ? { until } : {}),
      }
    }
  }
}

/** The numbers the chosen sections have in the form. */
export const numbersIn = (form: readonly Prompt[], chosen: readonly string[]): readonly number[] =>
  form.flatMap(({ id }, index) => (chosen.includes(id) ? [index + 1] : []))

/** More words before the tap are part of it, or stand instead of what was said. */
export const letterText = (turn: Turn, letter: LetterFlow, text: string): Step =>
  text.trim() === ''
    ? stay(turn)
    : showLetter(turn, { ...letter, text: saidInstead(text) ?? `${letter.text}\n${text.trim()}` })
