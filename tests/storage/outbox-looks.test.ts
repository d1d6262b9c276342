import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { OutboxEntry } from '../../src/storage/records.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'
import { phoneAt } from '../support/address.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { hearStatements } from '../support/statements.ts'

const now = DateTime.fromISO('2026-05-07T11:30', { zone: 'Asia/Ho_Chi_Minh' })
const file = emptyDatabase()
let storage: Storage
const heard = hearStatements()

beforeAll(async () => {
  storage = await openPrismaStorage(`file:${file}`, 'Asia/Ho_Chi_Minh')
})
afterAll(async () => {
  heard.stop()
  await storage.close()
})

const row = (n: number, hours: number) => ({
  ...{ chat: phoneAt(n), kind: 'due', payload: '{}', key: `k${n}:${hours}` },
  ...{ createdAt: now, notBefore: now.plus({ hours }) },
})

/** How SQLite finds what is asked of the outbox. */
async function waysTo(ask: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  heard.said.length = 0
  await storage.transaction(ask)
  const db = new Database(file, { readonly: true })
  const steps = heard.said
    .filter(sql => sql.includes('"OutboxRow"') && !sql.includes('SUM('))
    .flatMap(sql => {
      const unknown = Array.from(sql.matchAll(/\?/g), () => null)
      return db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...unknown)
    })
  db.close()
  return steps.map(({ detail }) => detail)
}

it('of hundreds that are planned for hours to come none is gone through to find what is due', async () => {
  const later = now.plus({ hours: 50 })
  await storage.transaction(async tx => {
    for (let n = 1; n <= 20; n += 1) await tx.outbox.add(row(n, 5))
    for (let n = 1; n <= 300; n += 1) await tx.outbox.add({ ...row(600, 50), key: `far ${n}`, notBefore: later })
  })
  const plan = await waysTo(async tx => expect(await tx.outbox.due(now, [], 10)).toEqual([]))
  expect(plan.some(detail => /state=\? AND planned=\? AND notBefore<\?/.test(detail))).toBe(true)
  expect(plan.filter(detail => /^SCAN OutboxRow|\(state=\?\)/.test(detail))).toEqual([])
})

it('and is found at its hour, or when it was put off till then; what is tried again holds up its chat', async () => {
  const look = async (minutes: number) => {
    const found = await storage.transaction(tx => tx.outbox.due(now.plus({ minutes }), [], 100))
    return found.map(({ chat }) => chat)
  }
  expect(await storage.transaction(tx => tx.outbox.nextDueAt())).toEqual(now.plus({ hours: 5 }))
  expect(await look(5 * 60)).toHaveLength(20)
  await storage.transaction(async tx => {
    await tx.outbox.postpone(1, now.plus({ hours: 6 }), 'quiet', false)
    await tx.outbox.claim(2)
    await tx.outbox.failed(2, now.plus({ hours: 5, minutes: 1 }), '429', false)
    await tx.outbox.add({ ...row(2, 5), key: 'behind it' })
  })
  expect(await look(5 * 60)).toHaveLength(18)
  expect(await look(6 * 60)).toEqual(expect.arrayContaining([phoneAt(1), phoneAt(2)]))
})

it('one chat with hundreds behind what is tried again keeps nobody else waiting', async () => {
  const hour = now.plus({ hours: 9 })
  await storage.transaction(async tx => {
    const tried = await tx.outbox.add({ ...row(500, 1), key: 'tried again' })
    await tx.outbox.claim(tried ?? 0)
    await tx.outbox.failed(tried ?? 0, hour.plus({ minutes: 1 }), '429', false)
    for (let n = 1; n <= 300; n += 1) await tx.outbox.add({ ...row(500, 8), key: `behind ${n}` })
    await tx.outbox.add(row(501, 8.5))
  })
  const due = await storage.transaction(tx => tx.outbox.due(hour, [], 100))
  expect(due.map(({ chat }) => chat)).toContain(phoneAt(501))
  expect(due.map(({ chat }) => chat)).not.toContain(phoneAt(500))
})

