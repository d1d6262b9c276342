import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outgoing } from '../../src/messenger/messenger.ts'
import { type Reply, sent, stubApi } from './stub-api.ts'
import { never, openTelegram, type Telegram } from './support.ts'

const hello: Outgoing = { kind: 'text', text: 'Chào cô', buttons: [] }
const refused = (error_code: number, description: string, parameters?: object): Reply => ({
  status: error_code,
  body: { ok: false, error_code, description, parameters },
})

describe('what becomes of a message', () => {
  let reply: Reply
  let stub: Awaited<ReturnType<typeof stubApi>>
  let telegram: Telegram
  beforeEach(async () => {
    stub = await stubApi(() => reply)
    telegram = await openTelegram({ apiRoot: stub.url })
  })
  afterEach(async () => {
    await telegram.close()
    await stub.close()
  })
  const send = () => telegram.messenger.send('4901', hello, never)

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [400, 'Bad Request: chat not found'],
  ])('%i %s: the person cannot be reached any more', async (code, description) => {
    reply = refused(code, description)
    expect(await send()).toEqual({ kind: 'gone', reason: `${code} ${description}` })
  })

  it.each([
    [400, 'Bad Request: message text is empty'],
    [400, 'Bad Request: message is too long'],
    [400, 'Bad Request: BUTTON_DATA_INVALID'],
    [413, 'Request Entity Too Large'],
  ])('%i %s: our own mistake, never tried again', async (code, description) => {
    reply = refused(code, description)
    expect(await send()).toEqual({ kind: 'rejected', reason: `${code} ${description}` })
  })

  it.each([
    [429, 'Too Many Requests: retry after 31', { retry_after: 31 }, 31],
    [429, 'Too Many Requests', undefined, 5],
    [401, 'Unauthorized', undefined, 60],
    [404, 'Not Found: method not found', undefined, 60],
  ])('%i %s: later', async (code, description, parameters, afterSeconds) => {
    reply = refused(code, description, parameters)
    const cause = code === 429 ? { cause: 'limit' } : {}
    expect(await send()).toEqual({ kind: 'retry', afterSeconds, reason: `${code} ${description}`, ...cause })
  })

  it.each([
    ['a gateway', { status: 502, body: '<html>Bad Gateway</html>' }, '502 Bad Gateway'],
    ['a captive portal', { status: 200, body: '<html>Xin đăng nhập Wi-Fi</html>' }, 'not-the-bot-api'],
    ['a proxy that wants a password', { status: 407, body: '<html>407</html>' }, 'not-the-bot-api'],
    ['nonsense', { status: 200, body: { hello: 1 } }, 'not-the-bot-api'],
  ])('%s in between: soon', async (_, answer, reason) => {
    reply = answer
    expect(await send()).toEqual({ kind: 'retry', afterSeconds: 5, reason })
  })

  it('follows a chat that has another id now', async () => {
    reply = refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1_001 })
    expect(await send()).toEqual({ kind: 'moved', chat: '-1001' })
  })

  it('does not wait for ever, and knows nobody at home from a slow answer', async () => {
    const slow = await openTelegram({ limits: { requestMs: 30 } })
    slow.server.faults.hold({ method: 'sendMessage' })
    expect(await slow.messenger.send('1', hello, never)).toEqual({ kind: 'retry', afterSeconds: 5, reason: 'timeout' })
    await slow.close()
    const outcome = await slow.messenger.send('1', hello, never)
    expect(outcome).toEqual({ kind: 'retry', afterSeconds: 5, reason: 'ECONNREFUSED' })
  })

  it('never repeats the token, even where a server does', async () => {
    reply = refused(400, `Bad Request: no such bot ${telegram.server.token}`)
    expect(await send()).toEqual({ kind: 'rejected', reason: '400 Bad Request: no such bot …' })
  })

  it('finds a file missing, or too big, before anybody is asked', async () => {
    const file = { kind: 'file', as: 'document', name: 'a.docx', caption: '', buttons: [] } as const
    const missing = { ...file, source: { path: '/nowhere/a.docx' } }
    expect(await telegram.messenger.send('1', missing, never)).toEqual({ kind: 'rejected', reason: 'file-missing' })
    const path = join(await mkdtemp(join(tmpdir(), 'tro-ly-')), 'big')
    await writeFile(path, new Uint8Array(50 * 1024 * 1024 + 1))
    const big = await telegram.messenger.send('1', { ...file, source: { path } }, never)
    expect(big).toEqual({ kind: 'rejected', reason: 'file-too-big' })
    expect(stub.heard).toEqual([])
  })
})

