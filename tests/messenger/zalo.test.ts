import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../src/clock.ts'
import type { Messenger } from '../../src/messenger/messenger.ts'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import { createZaloMessenger, type ZaloOptions } from '../../src/messenger/zalo/zalo.ts'
import { messengerContract } from '../contract/messenger.contract.ts'
import { inLetters, type Subject, text } from '../contract/messenger-line.ts'
import { messengerAbilities } from '../contract/messenger-may.contract.ts'
import { startZaloApi, type ZaloServer, type ZaloServing } from '../support/zalo-api.ts'
import { listen, logbook, MORNING, never, newMemory, QUOTA, quickWait } from './support.ts'

type Zalo = { readonly server: ZaloServer; readonly messenger: Messenger; readonly lines: readonly string[] }

async function openZalo(options: Partial<ZaloOptions> = {}, serving: ZaloServing = {}): Promise<Zalo> {
  const clock = virtualClock(MORNING)
  const server = await startZaloApi(() => clock.now().toMillis(), serving)
  const { log, lines } = logbook()
  const { wait } = quickWait()
  const { token, url: apiRoot } = server
  return {
    server,
    lines,
    messenger: createZaloMessenger({ token, apiRoot, log, clock, wait, memory: newMemory(), quota: QUOTA, ...options }),
  }
}

const subject: Subject = {
  name: 'Zalo',
  can: zaloChannel(() => '', { brought: false, quota: QUOTA }),
  async open() {
    const { server, messenger } = await openZalo()
    const cô = server.person('Nguyễn Thị Hoa')
    return {
      messenger,
      correspondent: {
        ...inLetters(cô),
        opens(link) {
          if (link !== `https://bot.zaloplatforms.com/bots/${server.botId}`) throw new Error(`a strange link: ${link}`)
        },
      },
      nobody: server.nobody,
      listen: keep => listen(messenger, keep),
      close: server.stop,
    }
  },
}
messengerContract(subject)
messengerAbilities(subject)

const HTML = { type: 'text/html', body: '<html>nginx /bot490000000000049:SECRET-z/getUpdates</html>' }
const silence = { status: 200, body: '{"ok":false,"description":"Request timeout","error_code":408}' }

