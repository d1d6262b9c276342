import { setMaxListeners } from 'node:events'
import type { Clock } from '../../src/clock.ts'
import type { Log } from '../../src/log.ts'
import type { Messenger } from '../../src/messenger/messenger.ts'
import type { Api } from '../../src/messenger/telegram/api.ts'
import { telegramOver } from '../../src/messenger/telegram/telegram.ts'
import type { Patience } from '../../src/messenger/trouble.ts'
import type { BotApi, End } from '../../src/playground/bot-api/index.ts'
import { downloadedOf, NOTHING, paramsOf, replyOf } from '../../src/playground/within-process.ts'
import type { Gate } from './gate.ts'

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * Telegram's adapter, to the server in the same process without a connection: which turn of the event loop brings an
 * answer is then decided by nothing outside the story.
 */
export const lineTo = (api: BotApi, gate: Gate, given: { clock: Clock; log: Log; wait: Wait }): Messenger =>
  telegramOver(apiBehind(api, gate, given.wait), { token: api.token, ...given })

/** What is never answered: its connection is given up in the end. */
const broken: End = { kind: 'broken' }

const STOPPED = { ok: false, trouble: { kind: 'stopped' } } as const

function apiBehind(api: BotApi, gate: Gate, wait: Wait): Api {
  /** @param patience milliseconds; a poll is left waiting as long as nothing comes. */
  const passes = (name: string, { stop, milliseconds }: Patience, call: (gone: AbortSignal) => Promise<End>) =>
    gate.through(name, async () => {
      const gone = new AbortController()
      const hangUp = () => gone.abort()
      // Many calls may wait for the same stop.
      setMaxListeners(0, stop)
      for (const signal of [stop, gate.over]) signal.addEventListener('abort', hangUp)
      const done = new AbortController()
      if (name !== 'getUpdates') void wait(milliseconds, done.signal).then(hangUp)
      const hungUp = new Promise<End>(resolve => gone.signal.addEventListener('abort', () => resolve(broken)))
      try {
        return await Promise.race([call(gone.signal), hungUp])
      } finally {
        done.abort()
        for (const signal of [stop, gate.over]) signal.removeEventListener('abort', hangUp)
      }
    })
  return {
    async call(method, payload, patience) {
      const called = { method, path: '' }
      const end = await passes(method, patience, gone => api.call(called, paramsOf(payload), gone))
      return patience.stop.aborted ? STOPPED : replyOf(end)
    },
    async download(path, largest, patience) {
      const end = await passes('file', patience, gone => api.call({ method: 'file', path }, NOTHING, gone))
      return patience.stop.aborted && end.kind !== 'file' ? { ...STOPPED, kind: 'failed' } : downloadedOf(end, largest)
    },
  }
}
