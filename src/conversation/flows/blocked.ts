import { isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import type { School } from '../../domain/school.ts'
import type { Message } from '../effect.ts'
import { restOf } from './duties.ts'
import { nextFor } from './leaving.ts'
import { nameOf, tellAll } from './replies.ts'

/**
 * What the assistant tells when it can no longer write to somebody: the officers, with whom its units still have. When it was
 * the last officer the BGH hears of it, or nobody would know that reports are taken in by no one.
 * @param people everybody, the person as well.
 */
export function tellBlocked(people: readonly Member[], school: School, gone: Member): readonly Message[] {
  const others = people.filter(member => member.id !== gone.id && isReachable(member))
  const name = nameOf(gone)
  const officers = others.filter(isOfficer)
  if (officers.length === 0)
    return isOfficer(gone) ? tellAll(others.filter(isLeadership), { say: 'no-officer', name }) : []
  const rest = restOf({ people, school }, gone)
  const choices = rest.flatMap(({ unit, people: left }) => (left.length === 0 ? nextFor({ school }, unit.id) : []))
  return tellAll(officers, { say: 'member-blocked', name, rest }, choices)
}
