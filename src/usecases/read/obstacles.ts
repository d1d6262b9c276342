import { type Period, periodBounds } from '../../domain/period.ts'
import type { Obstacle } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { ReadDeps } from '../deps.ts'

/** Vướng mắc that were sent in the period, its last day included. */
export function obstaclesIn(tx: Tx, { calendar }: ReadDeps, period: Period): Promise<readonly Obstacle[]> {
  const { from, until } = periodBounds(period, calendar.zone)
  return tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
}