describe('what is on the wire', () => {
  let stub: Awaited<ReturnType<typeof stubApi>>
  let telegram: Telegram
  beforeEach(async () => {
    stub = await stubApi(() => ({ body: sent }))
    telegram = await openTelegram({ apiRoot: `${stub.url}/gate` })
  })
  afterEach(async () => {
    await telegram.close()
    await stub.close()
  })
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })

  it('is the text as it was written, whatever it is made of, never markup, never with a preview', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async text => {
        await telegram.messenger.send('4901', { kind: 'text', text, buttons: [] }, never)
        expect(stub.heard.at(-1)?.params).toEqual({
          ...{ chat_id: '4901', text, link_preview_options: { is_disabled: true } },
        })
      }),
      { numRuns: 200, examples: [['<b>&_*['], ['\u202eمرحبا'], ['😀'.repeat(4096)], ['{"a":1}'], ['  \r\n ']] },
    )
  })

  it('keeps caption, buttons and bytes apart in an upload, whatever they are made of', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'tro-ly-')), 'file')
    const label = anything
    await fc.assert(
      fc.asyncProperty(
        anything,
        anything,
        label,
        fc.uint8Array({ minLength: 1 }),
        async (caption, name, text, bytes) => {
          await writeFile(path, bytes)
          const buttons = [[{ label: text, data: 'x' }]]
          const file = { kind: 'file', as: 'photo', source: { path }, name, caption, buttons } as const
          expect(await telegram.messenger.send('4901', file, never)).toMatchObject({ kind: 'sent', messageId: '7' })
          const heard = stub.heard.at(-1)
          expect(heard?.params).toMatchObject({ chat_id: '4901', caption })
          expect(JSON.parse(String(heard?.params.reply_markup))).toEqual({
            inline_keyboard: [[{ text, callback_data: 'x' }]],
          })
          expect(heard?.files.map(({ field, bytes }) => ({ field, bytes }))).toEqual([{ field: 'photo', bytes }])
        },
      ),
      { numRuns: 100, examples: [['"\r\n--', 'a"; name="chat_id"\r\nx: y', '"', new Uint8Array([13, 10, 45, 45])]] },
    )
  })

  it('keeps the path of the API root', async () => {
    await telegram.messenger.send('4901', hello, never)
    expect(stub.heard.at(-1)?.method).toBe(`/gate/bot${telegram.server.token}/sendMessage`)
  })

  it('has the permanent keyboard only where no buttons are', async () => {
    const keyboard = [['Báo cáo', 'Ghi nhanh']]
    await telegram.messenger.send('4901', { ...hello, keyboard }, never)
    expect(stub.heard.at(-1)?.params.reply_markup).toEqual({
      ...{ keyboard: [[{ text: 'Báo cáo' }, { text: 'Ghi nhanh' }]], resize_keyboard: true, is_persistent: true },
    })
    await telegram.messenger.send('4901', { ...hello, keyboard, buttons: [[{ label: 'Nộp', data: 'n' }], []] }, never)
    expect(stub.heard.at(-1)?.params.reply_markup).toEqual({ inline_keyboard: [[{ text: 'Nộp', callback_data: 'n' }]] })
  })
})

describe('the menu of commands', () => {
  const commands = [{ name: 'baocao', description: 'Báo cáo của tổ' }]

  it('is set once per chat until it changes, and again after it could not be set', async () => {
    const { server, messenger, waits, close } = await openTelegram()
    server.person({ id: 4901, firstName: 'Hoa' }).start()
    const set = () => messenger.setCommands?.([{ commands }, { chat: '4901', commands }], never)
    server.faults.tooManyRequests(9, { method: 'setMyCommands' })
    await set()
    expect(waits).toEqual([9])
    await set()
    expect(server.calls('setMyCommands')).toHaveLength(3)
    await messenger.setCommands?.([{ chat: '4901', commands: [] }], never)
    expect(server.calls('setMyCommands').map(({ params, status }) => [params.scope, params.commands, status])).toEqual([
      [undefined, expect.any(String), 429],
      [undefined, expect.any(String), 200],
      ['{"type":"chat","chat_id":"4901"}', expect.stringContaining('"command":"baocao"'), 200],
      ['{"type":"chat","chat_id":"4901"}', '[]', 200],
    ])
    server.faults.httpError(502, { method: 'setMyCommands', times: 3 })
    await messenger.setCommands?.([{ commands: [] }], never)
    await messenger.setCommands?.([{ commands: [] }], never)
    expect(
      server
        .calls('setMyCommands')
        .slice(4)
        .map(({ status }) => status),
    ).toEqual([502, 502, 502, 200])
    await close()
  })

  it('does not insist on a chat that is not there', async () => {
    const { server, messenger, close } = await openTelegram()
    await messenger.setCommands?.([{ chat: '99', commands }], never)
    await messenger.setCommands?.([{ chat: '99', commands }], never)
    expect(server.calls('setMyCommands')).toHaveLength(1)
    await close()
  })
})
