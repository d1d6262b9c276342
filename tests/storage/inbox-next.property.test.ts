import Database from 'better-sqlite3'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { afterAll, expect, it } from 'vitest'
import { addressOf, lineKey } from '../../src/domain/chat-address.ts'
import { instantsIn } from '../../src/storage/prisma/convert.ts'
import { inboxRecords } from '../../src/storage/prisma/inbox.ts'
import { memoryOf } from '../../src/storage/prisma/memory.ts'
import { sqlOver } from '../../src/storage/prisma/sql.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const now = DateTime.fromISO('2026-05-07T11:30', { zone: ZONE })
const db = new Database(emptyDatabase())
db.pragma('foreign_keys = OFF')
const memory = memoryOf(db)
const inbox = inboxRecords(
  sqlOver(db, memory, () => undefined),
  instantsIn(ZONE),
  memory,
)
afterAll(() => db.close())

const BOT = lineKey('telegram', '1')
const CHATS = [1, 2, 3, 4, 5].map(chat => addressOf(BOT, String(chat)))
const chats = fc.subarray(CHATS)
const said = fc.record({ chat: fc.constantFrom(...CHATS), done: fc.boolean() })

async function put(rows: readonly { chat: (typeof CHATS)[number]; done: boolean }[], members: readonly string[]) {
  db.exec('DELETE FROM InboxRow; DELETE FROM MemberAddress')
  memory.forget()
  const met = db.prepare('INSERT INTO MemberAddress (chat, memberId, since) VALUES (?, 1, ?)')
  for (const chat of members) met.run(chat, now.toISO())
  const entries = rows.map(({ chat }, n) => ({ bot: BOT, updateId: String(n), chat, payload: '{}' }))
  await inbox.append(entries, now)
  const ids = db.prepare<[], { id: number }>('SELECT id FROM InboxRow ORDER BY id').all()
  const stored = rows.map((row, n) => ({ ...row, id: ids[n]?.id ?? 0 }))
  for (const { id, done } of stored) if (done) await inbox.done(id)
  return stored.filter(({ done }) => !done)
}

it('few that wait and a flood are looked at in two ways: each chat its oldest, members before strangers', async () => {
  const sizes = new Set<boolean>()
  const rows = fc.oneof(fc.array(said, { maxLength: 9 }), fc.array(said, { minLength: 120, maxLength: 200 }))
  await fc.assert(
    fc.asyncProperty(rows, chats, chats, fc.integer({ min: 1, max: 6 }), async (all, members, busy, limit) => {
      const waits = await put(all, members)
      const free = CHATS.filter(chat => !busy.includes(chat))
      const heads = free.flatMap(chat => waits.find(row => row.chat === chat)?.id ?? [])
      const known = (id: number) => waits.some(row => row.id === id && members.includes(row.chat))
      const byAge = heads.toSorted((a, b) => a - b)
      const first = [...byAge.filter(known), ...byAge.filter(id => !known(id))].slice(0, limit)
      expect((await inbox.next(busy, limit)).map(({ id }) => id)).toEqual(first)
      sizes.add(waits.length > 64)
    }),
    { numRuns: 150 },
  )
  expect([...sizes].toSorted()).toEqual([false, true])
})
