import type { DateTime } from 'luxon'
import type { Word } from '../../conversation/word.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Reaction } from './actor.ts'
import type { Chance } from './chance.ts'
import { buttonsFor, withoutNumber } from './labels.ts'
import type { Phone } from './phone.ts'
import type { Seen } from './seen.ts'

/** Somebody with a phone. */
export type Hand = {
  readonly phone: Phone
  readonly chance: Chance
  readonly style?: { readonly types?: boolean }
}

/** The next line of a conversation: after reading and typing for a while. */
export function soon({ chance }: Hand, now: DateTime, run: Reaction['run']): Reaction {
  return { at: now.plus({ seconds: chance.between(15, 80) }), run }
}

/** Something that waits until a person has a moment; never at night. @param minutes between which it happens. */
export function sometime(
  { chance }: Hand,
  errand: string,
  now: DateTime,
  minutes: readonly [number, number],
  run: Reaction['run'],
): Reaction {
  return { errand, at: awake(now.plus({ minutes: chance.between(...minutes) }), chance), run }
}

const UP = 7
const ASLEEP = 20

/** People answer between 7 and 20 o'clock; what would fall in the night is done in the morning. */
function awake(at: DateTime, chance: Chance): DateTime {
  const morning = { hour: UP, minute: chance.between(0, 50), second: chance.between(0, 59), millisecond: 0 }
  if (at.hour < UP) return at.set(morning)
  return at.hour >= ASLEEP ? at.plus({ days: 1 }).set(morning) : at
}

/** Presses the button if it is there, or types its words without marks as hurried people do. */
export function press(hand: Hand, message: Seen, word: Word, unit?: string): undefined {
  const [button] = buttonsFor(message, word, unit)
  if (!button) return
  if (hand.style?.types) hand.phone.says(fold(withoutNumber(button.text)))
  else hand.phone.pressesButton(message, button)
}
