import type { Deps } from '../deps.ts'
import { type Handled, handleUpdate } from './handle-update.ts'

/** Updates looked at in one round. */
const BATCH = 16

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
  handled: (result: Handled) => void,
): () => Promise<boolean> {
  const served = new Set<string>()
  return async () => {
    if (stop.aborted) return false
    const had = served.size
    const rows = await deps.storage.transaction(tx => tx.inbox.next([...served, ...busy()], BATCH))
    if (stop.aborted) return false
    const under = busy()
    const free = rows.filter(({ chat }) => !under.includes(chat))
    for (const { chat } of free) served.add(chat)
    // Each is a work of its own; those that wait together are durable together.
    const ends = await Promise.allSettled(free.map(async row => handled(await handleUpdate(deps, row))))
    // What could not be written now is looked at again when the drain is woken next.
    const [trouble] = ends.flatMap(end => (end.status === 'rejected' ? [end] : []))
    if (trouble) throw trouble.reason
    if (rows.length < BATCH) served.clear()
    return rows.length > 0 || had > 0
  }
}
