import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Reply, stubApi } from './stub-api.ts'
import { never, openTelegram, type Telegram } from './support.ts'

const found = (file: object): Reply => ({ body: { ok: true, result: { file_id: 'f', ...file } } })
const refused = (error_code: number, description: string): Reply => ({
  status: error_code,
  body: { ok: false, error_code, description },
})

let getFile: Reply
let file: Reply
let stub: Awaited<ReturnType<typeof stubApi>>
let telegram: Telegram
beforeEach(async () => {
  getFile = found({ file_path: 'documents/tệp số #1?.pdf', file_size: 3 })
  file = { body: 'abc' }
  stub = await stubApi(({ method }) => (method.endsWith('/getFile') ? getFile : file))
  telegram = await openTelegram({ apiRoot: `${stub.url}/gate/`, limits: { fileMs: 1_000 } })
})
afterEach(async () => {
  await telegram.close()
  await stub.close()
})
const fetched = () => telegram.messenger.fetch?.('f', never)

it('fetches from below the path of the API root, whatever the file is called', async () => {
  expect(await fetched()).toEqual({ kind: 'fetched', bytes: new Uint8Array([97, 98, 99]) })
  const address = decodeURIComponent(stub.heard.at(-1)?.method ?? '')
  expect(address).toBe(`/gate/file/bot${telegram.server.token}/documents/tệp số #1?.pdf`)
})

it.each<[string, Reply, Reply, object]>([
  [
    'too big by what the server says',
    found({ file_path: 'a', file_size: 20 * 1024 * 1024 + 1 }),
    { body: '' },
    { kind: 'too-big' },
  ],
  ['too big by what it says no to', refused(400, 'Bad Request: file is too big'), { body: '' }, { kind: 'too-big' }],
  [
    'too big whatever was said',
    found({ file_path: 'a' }),
    { body: 'x'.repeat(20 * 1024 * 1024 + 1) },
    { kind: 'too-big' },
  ],
  [
    'unknown',
    refused(400, 'Bad Request: invalid file_id'),
    { body: '' },
    { kind: 'gone', reason: '400 Bad Request: invalid file_id' },
  ],
  [
    'not there for now',
    refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable'),
    { body: '' },
    { kind: 'retry', afterSeconds: 60 },
  ],
  [
    'behind a broken gateway',
    found({ file_path: 'a' }),
    { status: 502, body: 'x' },
    { kind: 'retry', afterSeconds: 5, reason: '502 file download' },
  ],
  [
    'asked for too often',
    found({ file_path: 'a' }),
    { status: 429, body: '', headers: { 'retry-after': '8' } },
    { kind: 'retry', afterSeconds: 8 },
  ],
  [
    'sent elsewhere',
    found({ file_path: 'a' }),
    { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } },
    { kind: 'gone' },
  ],
  [
    'cut off half-way',
    found({ file_path: 'a' }),
    { body: 'abc', headers: { 'content-length': '9' } },
    { kind: 'retry', afterSeconds: 5 },
  ],
  [
    'answered with nonsense',
    { body: 'Xin đăng nhập' },
    { body: '' },
    { kind: 'retry', afterSeconds: 5, reason: 'not-the-bot-api' },
  ],
])('says when a file is %s', async (_, first, second, expected) => {
  getFile = first
  file = second
  const outcome = await fetched()
  expect(outcome).toMatchObject(expected)
  expect(JSON.stringify(outcome)).not.toContain(telegram.server.token)
})

it('ends at once when the program stops', async () => {
  expect(await telegram.messenger.fetch?.('f', AbortSignal.abort())).toEqual({
    ...{ kind: 'retry', afterSeconds: 0, reason: 'stopped' },
  })
})
