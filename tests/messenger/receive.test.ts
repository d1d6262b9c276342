import { afterEach, describe, expect, it } from 'vitest'
import type { BotApi } from '../../src/playground/bot-api/index.ts'
import { stubApi } from './stub-api.ts'
import { listen, openTelegram, type Telegram } from './support.ts'

const opened: { close(): Promise<void>; readonly lines: readonly string[] }[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) {
    await each.close()
    // Whatever went wrong, the token and what people wrote stay out of the log.
    expect(each.lines.join('\n')).not.toMatch(/SECRET|4 lần/)
  }
})

async function open(passed?: (server: BotApi, nth: number) => void): Promise<Telegram> {
  const telegram = await openTelegram({}, passed)
  opened.push(telegram)
  return telegram
}

const said = (telegram: Telegram, words: string): number => telegram.lines.filter(line => line.includes(words)).length

/** Trouble begins, somebody writes, trouble ends after so many waits; @returns after the words have arrived. */
async function troubledStory(begin: (server: BotApi) => void, end: (server: BotApi) => void, waits: number) {
  const telegram = await open((server, nth) => nth === waits && end(server))
  const person = telegram.server.person({ id: 4901, firstName: 'Hoa' })
  begin(telegram.server)
  person.start()
  const listening = listen(telegram.messenger)
  await listening.whenKept(1)
  await telegram.server.whenIdle()
  await listening.stop()
  return telegram
}

