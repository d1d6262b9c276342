import type { PeriodChangeEffect } from '../../conversation/vocabulary/period-change.ts'
import { newObligation } from '../../domain/obligation.ts'
import type { Scope } from './doers.ts'

/** Opens a period before its day; whatever is due in it keeps its own day. */
export async function openEarly(
  { tx, facts }: Scope,
  { period: { key, kind }, units }: PeriodChangeEffect,
): Promise<void> {
  const { now: at, me } = facts
  if (await tx.periods.byKey(key)) return
  await tx.periods.begin({ key, kind, openedAt: at })
  await tx.reports.create(units.map(unit => newObligation(key, unit, at)))
  await tx.periods.update(key, { readyAt: at })
  await tx.journal.audit({ at, actor: me?.id ?? null, action: 'period.opened-early', subject: key })
}