describe('asking Zalo for what was said', () => {
  it('takes silence for no trouble, waits out every other, and writes the token nowhere', async () => {
    const { server, messenger, lines } = await openZalo()
    server.answers('getUpdates', silence, { status: 502, ...HTML }, { status: 429, ...HTML }, silence)
    const cô = server.person('Hoa')
    const listening = listen(messenger)
    await server.whenPolled()
    cô.says('4 lần')
    await listening.whenKept(1)
    await listening.stop()
    const told = lines.join('\n')
    expect(told.match(/zalo: works again/g)).toHaveLength(1)
    expect([...told.matchAll(/"reason":"([^"]*)"/g)].map(([, reason]) => reason)).toEqual(['http-502', '429'])
    expect(told).not.toContain('SECRET')
    expect(told).not.toContain('nginx')
    await server.stop()
  })

  it('asks again at once: nothing said right after another word is lost', async () => {
    const { server, messenger } = await openZalo({}, { remembers: false })
    const cô = server.person('Hoa')
    let release = (): void => undefined
    const slow = new Promise<void>(resolve => (release = resolve))
    const listening = listen(messenger, () => slow)
    await server.whenPolled()
    cô.says('một')
    // It is being made durable: no call waits now, and nothing is promised.
    cô.says('giữa chừng')
    release()
    await listening.whenKept(1)
    await server.whenPolled()
    cô.says('hai')
    const kept = await listening.whenKept(2)
    expect(kept.map(({ body }) => body.kind === 'text' && body.text)).toEqual(['một', 'hai'])
    expect(server.lost).toEqual(['giữa chừng'])
    await listening.stop()
    await server.stop()
  })

  it('holds what cannot be kept until it can be, and keeps what comes with the stop', async () => {
    const { server, messenger } = await openZalo()
    const cô = server.person('Hoa')
    const stopping = new AbortController()
    let tries = 0
    const kept: string[] = []
    const receiving = messenger.receive(async updates => {
      if (++tries < 4) throw new Error('the disk is full')
      kept.push(...updates.map(({ body }) => (body.kind === 'text' ? body.text : '')))
      stopping.abort()
    }, stopping.signal)
    cô.says('một')
    await receiving
    expect({ kept, tries }).toEqual({ kept: ['một'], tries: 4 })
    await server.stop()
  })

  it('takes a webhook away that is in its way', async () => {
    const { server, messenger } = await openZalo()
    server.setWebhook('https://cu.truong.edu.vn/zalo')
    const listening = listen(messenger)
    await server.whenPolled()
    server.person('Hoa').says('4 lần')
    await listening.whenKept(1)
    expect(server.calls('deleteWebhook')).toHaveLength(1)
    await listening.stop()
    await server.stop()
  })

  it('reads pictures by either name, a held-back file as such, a sticker as nothing to read, and nothing in bots and the unknown', async () => {
    const { server, messenger } = await openZalo()
    const cô = server.person('Hoa')
    const listening = listen(messenger)
    cô.sendsPhoto(new Uint8Array([0xff, 0xd8, 0xff]), '', 'photo')
    cô.brings('message.sticker.received', { sticker: '1', url: 'https://x.vn/1' })
    cô.brings('message.text.received', { text: 'tôi là bot', from: { id: cô.chat, display_name: 'B', is_bot: true } })
    cô.brings('message.rung.received', {})
    cô.brings('message.unsupported.received', {})
    cô.brings('message.voice.received', { voice_url: 'https://x.vn/1.aac' })
    cô.brings('message.text.received', { text: 'trong nhóm', chat: { id: 'g1', chat_type: 'GROUP' } })
    cô.says('hết')
    const kept = await listening.whenKept(6)
    expect(kept.map(({ body }) => body.kind)).toEqual(['file', 'unsupported', 'held-back', 'file', 'text', 'text'])
    expect(kept.map(each => each.private)).toEqual([true, true, true, true, false, true])
    expect(new Set(kept.map(({ updateId }) => updateId)).size).toBe(6)
    await listening.stop()
    await server.stop()
  })
})

describe('what Zalo says to a message', () => {
  it.each([
    ['a month used up', 429, 'Quota exceeded', { kind: 'retry', afterSeconds: 60, cause: 'quota' }],
    ['its own trouble', 403, 'Internal server error', { kind: 'retry', afterSeconds: 5 }],
    ['a token that was reset', 401, 'Unauthorized', { kind: 'retry', afterSeconds: 60 }],
    ['a chat that is not there', 400, 'Bad request: The chat_id must not be empty', { kind: 'gone' }],
    ['a text it will never take', 400, 'Bad request: text is too long', { kind: 'rejected' }],
  ])('%s', async (_, error_code, description, outcome) => {
    const { server, messenger } = await openZalo()
    server.answers('sendMessage', { status: 200, body: JSON.stringify({ ok: false, error_code, description }) })
    const sent = await messenger.send(server.person('Hoa').chat, text('Nhắc'), never)
    expect(sent).toMatchObject(outcome)
    await server.stop()
  })

  it('and never the token, should a refusal echo it', async () => {
    const { server, messenger } = await openZalo()
    const description = `Bad request: /bot${server.token}/sendMessage`
    server.answers('sendMessage', { status: 200, body: JSON.stringify({ ok: false, error_code: 400, description }) })
    const sent = await messenger.send(server.person('Hoa').chat, text('Nhắc'), never)
    expect(sent).toEqual({ kind: 'gone', reason: '400 Bad request: /bot…/sendMessage', perhaps: true })
    await server.stop()
  })

  it('a token that is refused at the start is no reason to wait', async () => {
    const { server, messenger } = await openZalo({ token: '49:WRONG' })
    expect(await messenger.connect(never)).toBe('token-refused')
    await server.stop()
  })
})

describe('a picture somebody sent', () => {
  it.each([
    ['http://example.com/a.jpg', 'not a public https address'],
    ['https://127.0.0.1/a.jpg', 'not a public https address'],
    ['https://10.1.2.3/a.jpg', 'not a public https address'],
    ['https://[::ffff:192.168.1.1]/a.jpg', 'not a public https address'],
    ['https://localhost:9/a.jpg', 'EPRIVATE'],
    ['ftp://x.vn/a.jpg', 'not a public https address'],
    ['đây không phải địa chỉ', 'no address'],
  ])('%s is not fetched', async (address, reason) => {
    const { server, messenger } = await openZalo()
    expect(await messenger.fetch?.(address, never)).toEqual({ kind: 'gone', reason })
    await server.stop()
  })

  it('is known by its first bytes', async () => {
    const { server, messenger } = await openZalo()
    const cô = server.person('Hoa')
    const listening = listen(messenger)
    cô.sendsPhoto(new TextEncoder().encode('<script>'), '')
    const [update] = await listening.whenKept(1)
    const fileId = update?.body.kind === 'file' ? update.body.file.fileId : ''
    expect(await messenger.fetch?.(fileId, never)).toEqual({ kind: 'gone', reason: 'not a picture' })
    await listening.stop()
    await server.stop()
  })
})
