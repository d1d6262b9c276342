import { setImmediate } from 'node:timers/promises'
import type { Tx } from '../../storage/storage.ts'
import type { Deps, FaultPoint } from '../deps.ts'

/** Records written in one transaction: so long a reply may have to wait. */
export const PIECE = 50

/**
 * Writes much in pieces of one transaction each, between which whatever waits for storage comes first. A process that
 * dies between two pieces does it all again, so `write` must leave alone what is there already.
 */
export async function inPieces<T>(
  deps: Deps,
  { all, point }: { readonly all: readonly T[]; readonly point: FaultPoint },
  write: (tx: Tx, piece: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += PIECE) {
    await deps.storage.transaction(tx => write(tx, all.slice(from, from + PIECE)))
    deps.faultPoint(point)
    await setImmediate()
  }
}