it('what is asked of one chat, or of one key, goes through no rows of the years and of everybody', async () => {
  const chat = phoneAt(3)
  const ways = await waysTo(async tx => {
    await tx.outbox.wasSent('rung:')
    await tx.outbox.waits(chat, '{}')
    await tx.outbox.waitingFor(chat, 'writing')
    await tx.outbox.behind({ chat, id: 1 } as OutboxEntry, now)
    await tx.outbox.newest(chat)
    await tx.outbox.lately(chat, 1)
    await tx.outbox.lastAbout(chat)
    await tx.outbox.lastWithChoices(chat)
    await tx.outbox.recentChoices(chat, 20)
    await tx.outbox.lastOfTurn(chat, 1)
    await tx.outbox.byMessage(chat, '1')
    await tx.outbox.moveChat(phoneAt(9_000), phoneAt(9_001))
    await tx.outbox.withdraw(phoneAt(9_000), now, 'left')
  })
  expect(ways.length).toBeGreaterThan(10)
  expect(ways.filter(way => /^SCAN "?OutboxRow|_state_/.test(way))).toEqual([])
})

it('what is over and done with stands in no index that what waits is looked for in', async () => {
  await storage.transaction(async tx => {
    const id = (await tx.outbox.add({ ...row(900, 0), key: 'arrived' })) ?? 0
    await tx.outbox.claim(id)
    await tx.outbox.sent(id, now, '900', now)
  })
  const ways = await waysTo(async tx => {
    await tx.outbox.due(now, [], 10)
    await tx.outbox.nextDueAt()
    await tx.outbox.recover()
    await tx.outbox.join(9_000, 9_001)
    await tx.outbox.sentTogether(9_001, now)
    await tx.outbox.ordersInHand(now)
    await tx.vitals.queues(now)
  })
  expect(ways.filter(way => /OutboxRow_open/.test(way)).length).toBeGreaterThan(8)
  expect(ways.filter(way => /^SCAN "?(Outbox|Inbox)Row/.test(way))).toEqual([])
  const db = new Database(file, { readonly: true })
  const [rows] = ['OutboxRow_open', 'InboxRow_open'].map(index =>
    db.prepare(`SELECT SUM("ncell") FROM dbstat WHERE name = ?`).pluck().get(index),
  )
  const open = db.prepare(`SELECT COUNT(*) FROM "OutboxRow" WHERE "state" <> 'sent' AND "state" <> 'skipped'`).pluck()
  expect(rows).toBe(open.get())
  db.close()
})

it('what leaves with a row leaves with it also when that row has been put behind others', async () => {
  const said = (text: string) => ({
    ...{ chat: phoneAt(77), kind: 'message', payload: JSON.stringify({ text }) },
    ...{ createdAt: now, notBefore: now },
  })
  const state = await storage.transaction(async tx => {
    const first = (await tx.outbox.add(said('một'))) ?? 0
    const into = await tx.outbox.byId((await tx.outbox.add(said('hai'))) ?? 0)
    if (!into) throw new Error('no such row')
    await tx.outbox.join(first, into.id)
    await tx.outbox.claim((await tx.outbox.add(said('ba'))) ?? 0)
    const moved = await tx.outbox.putBehind(into, [phoneAt(77)])
    expect(moved.id).toBeGreaterThan(into.id)
    await tx.outbox.sentTogether(moved.id, now)
    return (await tx.outbox.byId(first))?.state
  })
  expect(state).toBe('sent')
})

it('what was planned long before comes behind an answer that has not got through yet, and would kill its buttons', async () => {
  await storage.transaction(async tx => {
    const put = async (n: number, given: { readonly kind?: string } = {}) => {
      const { key: _, ...answer } = row(n, 0)
      return (await tx.outbox.add({ ...answer, kind: 'message', ...given })) ?? 0
    }
    const planned = async (n: number) => (await tx.outbox.add(row(n, 1))) ?? 0
    const behind = async (id: number, n: number) => {
      const found = await tx.outbox.byId(id)
      return found ? (await tx.outbox.putBehind(found, [phoneAt(n)])).id : 0
    }
    const [reminder, answer] = [await planned(78), await put(78)]
    expect(await behind(answer, 78)).toBe(answer)
    const moved = await behind(reminder, 78)
    expect(moved).toBeGreaterThan(answer)
    expect(await behind(moved, 78)).toBe(moved)
    // What is large has a line of its own.
    const [another, large] = [await planned(79), await put(79, { kind: 'bulk' })]
    expect(await behind(another, 79)).toBe(another)
    for (const id of [answer, moved, another, large]) await tx.outbox.settle(id, 'skipped', now, 'settled')
  })
})

it.each(['quiet', 'held', 'elsewhere', 'refused'])(
  'what this machine failed at, and was then put off as "%s", waits for its hour like anything else',
  async reason => {
    const due = (hours: number) =>
      storage.transaction(async tx => {
        const ids = (await tx.outbox.due(now.plus({ hours }), [], 99)).map(({ chat }) => chat)
        return ids.includes(phoneAt(801))
      })
    const id = await storage.transaction(async tx => {
      const added = (await tx.outbox.add({ ...row(801, 0), key: `failed ${reason}` })) ?? 0
      await tx.outbox.claim(added)
      await tx.outbox.failed(added, now, 'no room', true)
      await tx.outbox.postpone(added, now.plus({ hours: 27 }), reason, false)
      return added
    })
    expect([await due(1), await due(28)]).toEqual([false, true])
    await storage.transaction(tx => tx.outbox.settle(id, 'skipped', now, 'settled'))
  },
)
