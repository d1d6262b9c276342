import { DateTime } from 'luxon'
import { pino } from 'pino'
import { type VirtualClock, virtualClock } from '../../src/clock.ts'
import type { Log } from '../../src/log.ts'
import type { Memory } from '../../src/messenger/memory.ts'
import type { Incoming, Messenger } from '../../src/messenger/messenger.ts'
import { createTelegramMessenger, type TelegramOptions } from '../../src/messenger/telegram/telegram.ts'
import { type BotApi, type BotApiOptions, startBotApi } from '../../src/playground/bot-api/index.ts'

export const MORNING = DateTime.fromISO('2026-05-21T11:30', { zone: 'Asia/Ho_Chi_Minh' })

/** A real log whose lines can be read. */
export function logbook(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  return { lines, log: pino({ level: 'debug', base: null }, { write: line => void lines.push(line) }) }
}

/** A `wait` that takes no time: it notes the seconds and tells the story that so much has passed. */
export function quickWait(passed: (seconds: number, nth: number) => void = () => {}) {
  const seconds: number[] = []
  const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    seconds.push(milliseconds / 1000)
    passed(milliseconds / 1000, seconds.length)
    await new Promise<void>(resolve => setImmediate(resolve))
    if (signal.aborted) throw signal.reason
  }
  return { wait, seconds }
}

export type Telegram = {
  readonly server: BotApi
  readonly clock: VirtualClock
  readonly messenger: Messenger
  readonly lines: readonly string[]
  /** Seconds of every wait so far. */
  readonly waits: readonly number[]
  close(): Promise<void>
}

/** The adapter on a local Bot API server. @param passed what happens in the story when it waits. */
export async function openTelegram(
  options: Partial<TelegramOptions> = {},
  passed: (server: BotApi, nth: number) => void = () => {},
  api: Partial<BotApiOptions> = {},
): Promise<Telegram> {
  const clock = virtualClock(MORNING)
  const server = await startBotApi({ clock, token: '49:SECRET', ...api })
  const { log, lines } = logbook()
  const { wait, seconds: waits } = quickWait((_, nth) => passed(server, nth))
  const messenger = createTelegramMessenger({
    ...{ token: server.token, apiRoot: server.url, log, clock, wait },
    ...options,
  })
  return { server, clock, messenger, lines, waits, close: () => server.stop() }
}

/** Somebody who listens: what was kept, and how to wait for more of it. */
export type Listening = {
  readonly kept: readonly Incoming[]
  /** Resolves when so many updates have been kept since the start. */
  whenKept(count: number): Promise<readonly Incoming[]>
  /** Stops, and waits until `receive` has returned. */
  stop(): Promise<void>
}

/** Starts to receive. @param keep what happens before a batch counts as kept; may throw. */
export function listen(
  messenger: Messenger,
  keep: (updates: readonly Incoming[]) => void | Promise<void> = () => {},
): Listening {
  const controller = new AbortController()
  const kept: Incoming[] = []
  let waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const done = messenger.receive(async updates => {
    await keep(updates)
    kept.push(...updates)
    for (const { resolve } of waiting.filter(({ count }) => kept.length >= count)) resolve()
    waiting = waiting.filter(({ count }) => kept.length < count)
  }, controller.signal)
  return {
    kept,
    async whenKept(count) {
      if (kept.length < count) await new Promise<void>(resolve => void waiting.push({ count, resolve }))
      return kept
    },
    async stop() {
      controller.abort()
      await done
    },
  }
}

/** What an adapter keeps, while the test lasts. */
export function newMemory(): Memory {
  const kept = new Map<string, string>()
  return {
    recall: async key => kept.get(key),
    keep: async (key, value) => void kept.set(key, value),
  }
}

export const QUOTA = { messages: 3000, people: 50 }

/** A signal that never fires. */
export const never = new AbortController().signal
