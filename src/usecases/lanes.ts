import { deliver } from './deliver.ts'
import type { World } from './world.ts'

/** Chats whose messages are under way at once. */
const LANES = 8

/**
 * The outbox's rounds: chats beside each other, each in its own order, so that one slow chat holds up nobody else.
 * @returns one round for a drain; it ends when a message is done or something new may be due.
 */
export function createLanes(world: World, stop: AbortSignal): (woken: Promise<void>) => Promise<boolean> {
  const busy = new Map<string, Promise<void>>()
  return async woken => {
    const free = stop.aborted ? 0 : LANES - busy.size
    const now = world.clock.now()
    const rows = free === 0 ? [] : await world.storage.transaction(tx => tx.outbox.due(now, [...busy.keys()], free))
    for (const row of rows) {
      busy.set(
        row.chat,
        deliver(world, row, stop).finally(() => busy.delete(row.chat)),
      )
    }
    if (busy.size === 0) return false
    await (stop.aborted ? Promise.all(busy.values()) : Promise.race([woken, ...busy.values()]))
    return true
  }
}
