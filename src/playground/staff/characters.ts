import type { Style } from './desk.ts'

/** What brings somebody to act: a reminder of this order, or one in these words. */
export type Moment = 'opening' | 'second' | 'third' | 'last-day' | 'past-target' | 'overdue' | 'overdue-again' | 'never'

/** What is done at the first, second … reminder that brings somebody to act; the last one again and again. */
export type Opening = 'button' | 'words' | 'none-all' | 'later' | 'delegate' | 'extension' | 'obstacle' | 'command'

/** A way of handling reports; data, so that a school's own types are easily added. */
export type Character = {
  readonly moment: Moment
  /** Minutes between the reminder and the act. */
  readonly delay: readonly [number, number]
  readonly opens: readonly [Opening, ...Opening[]]
  readonly style: Style
}

const HOUR = 60
const DAY = 24 * HOUR
const AT_ONCE = [4, 40] as const
const SAME_DAY = [2 * HOUR, 5 * HOUR] as const
const NEXT_DAY = [20 * HOUR, 26 * HOUR] as const

const CHARACTERS = {
  /** Reports as soon as asked, reads everything, has the papers at hand. */
  punctual: { moment: 'opening', delay: AT_ONCE, opens: ['button'], style: { careful: true, file: 2, repeats: 4 } },
  /** The day after the second reminder. */
  'next-day': {
    ...{ moment: 'second', delay: NEXT_DAY, opens: ['command'] },
    style: { redoes: true, resubmits: true, notes: 'amend' },
  },
  /** Answers a reminder in plain words, several messages in a row, with photos. */
  talkative: { moment: 'second', delay: SAME_DAY, opens: ['words'], style: { several: true, photos: [2, 4] } },
  /** Rounded numbers, and an earlier message mended. */
  loose: { moment: 'third', delay: AT_ONCE, opens: ['words'], style: { loose: true, edits: 4 } },
  /** Begins early, is called away, goes on at a later reminder. */
  interrupted: { moment: 'second', delay: AT_ONCE, opens: ['button'], style: { pauses: 3, appends: 5, backs: 6 } },
  /** "Chiều nay", and then keeps the word. */
  afternoon: {
    moment: 'third',
    delay: AT_ONCE,
    opens: ['later', 'button'],
    style: { photos: [1], notes: 'use-draft' },
  },
  /** On the last day of the internal target. */
  'last-day': { moment: 'last-day', delay: SAME_DAY, opens: ['button'], style: {} },
  /** Asks for more time on the last day. */
  extension: { moment: 'last-day', delay: AT_ONCE, opens: ['extension', 'button'], style: {} },
  /** First says what stands in the way, then reports. */
  obstacle: { moment: 'second', delay: SAME_DAY, opens: ['obstacle', 'button'], style: { skips: 7, example: 4 } },
  /** Asks a colleague. */
  delegate: { moment: 'third', delay: AT_ONCE, opens: ['delegate', 'button'], style: {} },
  /** Nothing happened at all. */
  nothing: { moment: 'second', delay: SAME_DAY, opens: ['none-all'], style: {} },
  /** Only when the internal target is past. */
  'past-target': { moment: 'past-target', delay: NEXT_DAY, opens: ['button'], style: {} },
  /** Remembers when it is called late, typing everything. */
  overdue: { moment: 'overdue', delay: SAME_DAY, opens: ['button'], style: { types: true } },
  /** Only when the BGH has been told. */
  'overdue-again': { moment: 'overdue-again', delay: [3 * HOUR, 2 * DAY], opens: ['button'], style: {} },
  /** Leaves it to others unless asked. */
  bystander: { moment: 'never', delay: AT_ONCE, opens: ['button'], style: {} },
} as const satisfies Record<string, Character>

export type CharacterName = keyof typeof CHARACTERS

export const characterOf = (named: CharacterName | Character): Character =>
  typeof named === 'string' ? CHARACTERS[named] : named

/** In a further matter the same person answers plainly, at the same moment; whoever forgets the first remembers this one sooner. */
export function plainly({ moment, delay, opens }: Character): Character {
  const late = moment === 'overdue' || moment === 'overdue-again'
  const opening: Opening = opens[0] === 'none-all' ? 'none-all' : 'button'
  return { moment: late ? 'past-target' : moment, delay, opens: [opening], style: {} }
}
