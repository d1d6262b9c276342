import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { virtualClock } from '../../src/clock.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { type BotApi, startBotApi } from '../../src/playground/bot-api/index.ts'
import { httpProxy, type Relay, socksProxy } from './proxies.ts'
import { listen, logbook, MORNING, never, quickWait } from './support.ts'

const TOKEN = '49:SECRET'

function through(proxy: string, apiRoot: string) {
  const { log, lines } = logbook()
  const clock = virtualClock(MORNING)
  const { wait } = quickWait()
  return { lines, messenger: createTelegramMessenger({ token: TOKEN, apiRoot, proxy, log, clock, wait }) }
}

/** Everything the adapter does: greet, hear, send, upload, fetch. */
async function wholeStory(server: BotApi, proxy: string, apiRoot: string): Promise<void> {
  const { messenger } = through(proxy, apiRoot)
  await messenger.connect(never)
  const person = server.person({ id: 4901, firstName: 'Hoa' })
  person.start()
  const listening = listen(messenger)
  await listening.whenKept(1)
  const bytes = new Uint8Array(10_000).fill(49)
  const path = join(await mkdtemp(join(tmpdir(), 'tro-ly-')), 'file')
  await writeFile(path, bytes)
  const sent = await messenger.send(
    '4901',
    { kind: 'file', as: 'document', source: { path }, name: 'báo cáo.docx', caption: '', buttons: [] },
    never,
  )
  const fileId = sent.kind === 'sent' ? (sent.fileId ?? '') : ''
  expect(await messenger.fetch?.(fileId, never)).toEqual({ kind: 'fetched', bytes })
  await listening.stop()
}

// The addresses lead nowhere except through the proxy, and only some proxies look names up themselves.
it.each<[string, (leadTo: string) => Promise<Relay>, string, string]>([
  [
    'an HTTP proxy with a password',
    leadTo => httpProxy('cô Hoa:mật@khẩu', leadTo),
    'http://c%C3%B4%20Hoa:m%E1%BA%ADt%40kh%E1%BA%A9u@127.0.0.1',
    'bot-api.invalid:80',
  ],
  ['a SOCKS5 proxy', socksProxy, 'socks5://127.0.0.1', '127.0.0.1:1'],
  ['a SOCKS5 proxy that looks names up itself', socksProxy, 'socks5h://127.0.0.1', 'bot-api.invalid:80'],
])('goes through %s and nowhere else', async (_, start, address, host) => {
  const server = await startBotApi({ clock: virtualClock(MORNING), token: TOKEN })
  const proxy = await start(new URL(server.url).host)
  await wholeStory(server, `${address}:${proxy.port}`, `http://${host}`)
  expect(new Set(proxy.asked)).toEqual(new Set([host]))
  await proxy.close()
  // With the proxy gone nothing goes around it, although the server is there.
  const { messenger } = through(`${address}:${proxy.port}`, server.url)
  expect(await messenger.fetch?.('any', never)).toMatchObject({
    kind: 'retry',
    reason: expect.stringMatching(/^(ECONNREFUSED|no-connection)$/),
  })
  await server.stop()
})

it('speaks TLS inside the tunnel to an https root', async () => {
  const server = await startBotApi({ clock: virtualClock(MORNING), token: TOKEN })
  // The tunnel ends at a server that knows no TLS: enough to see what was asked of the proxy and how it began.
  const proxy = await httpProxy('a:b', new URL(server.url).host)
  const { messenger } = through(`http://a:b@127.0.0.1:${proxy.port}`, 'https://api.telegram.org')
  const outcome = await messenger.send('4901', { kind: 'text', text: '?', buttons: [] }, never)
  expect(outcome).toMatchObject({ kind: 'retry', afterSeconds: 5 })
  expect(proxy.asked).toEqual(['api.telegram.org:443'])
  expect(proxy.firstBytes).toEqual([22])
  await Promise.all([proxy.close(), server.stop()])
})

it('waits when the proxy wants another password, and tells neither password nor token', async () => {
  const proxy = await httpProxy('a:right')
  const controller = new AbortController()
  const { log, lines } = logbook()
  const { wait, seconds } = quickWait((_, nth) => nth === 3 && controller.abort())
  const messenger = createTelegramMessenger({
    ...{ token: TOKEN, apiRoot: 'http://127.0.0.1:9', proxy: `http://a:wrong@127.0.0.1:${proxy.port}`, log, wait },
    clock: virtualClock(MORNING),
  })
  await messenger.connect(controller.signal)
  expect(seconds).toEqual([1, 2, 4])
  expect(lines.join('\n')).toContain('the proxy refuses name or password of OUTGOING_PROXY')
  expect(lines.join('\n')).not.toMatch(/wrong|SECRET/)
  await proxy.close()
})
