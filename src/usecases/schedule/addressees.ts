import { clerksOf } from '../../conversation/flows/dispatch-view.ts'
import { AUDIENCE, type Due } from '../../domain/due.ts'
import {
  isLeadership,
  isOfficer,
  isOnlyDeputy,
  isReachable,
  type Member,
  mayBeAsked,
  reportersByUnit,
  reportersOf,
} from '../../domain/member.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Units } from '../../domain/school.ts'

/** Everybody who can be told of it now. */
export function addressees(
  people: readonly Member[],
  from: Units,
  { for: { what, obligation, subject } }: Due,
): readonly Member[] {
  const reachable = people.filter(isReachable)
  // Whoever has yet to agree to the terms is told once that is done, while it is of use.
  const agreed = reachable.filter(mayBeAsked)
  if (AUDIENCE[what] === 'officers') return agreed.filter(isOfficer)
  if (AUDIENCE[what] === 'leadership') return agreed.filter(isLeadership)
  if (AUDIENCE[what] === 'oneself') return reachable.filter(({ id }) => subject === String(id))
  if (AUDIENCE[what] === 'clerks') return clerksOf(agreed)
  return obligation === null ? reportersOfAll(reachable, from) : reportersOf(reachable, unitIdOf(obligation))
}

/** Heads and reporters of every unit on the board; of a unit that has only deputies these. Everybody once. */
function reportersOfAll(reachable: readonly Member[], from: Units): readonly Member[] {
  const reporters = reportersByUnit(reachable)
  const found = from.units
    .filter(unit => unit.onBoard && !unit.gone)
    .flatMap(({ id }) => {
      const own = reporters.get(id) ?? []
      const first = own.filter(member => !isOnlyDeputy(member, id))
      return first.length > 0 ? first : own
    })
  return [...new Map(found.map(member => [member.id, member])).values()]
}
