import { say } from '../../conversation/effect.ts'
import { unitOf } from '../../domain/form.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, knownPeriod } from '../deps.ts'
import { compilesOf } from '../read/compiles.ts'
import { tellOfficers } from '../send/tell.ts'

/** A first report that comes after the compile is not in it: the officers hear at once, with the button to compile. */
export async function tellLateArrival(tx: Tx, deps: Deps, obligationId: OwedKey): Promise<void> {
  const obligation = await tx.reports.byId(obligationId)
  const unit = obligation && unitOf(deps.school, obligation.unitId)
  const period = obligation && knownPeriod(deps, obligation.periodKey)
  if (!unit || !period) return
  const { last } = await compilesOf(tx, period.key, deps.calendar.zone)
  if (last === undefined) return
  await tellOfficers(
    tx,
    deps,
    say({ say: 'new-report', unit, period, version: 1, afterCompile: true }, [
      { word: 'see-report', action: { do: 'review.full', obligation: obligationId } },
      { word: 'compile', action: { do: 'board.summary', period: period.key } },
    ]),
    { at: deps.clock.now() },
  )
}
