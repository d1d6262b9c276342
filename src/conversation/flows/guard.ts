import { isLeadership, isOfficer, type Member } from '../../domain/member.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Session } from '../session.ts'

/** Roles are checked where the action is: only the officer gets on to `then`. */
export function asOfficer(session: Session, facts: Facts, then: (me: Member) => Step): Step {
  const { me } = facts
  return me && isOfficer(me) ? then(me) : stay(session, say({ say: 'only-officer' }))
}

/** The officer and the BGH read everything (product.md 8). */
export function asReader(session: Session, facts: Facts, then: (me: Member) => Step): Step {
  const { me } = facts
  return me && (isOfficer(me) || isLeadership(me)) ? then(me) : stay(session, say({ say: 'only-officer' }))
}
