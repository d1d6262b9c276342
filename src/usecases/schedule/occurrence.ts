import type { DateTime } from 'luxon'
import type { Tx } from '../../storage/storage.ts'

/** Something that happens once, at its time or not at all when it has become pointless. */
export type Occurrence = {
  readonly key: string
  readonly dueAt: DateTime
  readonly staleAfter: DateTime
  /** @returns false when there was nobody to tell: it stays due until somebody is there, or it is stale. */
  readonly make: (tx: Tx, now: DateTime) => Promise<boolean>
}

/** The first of some instants. */
export function earliest(first: DateTime, others: readonly DateTime[]): DateTime {
  let found = first
  for (const instant of others) if (instant < found) found = instant
  return found
}
