import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, isReachable, type Member, unitsOf } from '../../domain/member.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Message } from '../effect.ts'
import type { Say } from '../say.ts'
import { tell } from './matter.ts'

/**
 * What the assistant tells when it can no longer write to somebody: the officers, with the units concerned. When it was
 * the last officer the BGH hears of it, or nobody would know that reports are taken in by no one.
 * @param people everybody, the person as well.
 */
export function tellBlocked(people: readonly Member[], plan: Plan, gone: Member): readonly Message[] {
  const others = people.filter(member => member.id !== gone.id && isReachable(member))
  const name = `${gone.address} ${gone.name}`
  const officers = others.filter(isOfficer)
  if (officers.length === 0)
    return isOfficer(gone) ? tell(others.filter(isLeadership), { say: 'no-officer', name }) : []
  const units = unitsOf(gone).flatMap(id => unitOf(plan, id)?.name ?? [])
  const message: Say = { say: 'member-blocked', name, units }
  return tell(officers, message)
}
