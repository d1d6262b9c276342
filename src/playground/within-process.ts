import type { Opts, Telegram } from 'telegraf/types'
import { withDeadline } from '../messenger/deadline.ts'
import type { Api } from '../messenger/telegram/api.ts'
import type { Downloaded, Patience, Reply, Trouble } from '../messenger/trouble.ts'
import type { BotApi, End } from './bot-api/index.ts'

/**
 * The server in the same process, called without a connection: the same calls, answers and faults, for what is not
 * about connections. A tenth of what a played year costs is HTTP; `tests/e2e/year.test.ts` sees that it is the same year.
 */
export const withinProcess = (api: BotApi): Api => ({
  async call(method, payload, patience) {
    const end = await patiently(patience, gone => api.call({ method, path: '' }, paramsOf(payload), gone))
    if (!isEnd(end)) return { ok: false, trouble: end }
    const reply = replyOf(end)
    // As it would come over the wire: nothing of the server's own is in the program's hands.
    return reply.ok ? { ok: true, result: JSON.parse(JSON.stringify(reply.result)) } : reply
  },
  async download(path, largest, patience) {
    const end = await patiently(patience, gone => api.call({ method: 'file', path }, NOTHING, gone))
    return isEnd(end) ? downloadedOf(end, largest) : { kind: 'failed', trouble: end }
  },
})

/** What a call without arguments takes along. */
export const NOTHING = { values: {}, files: {} }

const patiently = (
  { stop, milliseconds }: Patience,
  call: (gone: AbortSignal) => Promise<End>,
): Promise<End | Trouble> =>
  withDeadline(stop, milliseconds, async gone => {
    const hungUp = new Promise<Trouble>(resolve => {
      const hangUp = () => resolve({ kind: stop.aborted ? 'stopped' : 'timeout' })
      if (gone.aborted) hangUp()
      else gone.addEventListener('abort', hangUp, { once: true })
    })
    return Promise.race([hungUp, call(gone)])
  })

const ENDS: readonly string[] = ['answer', 'file', 'page', 'broken'] satisfies End['kind'][]

const isEnd = (end: End | Trouble): end is End => ENDS.includes(end.kind)

/** The arguments of a call as the server reads them out of a request. */
export function paramsOf(payload: Opts<keyof Telegram>) {
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

/** What the program hears of how a call ended. */
export function replyOf(end: End): Reply {
  const failed = (trouble: Trouble): Reply => ({ ok: false, trouble })
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

/** And of a file's. @param largest bytes. */
export function downloadedOf(end: End, largest: number): Downloaded {
  if (end.kind === 'file')
    return end.file.bytes.length > largest ? { kind: 'too-big' } : { kind: 'bytes', bytes: end.file.bytes }
  const reply = replyOf(end)
  return { kind: 'failed', trouble: reply.ok ? { kind: 'unreachable', code: 'no-file' } : reply.trouble }
}
