import type { InboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { type Handled, handleUpdate } from './handle-update.ts'

/** Updates looked at in one round. */
const BATCH = 32

/** Told of what comes of it. */
type Telling = {
  /** Within the work that has handled an update: what it says may leave as soon as that is durable. */
  readonly said: () => void
  /** An update has been handled, durably. */
  readonly handled: (result: Handled) => void
}

/**
 * The inbox's rounds: every chat that waits has its turn before any has another, in the order of its own messages, so
 * that one chat's backlog is its own. A stop waits for the round in hand.
 * @param busy chats to which a message is under way: what they say next is understood once it is known whether that
 * message arrived, and its answer could not leave before anyway.
 * @returns one round for a drain; true when there may be more.
 */
export function createTurns(
  deps: Deps,
  stop: AbortSignal,
  busy: () => readonly string[],
  telling: Telling,
): () => Promise<boolean> {
  const served = new Set<string>()
  /** What it says may leave with the write to the disk that makes it durable. */
  const handle = async (tx: Tx, row: InboxEntry) => {
    const within: Tx['followedBy'] = work =>
      tx.followedBy(async inner => {
        const result = await work(inner)
        telling.said()
        return result
      })
    telling.handled(await handleUpdate(deps, row, within))
  }
  return async () => {
    if (stop.aborted) return false
    const had = served.size
    // Each is a work of its own, right behind the look that has found it: all of them are durable together.
    const { rows, handling } = await deps.storage.transaction(async tx => {
      const found = await tx.inbox.next([...served, ...busy()], BATCH)
      return { rows: found, handling: stop.aborted ? [] : found.map(row => handle(tx, row)) }
    })
    for (const { chat } of rows) served.add(chat)
    const ends = await Promise.allSettled(handling)
    if (stop.aborted) return false
    // What could not be written now is looked at again when the drain is woken next.
    const [trouble] = ends.flatMap(end => (end.status === 'rejected' ? [end] : []))
    if (trouble) throw trouble.reason
    if (rows.length < BATCH) served.clear()
    return rows.length > 0 || had > 0
  }
}
