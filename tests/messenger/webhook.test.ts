import { afterEach, describe, expect, it } from 'vitest'
import { type HttpServer, listenHttp } from '../../src/http/server.ts'
import { webhookDoor } from '../../src/messenger/door.ts'
import { telegramChannel } from '../../src/messenger/telegram/channel.ts'
import { TELEGRAM_DOOR } from '../../src/messenger/telegram/webhook.ts'
import type { BotApi } from '../../src/playground/bot-api/index.ts'
import { messengerContract } from '../contract/messenger.contract.ts'
import type { Line } from '../contract/messenger-line.ts'
import { messengerAbilities } from '../contract/messenger-may.contract.ts'
import { listen, logbook, openTelegram, type Telegram } from './support.ts'
import { openLine } from './telegram-line.ts'

const ADDRESS = new URL('https://troly.truong.vn/telegram')

/** The adapter with its webhook on a server of its own, as behind a reverse proxy. */
async function openWebhook(
  passed?: (server: BotApi, nth: number) => void,
): Promise<Telegram & { readonly http: HttpServer }> {
  const { door, route } = webhookDoor(ADDRESS, TELEGRAM_DOOR)
  const { log } = logbook()
  const listening = await listenHttp({ host: '127.0.0.1', port: 0, names: [ADDRESS.hostname], log })
  if (!listening.ok) throw new Error(listening.code)
  const http = listening.server
  http.add([route])
  const webhookRoute = (url: string) => url.replace(ADDRESS.origin, http.url)
  const telegram = await openTelegram({ door }, passed, { webhookRoute })
  return {
    ...telegram,
    http,
    async close() {
      await telegram.close()
      await http.stop()
    },
  }
}

const open = async (): Promise<Line> => openLine(await openWebhook())
const subject = {
  name: 'Telegram by webhook',
  can: telegramChannel(() => ''),
  open,
  tells: { replies: true, door: true },
} as const
messengerContract(subject)
messengerAbilities(subject)

describe('the webhook', () => {
  const opened: { close(): Promise<void> }[] = []
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close()
  })
  const start = async (passed?: (server: BotApi, nth: number) => void) => {
    const telegram = await openWebhook(passed)
    opened.push(telegram)
    return telegram
  }
  const bring = (http: HttpServer, body: string, secret?: string) =>
    fetch(`${http.url}/telegram`, {
      method: 'POST',
      body,
      headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
    })
  const UPDATE = JSON.stringify({
    update_id: 1,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 7, type: 'private' },
      from: { id: 7, first_name: 'Kẻ lạ' },
      text: 'giả',
    },
  })

  it('takes nothing from whoever does not know its secret', async () => {
    const telegram = await start()
    const listening = listen(telegram.messenger)
    telegram.server.person({ id: 4901, firstName: 'Hoa' }).start()
    await listening.whenKept(1)
    for (const secret of [undefined, '', 'x', '49:SECRET', 'a'.repeat(300)]) {
      expect((await bring(telegram.http, UPDATE, secret)).status, String(secret)).toBe(401)
    }
    await listening.stop()
    expect(listening.kept).toHaveLength(1)
    expect(telegram.lines.join()).not.toContain('giả')
  })

  it('confirms nothing before it listens, while it cannot keep, and after it has stopped', async () => {
    const telegram = await start()
    expect((await bring(telegram.http, UPDATE, 'x')).status).toBe(503)
    const person = telegram.server.person({ id: 4901, firstName: 'Hoa' })
    let refusals = 3
    const listening = listen(telegram.messenger, () => {
      if (refusals-- > 0) throw new Error('the disk is full')
    })
    person.start()
    await listening.whenKept(1)
    await telegram.server.whenIdle()
    await listening.stop()
    expect(refusals).toBe(-1)
    person.says('lúc máy tắt')
    expect(telegram.server.pendingUpdates()).toBe(1)
    const again = listen(telegram.messenger)
    expect((await again.whenKept(1)).map(({ body }) => body)).toMatchObject([{ text: 'lúc máy tắt' }])
    await again.stop()
  })

  it('is set once more after trouble, and what is no update is let go', async () => {
    const telegram = await start((server, nth) => nth === 3 && server.faults.cutNetwork(false))
    telegram.server.faults.cutNetwork(true)
    const listening = listen(telegram.messenger)
    telegram.server.person({ id: 4901, firstName: 'Hoa' }).start()
    await listening.whenKept(1)
    expect(telegram.waits).toEqual([1, 2, 4])
    const params = telegram.server.calls('setWebhook').at(-1)?.params
    expect(params).toMatchObject({ url: ADDRESS.href, max_connections: '1' })
    const secret = params?.secret_token
    for (const body of ['', 'x', '[]', '{}', '{"update_id":"1"}']) {
      expect((await bring(telegram.http, body, secret)).status, body).toBe(200)
    }
    await listening.stop()
    expect(listening.kept).toHaveLength(1)
  })
})
