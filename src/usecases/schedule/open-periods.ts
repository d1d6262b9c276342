import { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import { hasDeadlines } from '../../domain/deadline.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { owedKey } from '../../domain/owed-key.ts'
import { type Period, periodsAround } from '../../domain/period.ts'
import type { Tx } from '../../storage/storage.ts'
import { closingOf, datesOf } from '../read/periods.ts'
import type { World } from '../world.ts'

/** Opens the periods whose day has come; one that is already over when the assistant starts is left alone. */
export async function openDuePeriods(world: World, now: DateTime): Promise<void> {
  const signed = DateTime.fromISO(world.plan.signedOn, { zone: world.calendar.zone })
  if (now < signed) return
  for (const period of periodsAround(now, world.plan.rules)) {
    if (!hasDeadlines(world.plan, period.kind)) continue
    const dates = datesOf(world, period, undefined)
    if (now < dates.opensOn || now >= closingOf(world, dates)) continue
    await world.storage.transaction(async tx => {
      if (await tx.periods.byKey(period.key)) return
      await open(tx, world, period, dates, now)
    })
  }
  await closeOld(world, now)
}

async function open(tx: Tx, world: World, period: Period, dates: Deadlines, now: DateTime): Promise<void> {
  const plannedThrough = dates.opensOn.minus({ days: 1 })
  await tx.periods.create({ key: period.key, kind: period.kind, openedAt: now, plannedThrough })
  await tx.reports.create(world.plan.units.map(unit => newObligation(period.key, unit.id, now)))
  await tx.journal.audit({ at: now, actor: null, action: 'period.opened', subject: period.key })
}

function newObligation(periodKey: string, unitId: string, now: DateTime): Obligation {
  return {
    id: owedKey(periodKey, unitId),
    periodKey,
    unitId,
    state: 'pending',
    stateAt: now,
    stateBy: null,
    submittedAt: null,
    version: 0,
    extendedTo: null,
    returned: null,
    writerId: null,
  }
}

/** A period is closed when the next one of the units opens: until then a late report is still welcome. */
async function closeOld(world: World, now: DateTime): Promise<void> {
  await world.storage.transaction(async tx => {
    const periods = await tx.periods.open()
    for (const period of periods.slice(0, -1)) await tx.periods.update(period.key, { closedAt: now })
  })
}
