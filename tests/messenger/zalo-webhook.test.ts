import { afterEach, describe, expect, it } from 'vitest'
import { virtualClock } from '../../src/clock.ts'
import { type HttpServer, listenHttp } from '../../src/http/server.ts'
import { webhookDoor } from '../../src/messenger/door.ts'
import type { Memory } from '../../src/messenger/memory.ts'
import type { Messenger } from '../../src/messenger/messenger.ts'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import { ZALO_DOOR } from '../../src/messenger/zalo/webhook.ts'
import { createZaloMessenger } from '../../src/messenger/zalo/zalo.ts'
import { messengerContract } from '../contract/messenger.contract.ts'
import { inLetters } from '../contract/messenger-line.ts'
import { messengerAbilities } from '../contract/messenger-may.contract.ts'
import { startZaloApi, type ZaloServer } from '../support/zalo-api.ts'
import { listen, logbook, MORNING, newMemory, QUOTA, quickWait } from './support.ts'

const ADDRESS = new URL('https://troly.truong.vn/zalo')

type Opened = {
  readonly server: ZaloServer
  readonly http: HttpServer
  readonly lines: readonly string[]
  readonly waits: readonly number[]
  /** The program as it is started: with a webhook, or asking. */
  program(how?: { readonly brought?: boolean; readonly secret?: string }): Messenger
  close(): Promise<void>
}

/** The adapter with its webhook on a server of its own, as behind a reverse proxy. */
async function open(memory: Memory = newMemory(), path = ADDRESS.pathname): Promise<Opened> {
  const clock = virtualClock(MORNING)
  const { log, lines } = logbook()
  const { wait, seconds: waits } = quickWait()
  const listening = await listenHttp({ host: '127.0.0.1', port: 0, names: [ADDRESS.hostname], log })
  if (!listening.ok) throw new Error(listening.code)
  const http = listening.server
  const { door, route } = webhookDoor(ADDRESS, ZALO_DOOR)
  http.add([route])
  const webhookRoute = (url: string) => url.replace(ADDRESS.href, `${http.url}${path}`)
  const server = await startZaloApi(() => clock.now().toMillis(), { webhookRoute })
  const { token, url: apiRoot } = server
  let drawn = 0
  const newCode = () => `drawn-${++drawn}`
  return {
    ...{ server, http, lines, waits },
    program({ brought = true, secret } = {}) {
      const given = brought ? { brought: { door, secret, newCode } } : {}
      return createZaloMessenger({ token, apiRoot, log, clock, wait, memory, quota: QUOTA, ...given })
    },
    async close() {
      await server.stop()
      await http.stop()
    },
  }
}

/** What is kept, or why nothing will be: once everything has been brought or given up, nobody waits any longer. */
function awaited(server: ZaloServer, ...how: Parameters<typeof listen>): ReturnType<typeof listen> {
  const listening = listen(...how)
  return {
    ...listening,
    async whenKept(count) {
      await Promise.race([listening.whenKept(count), server.whenIdle()])
      if (listening.kept.length < count) throw new Error('confirmed or given up, and not kept')
      return listening.kept
    },
  }
}

const subject = {
  name: 'Zalo by webhook',
  can: zaloChannel(() => '', { brought: true, quota: QUOTA }),
  async open() {
    const { server, program, close } = await open()
    const messenger = program()
    const cô = server.person('Nguyễn Thị Hoa')
    const before = listen(messenger)
    await server.whenSet()
    return {
      messenger,
      correspondent: inLetters(cô),
      nobody: server.nobody,
      listen: (keep?: Parameters<typeof listen>[1]) => awaited(server, messenger, keep),
      async close() {
        await before.stop()
        await close()
      },
    }
  },
}
messengerContract(subject)
messengerAbilities(subject)

