import type { PeriodFacts } from '../../conversation/facts.ts'
import { ownUnits } from '../../conversation/report/draft.ts'
import { isLeadership, isOfficer, type Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { remembered } from '../../domain/remembered.ts'
import type { SchoolHistory } from '../../domain/school-history.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'

/** What this person may see of the reports of these periods: everybody's, or those of the own units; in the plan's order. */
export async function visibleObligations(
  tx: Tx,
  deps: Deps,
  me: Member,
  periods: readonly PeriodFacts[],
): Promise<readonly Obligation[]> {
  const keys = periods.map(({ period }) => period.key)
  const all = isOfficer(me) || isLeadership(me)
  const places = placesOf(deps.inForce.history)
  const found = all ? await wholePeriods(tx, keys) : await tx.reports.ofUnits(ownUnits(me, deps.school), keys)
  const order = ({ unitId }: Obligation) => places.get(unitId) ?? -1
  return found.toSorted((a, b) => keys.indexOf(a.periodKey) - keys.indexOf(b.periodKey) || order(a) - order(b))
}

/** Read as every list of a period reads them, so that of thousands of units it is done once; others may go first. */
async function wholePeriods(tx: Tx, keys: readonly string[]): Promise<readonly Obligation[]> {
  const found: Obligation[] = []
  for (const key of keys) {
    await tx.breathe()
    found.push(...(await tx.reports.ofPeriod(key)))
  }
  return found
}

const known = remembered<ReadonlyMap<string, number>>()

/** Every unit there ever was, with its place among them. */
const placesOf = (history: SchoolHistory): ReadonlyMap<string, number> =>
  known(history, '', () => {
    const ids = [...new Set(history.units.map(({ unit }) => unit.id))]
    return new Map(ids.map((id, place) => [id, place]))
  })
