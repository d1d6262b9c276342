import { say } from '../../conversation/effect.ts'
import { unitOf } from '../../domain/form.ts'
import type { Tx } from '../../storage/storage.ts'
import { compilesOf } from '../read/compiles.ts'
import { tellOfficers } from '../send/tell.ts'
import { knownPeriod, type World } from '../world.ts'

/** A first report that comes after the compile is not in it: the officers hear at once, with the button to compile. */
export async function tellLateArrival(tx: Tx, world: World, obligationId: string): Promise<void> {
  const obligation = await tx.reports.byId(obligationId)
  const unit = obligation && unitOf(world.school, obligation.unitId)
  const period = obligation && knownPeriod(world, obligation.periodKey)
  if (!unit || !period) return
  const { last } = await compilesOf(tx, period.key, world.calendar.zone)
  if (last === undefined) return
  await tellOfficers(
    tx,
    world,
    say({ say: 'new-report', unit, period, version: 1, afterCompile: true }, [
      { word: 'see-report', action: { do: 'review.full', obligation: obligationId } },
      { word: 'compile', action: { do: 'board.summary', period: period.key } },
    ]),
    { at: world.clock.now() },
  )
}