describe('the webhook of Zalo', () => {
  const opened: Opened[] = []
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close()
  })
  const start = async (...how: Parameters<typeof open>) => {
    const now = await open(...how)
    opened.push(now)
    return now
  }
  const bring = (http: HttpServer, body: string, secret?: unknown) =>
    fetch(`${http.url}/zalo`, {
      method: 'POST',
      body,
      headers: secret === undefined ? {} : { 'x-bot-api-secret-token': String(secret) },
    })
  const event = (message_id: string, text: string, date = MORNING.toMillis()) => ({
    event_name: 'message.text.received',
    message: {
      ...{ message_id, date, text, from: { id: 'a1', display_name: 'Hoa' } },
      chat: { id: 'a1', chat_type: 'PRIVATE' },
    },
  })
  const secretOf = (server: ZaloServer) => server.calls('setWebhook').at(-1)?.secret_token

  it('takes nothing from whoever does not know its secret, and does not read what they send', async () => {
    const { server, http, program, lines } = await start()
    const listening = listen(program())
    await server.whenSet()
    const forged = JSON.stringify(event('f1', 'giả'))
    for (const secret of [undefined, '', 'x', 'drawn-1drawn-', 'a'.repeat(300)])
      expect((await bring(http, forged, secret)).status, String(secret)).toBe(401)
    // Refused before its length matters; of one who is known a body that long is refused.
    expect((await bring(http, 'x'.repeat(2 ** 20), 'wrong')).status).toBe(401)
    expect((await bring(http, 'x'.repeat(2 ** 20), secretOf(server))).status).toBe(413)
    await listening.stop()
    expect(listening.kept).toEqual([])
    expect(lines.join()).not.toContain('giả')
  })

  it('answers an empty trial, takes flat and wrapped bodies in any order, and confirms what is no event', async () => {
    const { server, http, program } = await start()
    const listening = listen(program())
    await server.whenSet()
    const secret = secretOf(server)
    expect((await fetch(`${http.url}/zalo`, { method: 'POST' })).status).toBe(200)
    const later = event('m2', 'hai', MORNING.plus({ seconds: 2 }).toMillis())
    expect((await bring(http, JSON.stringify({ ok: true, result: later }), secret)).status).toBe(200)
    expect((await bring(http, JSON.stringify(event('m1', 'một')), secret)).status).toBe(200)
    for (const body of ['', 'x', '[]', '{}', 'null', '{"event_name":"message.unsupported.received"}'])
      expect((await bring(http, body, secret)).status, body).toBe(200)
    const twice = await Promise.all([1, 2].map(() => bring(http, JSON.stringify(event('m3', 'ba')), secret)))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const kept = await listening.whenKept(4)
    await listening.stop()
    expect(kept.map(({ body }) => body.kind === 'text' && body.text)).toEqual(['hai', 'một', 'ba', 'ba'])
    // What is brought twice is one update: the inbox knows it by its number.
    expect(new Set(kept.map(({ updateId }) => updateId)).size).toBe(3)
  })

  it('confirms nothing before it listens, while it cannot keep, and after it has stopped', async () => {
    const { server, http, program } = await start()
    const body = JSON.stringify(event('m1', 'một'))
    expect((await bring(http, body, 'x')).status).toBe(503)
    let refusals = 1
    const listening = listen(program(), () => {
      if (refusals-- > 0) throw new Error('the disk is full')
    })
    await server.whenSet()
    expect((await bring(http, body, secretOf(server))).status).toBe(503)
    expect((await bring(http, body, secretOf(server))).status).toBe(200)
    await listening.stop()
    expect((await bring(http, body, secretOf(server))).status).toBe(503)
  })

  it('is set once, whatever gateways say meanwhile, anew only for another secret, and no token is told', async () => {
    const { server, program, lines, waits } = await start()
    const page = `<html>502 /bot${server.token}/setWebhook</html>`
    const often = JSON.stringify({ ok: false, description: 'Too many', errorCode: 426 })
    server.answers('setWebhook', { status: 502, type: 'text/html', body: page }, { status: 200, body: often })
    const run = async (how: Parameters<typeof program>[0], sets: number) => {
      const messenger = program(how)
      const listening = awaited(server, messenger)
      await server.whenSet()
      server.person('Hoa').says('có ai không')
      await listening.whenKept(1)
      await listening.stop()
      expect(server.calls('setWebhook')).toHaveLength(sets)
      return messenger.reception?.()
    }
    expect(await run({}, 3)).toEqual({ way: 'brought', url: ADDRESS.href })
    expect(waits).toEqual([1, 3600])
    await run({}, 3)
    await run({ secret: 'another-secret' }, 4)
    // Somebody else had it meanwhile.
    server.setWebhook('https://khac.vn/zalo')
    await run({ secret: 'another-secret' }, 5)
    expect(lines.join('\n')).not.toContain('SECRET')
    expect(lines.join('\n')).not.toContain('drawn-1')
  })

  it('goes over to asking and back by itself', async () => {
    const { server, program } = await start()
    const heard = async (brought: boolean) => {
      const messenger = program({ brought })
      const listening = awaited(server, messenger)
      await (brought ? server.whenSet() : server.whenPolled())
      server.person('Hoa').says('có ai không')
      expect(await listening.whenKept(1)).toHaveLength(1)
      await listening.stop()
    }
    await heard(true)
    await heard(false)
    expect(server.calls('deleteWebhook')).toHaveLength(1)
    await heard(true)
    expect(server.calls('setWebhook')).toHaveLength(2)
  })

  it('tells what the trial of its address met, until something is brought all the same', async () => {
    const kept = newMemory()
    let noted = (): void => undefined
    const known = new Promise<void>(resolve => (noted = resolve))
    const keep: Memory['keep'] = async (key, value) => {
      await kept.keep(key, value)
      if (value.includes('403')) setImmediate(noted)
    }
    const { server, http, program } = await start({ ...kept, keep }, '/nowhere')
    http.add([{ method: 'POST', path: '/nowhere', largestBody: 0, handle: async () => ({ status: 403 }) }])
    const messenger = program()
    const listening = listen(messenger)
    await known
    const trouble = { why: 'refused', status: 403, at: MORNING.toSeconds() }
    expect(messenger.reception?.()).toEqual({ way: 'brought', url: ADDRESS.href, trouble })
    expect((await bring(http, JSON.stringify(event('m1', 'một')), secretOf(server))).status).toBe(200)
    expect(messenger.reception?.()).toEqual({ way: 'brought', url: ADDRESS.href })
    await listening.stop()
  })
})
