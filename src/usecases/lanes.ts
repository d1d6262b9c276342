import { deliver } from './deliver.ts'
import type { World } from './world.ts'

/** Messages under way at once; a chat whose line hangs takes one, everybody else has the rest. */
const LANES = 32

export type Lanes = {
  /** One round for a drain; it ends when a message is done or something new may be due. */
  readonly round: (woken: Promise<void>) => Promise<boolean>
  /** Chats that have a message under way. */
  readonly busy: () => readonly string[]
}

/**
 * The outbox's rounds: chats beside each other, each in its own order, so that one slow chat holds up nobody else.
 * Nothing is taken in hand before it may leave: a chat that has had its share holds no lane, and whoever has waited
 * longest for an answer when there is room again comes first.
 * @param freed told when a chat has nothing under way any more.
 */
export function createLanes(world: World, stop: AbortSignal, freed: () => void): Lanes {
  const { pacer } = world
  const busy = new Map<string, Promise<void>>()
  const troubles: unknown[] = []
  const due = (beside: readonly string[], limit: number) =>
    world.storage.transaction(tx => tx.outbox.due(world.clock.now(), beside, limit))

  /** @returns whether there was something for all the room there was. */
  async function fill(): Promise<boolean> {
    const room = Math.min(LANES - busy.size, pacer.room())
    if (room <= 0) return false
    const rows = await due([...busy.keys(), ...pacer.resting()], room)
    for (const row of rows) {
      pacer.left(row.chat)
      const sending = deliver(world, row, stop)
        .catch(error => void troubles.push(error))
        .finally(() => {
          busy.delete(row.chat)
          freed()
        })
      busy.set(row.chat, sending)
    }
    return rows.length === room
  }

  /** Whether anything waits for the pace alone. */
  const isHeldBack = async () =>
    pacer.room() <= 0 || (pacer.resting().length > 0 && (await due([...busy.keys()], 1)).length > 0)

  async function round(woken: Promise<void>): Promise<boolean> {
    if (!stop.aborted && (await fill())) return true
    const heldBack = !stop.aborted && (await isHeldBack())
    if (busy.size === 0 && !heldBack) return false
    const round = new AbortController()
    const rested = heldBack ? [pacer.rested(AbortSignal.any([stop, round.signal]))] : []
    await Promise.race([woken, ...busy.values(), ...rested])
    round.abort()
    // Whoever stops the program waits for what is under way.
    if (stop.aborted) await Promise.all(busy.values())
    // Not even its failure could be noted: the drain rests until it is woken.
    if (troubles.length > 0) throw troubles.splice(0)[0]
    return true
  }
  return { round, busy: () => [...busy.keys()] }
}
