import { type All, VOCABULARIES } from './vocabularies.ts'
import type { Button, Buttons } from './vocabulary/kinds.ts'
import { fits } from './vocabulary/shape.ts'
import type { Word } from './word.ts'

/** What a button means. Kept at the server beside the message that carried it, so that it cannot be forged. */
export type Action = All<'action'>

/** Every button there is. */
// Each dialogue has a line for each button of its own, which TypeScript cannot see through the sum.
export const BUTTONS = Object.assign({}, ...VOCABULARIES.map(({ buttons }) => buttons)) as Buttons<Action>

/** What is known of a button; undefined of one this program does not know, or that lacks what it should carry. */
export function buttonOf(action: Action): Button<Action> | undefined {
  // A stored button may name anything: only what stands in the table counts.
  if (!Object.hasOwn(BUTTONS, action.do)) return undefined
  // The name picks its own line, which TypeScript cannot see through a union.
  const button = BUTTONS[action.do] as Button<Action>
  return fits(action, button.holds) ? button : undefined
}

/** Whether what it does cannot be undone. */
export const isFinal = (action: Action): boolean => buttonOf(action)?.isFinal?.(action) ?? false

/** Whether a button is one of these. */
export const isOf = <A extends Action>(buttons: Buttons<A>, action: Action): action is A =>
  Object.hasOwn(buttons, action.do)

/** One possible answer to a message. `word` is translated in text/; `number` is typed to mean the same. */
export type Choice = {
  readonly word: Word
  readonly values?: Readonly<Record<string, string | number>>
  readonly action: Action
  /** Of which of the school's matters, where the words alone stand beside the same words of another. */
  readonly matter?: string
  /** What tells it from the same words of another part, where several matters come in one message. */
  readonly apart?: string
  /** Fixed number, e.g. 9 and 0 in a preview; otherwise numbered from 1. */
  readonly number?: number
  /** Can be typed but has no button of its own. */
  readonly typedOnly?: boolean
}
