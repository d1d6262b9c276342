import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { virtualClock } from '../../../src/clock.ts'
import { startBotApi } from '../../../src/playground/bot-api/index.ts'
import { seededRandom } from '../../../src/playground/bot-api/random.ts'
import { createUpdates } from '../../../src/playground/bot-api/updates.ts'
import type { Message } from '../../../src/playground/bot-api/wire.ts'
import { MORNING, refused, stage } from './support.ts'

const ids = (batch: readonly Record<string, unknown>[]): number[] => batch.map(update => Number(update.update_id))
const texts = (batch: readonly Record<string, unknown>[]): unknown[] =>
  batch.map(update => (update.message as { text?: string } | undefined)?.text)

describe('the queue of updates', () => {
  test('a bot that is killed in the middle gets the whole batch again, and loses nothing', async () => {
    const { lan, updates } = await stage()
    lan.says('một')
    lan.says('hai')
    const before = await updates()
    expect(texts(before)).toEqual(['/start', 'một', 'hai'])
    // Here the process dies. The new one knows no offset.
    expect(await updates()).toEqual(before)
    const [first, second] = ids(before)
    expect(second).toBe(Number(first) + 1)
    lan.says('ba')
    expect(texts(await updates({ offset: Number(ids(before).at(-1)) + 1 }))).toEqual(['ba'])
    expect(texts(await updates())).toEqual(['ba'])
  })

  test('an offset confirms when it is asked with, even if the answer never arrives', async () => {
    const { api, lan, updates } = await stage()
    const next = Number(ids(await updates()).at(-1)) + 1
    lan.says('một')
    api.faults.dropConnection('after', { method: 'getUpdates' })
    await expect(updates({ offset: next })).rejects.toThrow()
    expect(texts(await updates())).toEqual(['một'])
  })

  test('limit, negative offset, and an offset from another life of the queue', async () => {
    const { lan, updates } = await stage()
    lan.says('một')
    lan.says('hai')
    expect(texts(await updates({ limit: 2 }))).toEqual(['/start', 'một'])
    expect(texts(await updates({ offset: 2_000_000_000 }))).toEqual(['/start', 'một', 'hai'])
    expect(texts(await updates({ offset: -1 }))).toEqual(['hai'])
    expect(texts(await updates())).toEqual(['hai'])
  })

  test('holds a message for a day and a press for 150 seconds', async () => {
    const { bot, lan, updates, later } = await stage()
    const { message_id } = await bot.sendMessage(7, 'a', {
      reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'c' }]] },
    })
    lan.presses(message_id, 'b')
    later({ seconds: 149 })
    expect(await updates()).toHaveLength(2)
    later({ seconds: 1 })
    expect(texts(await updates())).toEqual(['/start'])
    later({ hours: 24 })
    expect(await updates()).toEqual([])
  })

  test('numbers begin at random, the same for the same seed, and anew after a silent week', async () => {
    const one = await stage({ seed: 1 })
    const two = await stage({ seed: 2 })
    const again = await stage({ seed: 1 })
    const [first] = ids(await one.updates())
    expect(ids(await again.updates())).toEqual([first])
    expect(ids(await two.updates())).not.toEqual([first])
    await one.updates({ offset: Number(first) + 1 })
    one.later({ days: 8 })
    one.lan.says('sau hè')
    const [afterSummer] = ids(await one.updates({ offset: Number(first) + 1 }))
    expect(Math.abs(Number(afterSummer) - Number(first))).toBeGreaterThan(1)
  })

  test('leaves out what the bot did not allow', async () => {
    const { lan, updates } = await stage()
    await updates({ allowed_updates: ['callback_query'] })
    lan.says('không nghe')
    expect(texts(await updates())).toEqual(['/start'])
  })

  test('tells of edits, blocks and returns', async () => {
    const { lan, updates, later } = await stage()
    const id = lan.says('4 lần')
    later({ minutes: 2 })
    lan.edits(id, '5 lần')
    lan.edits(id, '5 lần')
    lan.blocks()
    expect(() => lan.says('alo')).toThrow('no chat open: blocked')
    lan.start()
    expect((await updates()).slice(2)).toMatchObject([
      { edited_message: { message_id: id, text: '5 lần', edit_date: 1779251520, date: 1779251400 } },
      {
        my_chat_member: {
          from: { id: 7 },
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'kicked' },
        },
      },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
      { message: { text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
    ])
  })

  test('a lost confirmation brings the same updates a second time', async () => {
    const { api, lan, updates } = await stage()
    const [first] = ids(await updates())
    lan.says('một')
    await updates({ offset: Number(first) + 1 })
    expect(api.faults.redeliver()).toBe(1)
    expect(texts(await updates())).toEqual(['/start', 'một'])
  })
})

