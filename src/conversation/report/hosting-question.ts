import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { Shared } from './follow-up.ts'
import { waysOut } from './ways-out.ts'

/** From this many unread replies on, the way out is a button too. */
const SHOWS_WAY_OUT = 2

/** "Chủ trì hay phối hợp?", and of support "chi cả hay góp chung?": asked only where it decides who counts. */
export function hostingQuestion(about: About, shared: Shared | undefined, misses: number = 0): Message | undefined {
  if (!shared) return undefined
  const { figure, indicator, of } = shared
  const events = of === 'events'
  const choice = (hosting: 'host' | 'partner' | 'both', word: Choice['word']): Choice => ({
    word,
    action: { do: 'hosting.pick', about, hosting },
  })
  const choices = [
    choice('host', events ? 'host' : 'paid-all'),
    choice('partner', events ? 'partner' : 'paid-none'),
    ...(figure.value > 1 ? [choice('both', events ? 'both' : 'paid-part')] : []),
    // Who does not know leaves it with whoever led or paid: nothing counts twice.
    { ...choice('partner', 'not-sure'), ...(misses < SHOWS_WAY_OUT ? { typedOnly: true } : {}) },
    ...waysOut(about.obligation),
  ]
  return say({ say: events ? 'hosting' : 'paying', figure, indicator, misses }, choices, { about })
}
