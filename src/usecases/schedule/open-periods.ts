import type { DateTime } from 'luxon'
import { newObligation } from '../../domain/obligation.ts'
import { type Period, periodOf } from '../../domain/period.ts'
import { type Deps, planOf } from '../deps.ts'
import { compilesOf } from '../read/compiles.ts'
import { periodsOn } from '../read/periods.ts'
import { inPieces } from './in-pieces.ts'

/** Opens the periods whose day has come; one that is already over when the assistant starts is left alone. */
export async function openDuePeriods(deps: Deps, now: DateTime): Promise<void> {
  for (const period of periodsOn(deps, now))
    if (!(await deps.storage.transaction(tx => tx.periods.byKey(period.key)))) await open(deps, period, now)
  await closeOld(deps, now)
}

/**
 * In pieces, for a department has thousands of units: nobody sees the period before the last one stands, and a process
 * that dies in between goes on where it was.
 */
async function open(deps: Deps, period: Period, now: DateTime): Promise<void> {
  const { storage } = deps
  await storage.transaction(tx => tx.periods.begin({ key: period.key, kind: period.kind, openedAt: now }))
  const units = planOf(deps, period).units.filter(({ gone }) => !gone)
  const owed = units.map(unit => newObligation(period.key, unit.id, now))
  await inPieces(deps, { all: owed, point: 'open:piece' }, (tx, piece) => tx.reports.create(piece))
  await storage.transaction(async tx => {
    await tx.periods.update(period.key, { readyAt: now })
    await tx.journal.audit({ at: now, actor: null, action: 'period.opened', subject: period.key })
  })
}

/**
 * A period is closed when the next one of its programme opens: until then a late report is still welcome. Its documents
 * keep the names under which its report was compiled last.
 */
async function closeOld(deps: Deps, now: DateTime): Promise<void> {
  await deps.storage.transaction(async tx => {
    const open = await tx.periods.open()
    for (const { plan } of deps.programmes) {
      const own = open.filter(({ key }) => periodOf(key)?.programme === plan.programme)
      for (const { key } of own.slice(0, -1)) {
        const { last } = await compilesOf(tx, key, deps.calendar.zone)
        await tx.periods.update(key, { closedAt: now, namesAt: last ?? now })
      }
    }
  })
}
