import { sentOf } from '../../domain/dispatch.ts'
import type { SentFigures } from '../../domain/figure.ts'
import { halfOfYear, type Period } from '../../domain/period.ts'
import type { Tx } from '../../storage/storage.ts'

/** What the half-year's report of a year told the superior; undefined: of no year, or it was not sent. */
export async function sentHalfOf(tx: Tx, period: Period): Promise<SentFigures | undefined> {
  if (period.kind !== 'year') return undefined
  const { key } = halfOfYear(period)
  const sent = sentOf(await tx.dispatches.of(key))
  const kept = sent && (await tx.dispatches.paper(key, sent.attempt))
  return kept && sent.number !== null ? { number: sent.number, figures: kept.figures } : undefined
}
