import type { FaultName } from '../../web/wire/playground.ts'
import type { Stage } from '../stage.ts'

/** What one switch spoils, each kind counted by itself: whichever comes first, a story goes the same way again. */
const SENDING = { method: 'sendMessage', times: 12 }
const ASKING = { method: 'getUpdates', times: 3 }
const TOO_MANY = 12

/** The switches of the drawer: what is wrong with the world just now. */
export type Switches = {
  readonly on: () => readonly FaultName[]
  turn(fault: FaultName, on: boolean): void
  /** Nothing that people say arrives, so nobody waits for its answer. */
  readonly unreachable: () => boolean
  /** For the stage: a machine without room, or one with enough. */
  readonly freeBytes: () => Promise<number>
}

const ENOUGH = 100 * 1024 ** 3

/** @param stage whose servers it is about, once they are there. */
export function createSwitches(stage: () => Pick<Stage, 'api' | 'zalo'>): Switches {
  const on = new Set<FaultName>()
  /** Spoiled calls do not come back: whatever else is on is put again. */
  const put = (): void => {
    const { api, zalo } = stage()
    const { clear, cutNetwork, rateLimit, conflict, dropConnection, httpError } = api.faults
    clear()
    if (on.has('network')) cutNetwork(true)
    if (on.has('slow')) rateLimit(true)
    if (on.has('rival')) conflict(true)
    if (on.has('lost')) dropConnection('after', SENDING)
    if (on.has('gateway')) for (const calls of [SENDING, ASKING]) httpError(502, calls)
    zalo?.faults.clear()
    if (on.has('zalo-out') || on.has('network')) zalo?.faults.cut(true)
    if (on.has('zalo-hasty')) zalo?.faults.hasty(TOO_MANY)
    if (on.has('zalo-month')) zalo?.faults.usedUp(true)
    if (on.has('zalo-lost')) zalo?.faults.loses(true)
  }
  return {
    on: () => [...on],
    turn(fault, wanted) {
      if (wanted) on.add(fault)
      else on.delete(fault)
      put()
    },
    unreachable: () => on.has('network') || on.has('rival') || on.has('zalo-out'),
    freeBytes: async () => (on.has('disk') ? 0 : ENOUGH),
  }
}
