import { isSettled } from '../../domain/obligation.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Effect, Step } from '../effect.ts'
import { say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Session } from '../session.ts'
import { sayStale } from './common.ts'
import { asOfficer } from './guard.ts'
import { calledBy, enterFor, matterOf, reachableReporters } from './matter.ts'

/**
 * Reminds one unit now, at night and on days off at the next moment at which people may be written to. Never a unit that has handed in; of two on one day the delivery keeps one, by the reminder's
 * key (obligation, day, 'nudge', member).
 */
export function nudge(session: Session, facts: Facts, obligationId: string): Step {
  return asOfficer(session, facts, () => {
    const matter = matterOf(facts, obligationId)
    if (!matter) return sayStale(session, facts)
    const { obligation, unit } = matter
    if (isSettled(obligation)) return stay(session, say({ say: 'cannot-nudge', unit, why: 'settled' }))
    const people = reachableReporters(facts, unit.id)
    if (people.length === 0) {
      const message = { say: 'cannot-nudge', unit, why: 'nobody' } as const
      return stay(session, say(message, [enterFor(obligation, unit)], { standing: true }))
    }
    const at = nextSendable(facts.now, facts.calendar)
    const reminders = people.map(
      (member): Effect => ({
        effect: 'remind',
        obligation: obligation.id,
        member: member.id,
        at,
        kind: 'nudge',
      }),
    )
    return stay(
      session,
      ...reminders,
      say({ say: 'nudged', unit, people: people.map(calledBy), ...(at > facts.now ? { later: at } : {}) }),
    )
  })
}