test('a bot that may die after any batch, before or after writing it down, still writes down every update in order', () => {
  const step = fc.oneof(
    fc.constant('says' as const),
    fc.record({ limit: fc.integer({ min: 1, max: 5 }), dies: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const queue = createUpdates(virtualClock(MORNING), seededRandom(1), () => {})
      const inbox: number[] = []
      let said = 0
      const poll = (limit: number, dies: boolean): void => {
        const batch = queue.take((inbox.at(-1) ?? -1) + 1, limit)
        if (!dies) inbox.push(...batch.map(update => update.update_id))
      }
      for (const what of steps) {
        if (what === 'says') queue.push({ message: { message_id: said++ } as Message })
        else poll(what.limit, what.dies)
      }
      while (queue.pending() > 0) poll(100, false)
      expect(inbox).toEqual(inbox.map((_, i) => Number(inbox[0]) + i))
      expect(inbox).toHaveLength(said)
    }),
  )
})

describe('a long poll', () => {
  test('returns as soon as something happens, with all that happened in that moment', async () => {
    const { api, lan, updates } = await stage()
    const next = Number(ids(await updates()).at(-1)) + 1
    const poll = updates({ offset: next, timeout: 50 })
    await api.whenPolling()
    lan.says('một')
    lan.says('hai')
    expect(texts(await poll)).toEqual(['một', 'hai'])
  })

  test('returns empty when its time is up, and ends with the server', async () => {
    const { api, updates } = await stage()
    const offset = Number(ids(await updates()).at(-1)) + 1
    const quiet = updates({ offset, timeout: 50 })
    await api.whenPolling()
    api.expirePoll()
    expect(await quiet).toEqual([])
    const last = updates({ offset, timeout: 50 }).catch(() => 'cut')
    await api.whenPolling()
    await api.stop()
    expect(await last).toSatisfy((end: unknown) => end === 'cut' || (Array.isArray(end) && end.length === 0))
  })

  test('is ended with 409 by a second one, and by a webhook', async () => {
    const { api, call, updates } = await stage()
    const offset = Number(ids(await updates()).at(-1)) + 1
    const first = call('getUpdates', { offset, timeout: 50 })
    await api.whenPolling()
    expect(await updates({ offset })).toEqual([])
    expect(refused(await first)).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
    const second = call('getUpdates', { offset, timeout: 50 })
    await api.whenPolling()
    expect(await call('setWebhook', { url: 'https://truong.edu.vn:8443/bot' })).toMatchObject({ ok: true })
    expect(refused(await second)).toBe('409 Conflict: terminated by setWebhook request')
    expect(refused(await call('getUpdates'))).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    expect(await call('getWebhookInfo')).toMatchObject({ result: { url: 'https://truong.edu.vn:8443/bot' } })
    expect(await call('deleteWebhook', { drop_pending_updates: true })).toMatchObject({ ok: true })
    expect(await updates()).toEqual([])
  })

  test('of a client that hung up is forgotten, and nothing it would have got is lost', async () => {
    const { api, bot, lan, updates } = await stage()
    const offset = Number(ids(await updates()).at(-1)) + 1
    const stop = new AbortController()
    const poll = bot.callApi(
      'getUpdates',
      { offset, timeout: 50, limit: 100, allowed_updates: [] },
      { signal: stop.signal as never },
    )
    await api.whenPolling()
    stop.abort()
    await expect(poll).rejects.toThrow('aborted')
    await expect.poll(() => api.polling()).toBe(false)
    lan.says('còn đó')
    expect(texts(await updates({ offset }))).toEqual(['còn đó'])
  })
})

test('a webhook needs HTTPS and one of four ports', async () => {
  const { call } = await stage()
  const set = async (url: string): Promise<string> => refused(await call('setWebhook', { url }))
  expect(await set('http://truong.edu.vn')).toBe(
    '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  )
  expect(await set('https://truong.edu.vn:3000')).toBe(
    '400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  )
})

test('the server is idle when the bot has confirmed everything and only waits', async () => {
  const { api, lan, updates, clock } = await stage()
  expect(api.idle()).toBe(false)
  const offset = Number(ids(await updates()).at(-1)) + 1
  expect(api.idle()).toBe(false)
  const poll = updates({ offset, timeout: 50 })
  await api.whenIdle()
  expect(api.polling()).toBe(true)
  lan.says('việc mới')
  expect(api.idle()).toBe(false)
  expect(await poll).toHaveLength(1)
  const other = await startBotApi({ clock })
  await other.whenIdle()
  await other.stop()
})
