import { setImmediate as turn } from 'node:timers/promises'
import { addressOf, type ChatAddress, type LineKey } from './domain/chat-address.ts'
import type { ChannelRefusal } from './domain/start-problem.ts'
import type { Line } from './messenger/lines.ts'
import { createLull } from './messenger/lull.ts'
import type { Incoming } from './messenger/messenger.ts'
import type { Deps } from './usecases/deps.ts'
import { createDrain, type Drain } from './usecases/drain.ts'
import { keepUpdates } from './usecases/handle/receive.ts'
import { createChatQueues } from './usecases/send/chat-queues.ts'
import { afterOutage } from './usecases/send/deliver.ts'
import { refreshMenus } from './usecases/send/refresh-menus.ts'

/** One line at work: what it brings, what leaves by it, its outages and its menus. It waits for no other. */
export type ServedLine = {
  readonly key: LineKey
  readonly drains: readonly Drain[]
  /** Sends what is due, once the channel has been greeted. */
  wake(): void
  /** Somebody may do more or less than before. */
  showMenus(gone: readonly ChatAddress[]): void
  /** Chats that have a message under way, or are being heard out. */
  busy(): readonly string[]
  /** Somebody is being heard out. */
  listening(): boolean
  /** Waits for the channel as long as it takes. @returns why it will not have the program. */
  greet(): Promise<ChannelRefusal | undefined>
  /** Receives until the stop. @returns before it only when the channel will have the program no longer. */
  receive(): Promise<ChannelRefusal | undefined>
}

/** Told of what comes of it. */
export type Telling = {
  readonly failed: (error: unknown) => void
  /** A drain has come to rest. */
  readonly settled: () => void
  /** Something has been sent. */
  readonly delivered: () => void
  /** A chat has nothing under way any more. */
  readonly freed: () => void
  /** Updates are in the inbox, or somebody has been heard out. */
  readonly heard: () => void
  /** What waits for another try is looked at again. */
  readonly recovered: () => void
}

export function serveLine(deps: Deps, line: Line, stop: AbortSignal, telling: Telling): ServedLine {
  const { failed, settled } = telling
  const { messenger } = line
  const gone: ChatAddress[] = []
  let greeted = false
  const queues = createChatQueues(deps, { pacer: line.pacer, of: { lines: [line.key] } }, stop, telling.freed)
  const outbox = createDrain(
    woken => (greeted ? queues.round(woken) : Promise.resolve(false)),
    failed,
    telling.delivered,
  )
  // Menus are a convenience: set beside the work, never before it.
  const menus = createDrain(
    async () => {
      await refreshMenus(deps, line, stop, gone.splice(0))
      return false
    },
    failed,
    settled,
  )
  /** What was postponed because the channel was out of reach is due at once. */
  const recovery = createDrain(
    async () => {
      await deps.storage.transaction(tx => afterOutage(tx, deps.clock.now()))
      telling.recovered()
      return false
    },
    failed,
    settled,
  )
  const lull = createLull(messenger, stop, telling.heard)
  const keep = async (updates: readonly Incoming[]) => {
    await keepUpdates(deps, line.key, updates, () => {
      for (const update of updates) if (update.private) lull.said(update.chat)
      telling.heard()
      // Out of a group it goes at once.
      if (updates.some(update => !update.private)) outbox.wake()
    })
    for (const { body } of updates) if (body.kind === 'press') void messenger.acknowledge?.(body.pressId)
    // What has been answered with them leaves before the channel is asked for more.
    await turn()
  }
  return {
    key: line.key,
    drains: [outbox, menus, recovery],
    wake: () => outbox.wake(),
    showMenus(left) {
      gone.push(...left)
      if (greeted) menus.wake()
    },
    busy: () => [...queues.busy(), ...lull.speaking().map(chat => addressOf(line.key, chat))],
    listening: () => lull.speaking().length > 0,
    async greet() {
      const refusal = await messenger.connect(stop)
      greeted = refusal === undefined && !stop.aborted
      return refusal
    },
    receive() {
      menus.wake()
      outbox.wake()
      return messenger.receive(keep, stop, recovery.wake)
    },
  }
}
