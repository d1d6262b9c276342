import { describe, expect, test } from 'vitest'
import { refused, stage } from './support.ts'

const hello = { chat_id: 7, text: 'chào' }

describe('when things go wrong', () => {
  test('429 names the seconds in the body and in a header, and has no effect', async () => {
    const { api, lan, call } = await stage()
    api.faults.tooManyRequests(17, { method: 'sendMessage', times: 2 })
    expect(await call('sendMessage', hello)).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 17',
      parameters: { retry_after: 17 },
    })
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=7&text=x`)
    expect(response.headers.get('retry-after')).toBe('17')
    expect(lan.screen()).toHaveLength(1)
    expect(await call('sendMessage', hello)).toMatchObject({ ok: true })
  })

  test('a connection breaks before the effect, or after it', async () => {
    const { api, bot, lan } = await stage()
    api.faults.dropConnection('before', { chatId: 7 })
    await expect(bot.sendMessage(7, 'mất')).rejects.toThrow()
    expect(lan.last()).toBeUndefined()
    api.faults.dropConnection('after', { chatId: 7 })
    await expect(bot.sendMessage(7, 'đến rồi')).rejects.toThrow()
    expect(lan.last()?.text).toBe('đến rồi')
    expect(api.calls('sendMessage').map(({ status }) => status)).toEqual(['dropped', 'dropped'])
  })

  test('a connection that rests is never cut: nothing fails by the time of this machine', async () => {
    const { api } = await stage()
    const response = await fetch(`${api.url}/bot${api.token}/getMe`)
    expect(response.headers.get('connection')).toBe('keep-alive')
    expect(response.headers.get('keep-alive')).toBeNull()
  })

  test('a gateway answers in its own words', async () => {
    const { api, bot } = await stage()
    api.faults.httpError(502)
    await expect(bot.sendMessage(7, 'chào')).rejects.toMatchObject({ code: 502 })
  })

  test('the network is cut: open polls break, nothing gets through, and people go on writing', async () => {
    const { api, bot, lan, updates } = await stage()
    const [start] = await updates()
    const poll = updates({ offset: Number(start?.update_id) + 1, timeout: 50 })
    await api.whenPolling()
    api.faults.cutNetwork(true)
    await expect(poll).rejects.toThrow()
    await expect(bot.getMe()).rejects.toThrow()
    lan.says('alo?')
    api.faults.cutNetwork(false)
    expect(await updates()).toHaveLength(1)
  })

  test('a slow call waits at the gate, without effect, and others overtake it', async () => {
    const { api, bot, lan } = await stage()
    const open = api.faults.hold({ method: 'sendMessage', times: 1 })
    const slow = bot.sendMessage(7, 'chậm')
    await expect.poll(() => api.calls('sendMessage').length).toBe(1)
    await bot.sendMessage(7, 'nhanh')
    expect(lan.screen().map(({ text }) => text)).toEqual(['/start', 'nhanh'])
    open()
    await slow
    expect(lan.last()?.text).toBe('chậm')
  })

  test('somebody else runs the bot; the token is revoked', async () => {
    const { api, call } = await stage()
    api.faults.conflict(true)
    expect(refused(await call('getUpdates'))).toContain('409 Conflict: terminated by other getUpdates request')
    api.faults.unauthorized(true)
    expect(refused(await call('getMe'))).toBe('401 Unauthorized')
    api.faults.clear()
    expect(await call('getMe')).toMatchObject({ ok: true })
  })

  test("Telegram's pace, when switched on: a burst, then one a second per chat, 30 a second in all", async () => {
    const { api, call, later } = await stage()
    const people = Array.from({ length: 10 }, (_, i) => api.person({ id: 100 + i, firstName: `Người ${i}` }))
    for (const person of people) person.start()
    api.group({ id: -5, title: 'Tổ Toán', kind: 'group' })
    api.faults.rateLimit(true)
    const burst = await Promise.all(Array.from({ length: 6 }, () => call('sendMessage', hello)))
    expect(burst.filter(reply => reply.ok)).toHaveLength(5)
    expect(burst.find(reply => !reply.ok)).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
    later({ seconds: 1 })
    expect(await call('sendMessage', hello)).toMatchObject({ ok: true })
    const all = people.flatMap(({ id }) =>
      Array.from({ length: 4 }, () => call('sendMessage', { ...hello, chat_id: id })),
    )
    expect((await Promise.all(all)).filter(reply => reply.ok)).toHaveLength(29)
    later({ seconds: 10 })
    const group = await Promise.all(Array.from({ length: 21 }, () => call('sendMessage', { ...hello, chat_id: -5 })))
    expect(group.filter(reply => reply.ok)).toHaveLength(20)
    expect(group.find(reply => !reply.ok)).toMatchObject({ parameters: { retry_after: 3 } })
  })
})

describe('addresses', () => {
  test('a wrong token, a shapeless one, an unknown method, a body that is no JSON', async () => {
    const { api, call } = await stage()
    const get = async (path: string): Promise<string> => {
      const response = await fetch(`${api.url}${path}`)
      return `${response.status} ${((await response.json()) as { description: string }).description}`
    }
    expect(await get('/bot1:AAAA/getMe')).toBe('401 Unauthorized')
    expect(await get('/botfather/getMe')).toBe('404 Not Found')
    expect(await get('/')).toBe('404 Not Found')
    expect(refused(await call('sendTelegram'))).toBe('404 Not Found: method not found')
    const response = await fetch(`${api.url}/bot${api.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect(await response.json()).toMatchObject({ description: "Bad Request: can't parse JSON object" })
  })

  test('no record of a call holds the token', async () => {
    const { api, bot } = await stage()
    await bot.getMe()
    await bot.sendMessage(7, 'chào')
    expect(api.calls().map(({ method, status }) => [method, status])).toEqual([
      ['getMe', 200],
      ['sendMessage', 200],
    ])
    expect(JSON.stringify(api.calls())).not.toContain(api.token)
  })
})
