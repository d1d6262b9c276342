import { setMaxListeners } from 'node:events'
import type { Opts, Telegram } from 'telegraf/types'
import type { Clock } from '../../src/clock.ts'
import type { Log } from '../../src/log.ts'
import type { Messenger } from '../../src/messenger/messenger.ts'
import type { Api } from '../../src/messenger/telegram/api.ts'
import { telegramOver } from '../../src/messenger/telegram/telegram.ts'
import type { Patience, Reply, Trouble } from '../../src/messenger/trouble.ts'
import type { BotApi, End } from '../../src/playground/bot-api/index.ts'
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
      return replyOf(end, patience.stop)
    },
    async download(path, largest, patience) {
      const end = await passes('file', patience, gone =>
        api.call({ method: 'file', path }, { values: {}, files: {} }, gone),
      )
      if (end.kind === 'file')
        return end.file.bytes.length > largest ? { kind: 'too-big' } : { kind: 'bytes', bytes: end.file.bytes }
      const reply = replyOf(end, patience.stop)
      return { kind: 'failed', trouble: reply.ok ? { kind: 'unreachable', code: 'no-file' } : reply.trouble }
    },
  }
}

function paramsOf(payload: Opts<keyof Telegram>) {
  const values: Record<string, string> = {}
  const files: Record<string, { name: string; bytes: Uint8Array }> = {}
  for (const [name, value] of Object.entries(payload as Record<string, unknown>)) {
    if (isUpload(value)) files[name] = { name: value.filename, bytes: new Uint8Array(value.source) }
    else if (value !== undefined) values[name] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  return { values, files }
}

const isUpload = (value: unknown): value is { source: Buffer; filename: string } =>
  typeof value === 'object' && value !== null && 'source' in value

function replyOf(end: End, stop: AbortSignal): Reply {
  const failed = (trouble: Trouble): Reply => ({ ok: false, trouble })
  if (stop.aborted) return failed({ kind: 'stopped' })
  if (end.kind === 'broken') return failed({ kind: 'unreachable', code: 'ECONNRESET' })
  if (end.kind !== 'answer') return failed({ kind: 'unreachable', code: 'not-the-bot-api' })
  const { answer } = end
  if (answer.ok) return { ok: true, result: answer.result }
  const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = answer.parameters ?? {}
  return failed({
    kind: 'refused',
    status: answer.error_code,
    description: answer.description,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(movedTo === undefined ? {} : { movedTo: String(movedTo) }),
  })
}
