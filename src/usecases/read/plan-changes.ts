import { withoutRepeats } from '../../domain/documents/words.ts'
import { unitOf } from '../../domain/form.ts'
import { type Period, periodBounds } from '../../domain/period.ts'
import type { Tx } from '../../storage/storage.ts'
import { planChangeLine } from '../../text/documents/plan-change.ts'
import type { ReadDeps } from '../deps.ts'

/** What people proposed to change in the plan, for the tasks of the time to come; equal ones once. */
export async function planChanges(tx: Tx, deps: ReadDeps, period: Period): Promise<readonly string[]> {
  const { from, until } = periodBounds(period, deps.calendar.zone)
  const found = await tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
  const lines = found
    .filter(({ kind }) => kind === 'plan-change')
    .map(({ text, unitId }) => planChangeLine(text, unitOf(deps.school, unitId)))
  return withoutRepeats(lines)
}
