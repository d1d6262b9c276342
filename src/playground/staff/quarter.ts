import type { DateTime } from 'luxon'
import type { Reaction } from './actor.ts'
import type { Desk } from './desk.ts'
import { press, sometime, soon } from './habits.ts'
import { shows } from './labels.ts'
import type { Seen } from './seen.ts'

/** Of a hundred, how many answer the quarter's question with one tap, and how many of the others leave it. */
const ALL_GOOD = 45
const LEAVES = 15

const MARKS = ['good', 'good', 'under-way'] as const

/** The quarter's two-minute question: everything good, one area after the other, or not this time. */
export function answersQuarter(desk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  const { chance } = desk
  const marks = () => press(desk, message, chance.pick(MARKS))
  if (shows(message, 'all-good', 'not-now')) {
    return sometime(desk, 'quarter', now, [20, 300], () => {
      if (chance.happens(ALL_GOOD)) return press(desk, message, 'all-good')
      return chance.happens(LEAVES) ? press(desk, message, 'not-now') : marks()
    })
  }
  if (shows(message, 'good', 'under-way', 'difficult')) return soon(desk, now, marks)
  return shows(message, 'done') ? soon(desk, now, () => press(desk, message, 'done')) : undefined
}