describe('receiving through trouble', () => {
  it('waits 1, 2, 4 … 30 seconds while the network is down, says so once, and says when it is back', async () => {
    const telegram = await troubledStory(
      server => server.faults.cutNetwork(true),
      server => server.faults.cutNetwork(false),
      8,
    )
    expect(telegram.waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
    expect(said(telegram, 'no connection to the Bot API')).toBe(1)
    expect(said(telegram, 'works again')).toBe(1)
  })

  it('waits for another program with the same token to end, saying what it is', async () => {
    const telegram = await troubledStory(
      server => server.faults.conflict(true),
      server => server.faults.conflict(false),
      3,
    )
    expect(telegram.waits).toEqual([1, 2, 4])
    expect(said(telegram, 'another program is using this BOT_TOKEN')).toBe(1)
  })

  it('gives way, just started, to a program that keeps the token for longer than a killed one could', async () => {
    const telegram = await open()
    telegram.server.faults.conflict(true)
    expect(await telegram.messenger.receive(async () => {}, new AbortController().signal)).toBe('rival')
    expect(telegram.waits).toEqual([1, 2, 4, 8, 16, 30, 30])
  })

  it('keeps the token it has had, however long a newcomer tries', async () => {
    const telegram = await open((server, nth) => nth === 40 && server.faults.conflict(false))
    const { server, messenger } = telegram
    const person = server.person({ id: 4901, firstName: 'Hoa' })
    person.start()
    const listening = listen(messenger)
    for (let heard = 1; heard <= 5; heard++) {
      await listening.whenKept(heard)
      await server.whenIdle()
      person.says('4 lần')
    }
    await listening.whenKept(6)
    await server.whenIdle()
    server.faults.conflict(true)
    person.says('5 lần')
    await listening.whenKept(7)
    expect(telegram.waits).toHaveLength(40)
    await listening.stop()
  })

  it('asks once a minute while the token is refused', async () => {
    const telegram = await troubledStory(
      server => server.faults.unauthorized(true),
      server => server.faults.unauthorized(false),
      2,
    )
    expect(telegram.waits).toEqual([60, 60])
    expect(said(telegram, 'refuses BOT_TOKEN')).toBe(1)
  })

  it('waits as long as Telegram asks', async () => {
    const telegram = await troubledStory(
      server => server.faults.tooManyRequests(17, { method: 'getUpdates' }),
      () => {},
      0,
    )
    expect(telegram.waits).toEqual([17])
  })

  it('lives through gateways and broken connections', async () => {
    const telegram = await troubledStory(
      ({ faults }) => {
        faults.httpError(502, { method: 'getUpdates' })
        faults.httpError(403, { method: 'getUpdates' })
        faults.dropConnection('before', { method: 'getUpdates' })
        faults.dropConnection('after', { method: 'getUpdates' })
      },
      () => {},
      0,
    )
    expect(telegram.waits).toEqual([1, 2, 4, 8])
  })

  it('removes a webhook that an earlier program left, and loses nothing', async () => {
    const telegram = await open()
    const { url, token } = telegram.server
    await fetch(`${url}/bot${token}/setWebhook?url=${encodeURIComponent('https://old.example.org/hook')}`)
    telegram.server.person({ id: 4901, firstName: 'Hoa' }).start()
    const listening = listen(telegram.messenger)
    expect((await listening.whenKept(1))[0]?.body).toMatchObject({ text: '/start' })
    await listening.stop()
  })
})

describe('confirming', () => {
  it('sends an offset once, after keeping, and never an old one after a silent summer', async () => {
    const { server, messenger, clock } = await open()
    const person = server.person({ id: 4901, firstName: 'Hoa' })
    const listening = listen(messenger)
    person.start()
    const [first] = await listening.whenKept(1)
    await server.whenIdle()
    server.expirePoll()
    await server.whenIdle()
    clock.moveTo(clock.now().plus({ months: 3 }))
    person.says('4 lần')
    const [, second] = await listening.whenKept(2)
    await server.whenIdle()
    await listening.stop()
    const offsets = server.calls('getUpdates').map(({ params }) => params.offset && Number(params.offset))
    const next = (id: string | undefined) => Number(id) + 1
    expect(offsets.filter(offset => offset !== undefined)).toEqual([next(first?.updateId), next(second?.updateId)])
  })

  it('brings again, under the same number, what a killed process had kept but not confirmed', async () => {
    const { server, messenger } = await open()
    const person = server.person({ id: 4901, firstName: 'Hoa' })
    person.start()
    const killed = listen(messenger)
    const [before] = await killed.whenKept(1)
    await killed.stop()
    const restarted = listen(messenger)
    const [after] = await restarted.whenKept(1)
    await restarted.stop()
    expect(after).toEqual(before)
  })

  it('confirms nothing while keeping fails, and tells only the code of the failure', async () => {
    const telegram = await open()
    const { server, messenger } = telegram
    const person = server.person({ id: 4901, firstName: 'Hoa' })
    person.start()
    person.says('4 lần')
    let failures = 3
    const listening = listen(messenger, () => {
      expect(server.pendingUpdates()).toBe(2)
      if (failures-- > 0) throw Object.assign(new Error('cannot insert "4 lần"'), { code: 'SQLITE_FULL' })
    })
    await listening.whenKept(2)
    await server.whenIdle()
    await listening.stop()
    expect(server.pendingUpdates()).toBe(0)
    expect(telegram.waits).toEqual([1, 2, 4])
    expect(said(telegram, 'not-kept SQLITE_FULL')).toBe(1)
  })

  it('is not held up by an update that nobody understands', async () => {
    const chat = { id: 4901, type: 'private' }
    const batch = [
      null,
      { update_id: 90 },
      { update_id: 91, message: { message_id: 'x', chat } },
      { update_id: 92, message: { message_id: 3, chat, photo: 'no list', date: 'yesterday' } },
      { update_id: 93, message: { message_id: 4, chat, date: 5, text: '4 lần', from: 'nobody' } },
      { update_id: 89, channel_post: {} },
    ]
    let confirmed = () => {}
    const whenConfirmed = new Promise<void>(resolve => {
      confirmed = resolve
    })
    const stub = await stubApi(({ params }) => {
      if (params.offset === 94) confirmed()
      return { body: { ok: true, result: params.offset === undefined ? batch : [] } }
    })
    const telegram = await openTelegram({ apiRoot: stub.url })
    opened.push(telegram, { close: stub.close, lines: [] })
    const listening = listen(telegram.messenger)
    const [unsupported, text] = await listening.whenKept(2)
    await whenConfirmed
    await listening.stop()
    expect(unsupported).toMatchObject({ updateId: '92', chat: '4901', body: { kind: 'unsupported', messageId: '3' } })
    expect(text).toMatchObject({ updateId: '93', body: { kind: 'text', text: '4 lần' } })
  })
})

describe('connecting', () => {
  it('waits for the network, then knows who the bot is', async () => {
    const telegram = await open((server, nth) => nth === 3 && server.faults.cutNetwork(false))
    telegram.server.faults.cutNetwork(true)
    await telegram.messenger.connect(new AbortController().signal)
    expect(telegram.waits).toEqual([1, 2, 4])
    expect(said(telegram, 'works again')).toBe(1)
    expect(telegram.messenger.identity()).toEqual({ bot: '49', username: telegram.server.botUsername })
    expect(telegram.messenger.channel.link('moi_1')).toBe(`https://t.me/${telegram.server.botUsername}?start=moi_1`)
  })

  it('does not wait for a token that is refused', async () => {
    const telegram = await open()
    telegram.server.faults.unauthorized(true)
    expect(await telegram.messenger.connect(new AbortController().signal)).toBe('token-refused')
    expect(telegram.waits).toEqual([])
  })

  it('gives up when told to stop', async () => {
    const controller = new AbortController()
    const telegram = await open((_, nth) => nth === 2 && controller.abort())
    telegram.server.faults.cutNetwork(true)
    await telegram.messenger.connect(controller.signal)
    expect(telegram.waits).toEqual([1, 2])
  })
})
