import type { Choice } from './action.ts'
import type { Say } from './say.ts'
import type { Session } from './session.ts'
import type { WithSession } from './turn.ts'
import type { All } from './vocabularies.ts'
import type { About } from './vocabulary/about.ts'

/** A message to somebody: the person in the dialogue, or another member. */
export type Message = {
  readonly effect: 'say'
  readonly say: Say
  readonly choices: readonly Choice[]
  /** 'answer': a digit is an answer here, so the buttons carry words only. */
  readonly digits: 'choose' | 'answer'
  /** Buttons stand until what they are about is settled, not only for this turn. */
  readonly lasting: boolean
  readonly about?: About
  /** Another member; without it, the chat of this dialogue. */
  readonly to?: number
}

/** What the journal is to tell of a step. */
type Audit = { readonly effect: 'audit'; readonly action: string; readonly subject: string; readonly detail?: string }

/** What a step wants done, in order, all in the transaction of the update. */
export type Effect = Message | Audit | All<'effect'>

export type Step = { readonly session: Session; readonly effects: readonly Effect[] }

type MessageOptions = { digits?: 'choose' | 'answer'; lasting?: boolean; about?: About; to?: number }

/** A message with its choices; numbered and good for this turn only unless told otherwise. */
export function say(message: Say, choices: readonly Choice[] = [], options: MessageOptions = {}): Message {
  const { digits = 'choose', lasting = false, ...rest } = options
  return { effect: 'say', say: message, choices, digits, lasting, ...rest }
}

/** The dialogue goes on to `flow`; buttons of earlier turns become old. */
export function goTo({ session }: WithSession, flow: Session['flow'], ...effects: Effect[]): Step {
  return { session: { v: 1, turn: session.turn + 1, flow }, effects }
}

/** Answers without moving the dialogue. */
export function stay({ session }: WithSession, ...effects: Effect[]): Step {
  return { session, effects }
}
