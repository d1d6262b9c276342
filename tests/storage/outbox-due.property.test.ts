import Database from 'better-sqlite3'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { afterAll, expect, it } from 'vitest'
import { lineKey } from '../../src/domain/chat-address.ts'
import { memoryOf } from '../../src/storage/prisma/memory.ts'
import { dueRows } from '../../src/storage/prisma/outbox-due.ts'
import { sqlOver } from '../../src/storage/prisma/sql.ts'
import { LONGEST_MENDING_SECONDS, LONGEST_QUOTA_SECONDS, LONGEST_RETRY_SECONDS } from '../../src/storage/queues.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const now = DateTime.fromISO('2026-05-07T11:30', { zone: 'Asia/Ho_Chi_Minh' })
const file = emptyDatabase()
const db = new Database(file)
db.pragma('foreign_keys = OFF')
const sql = sqlOver(db, memoryOf(db), () => undefined)
afterAll(() => db.close())

const LINES = [lineKey('telegram', '1'), lineKey('zalo', '11')]
const CHATS = LINES.flatMap(line => [1, 2, 11].map(chat => `${line}:${chat}`))
const chats = fc.subarray(CHATS)

/** Minutes from now around every limit there is: at once, the longest retry, wait of a quota, mending. */
const minutes = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(-100_000, 0, 4, 6, 29, 31, 59, 61, 100_000))

const row = fc.record({
  ...{
    chat: fc.constantFrom(...CHATS),
    key: fc.boolean(),
    planned: fc.boolean(),
    kind: fc.constantFrom('due', 'bulk'),
  },
  ...{ attempts: fc.nat(2), failures: fc.nat(1), notBefore: minutes, createdAt: minutes },
  reason: fc.constantFrom(null, '429', '429 wait', 'quiet', 'writing', 'network'),
})
const of = fc.constantFrom(
  undefined,
  { lines: [LINES[0] ?? lineKey('', '')] },
  { lines: LINES },
  { lines: [], others: true as const },
  { lines: [LINES[1] ?? lineKey('', '')], others: true as const },
)

const stored = (after: number) => now.plus({ minutes: after }).toUTC().toISO()?.replace('Z', '+00:00')

function put(rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[], members: readonly string[]) {
  db.exec('DELETE FROM OutboxRow; DELETE FROM MemberAddress')
  const insert = db.prepare(
    `INSERT INTO OutboxRow (chat, key, kind, payload, state, attempts, failures, reason, planned, notBefore, createdAt)
     VALUES (?, ?, ?, '{}', 'waiting', ?, ?, ?, ?, ?, ?)`,
  )
  for (const [n, { chat, key, kind, attempts, failures, reason, planned, notBefore, createdAt }] of rows.entries()) {
    const times = [stored(notBefore), stored(createdAt)]
    insert.run(chat, key ? `k${n}` : null, kind, attempts, failures, reason, Number(planned), ...times)
  }
  const met = db.prepare('INSERT INTO MemberAddress (chat, memberId, since) VALUES (?, 1, ?)')
  for (const chat of members) met.run(chat, stored(0))
}

/** The same said in one sentence of SQL, which nobody would want to ask at every message. */
const asked = db.prepare(`
  WITH looked AS (
    SELECT * FROM "OutboxRow"
    WHERE "state" = 'waiting' AND ("kind" = 'bulk') = :bulk AND ("planned" = 0 OR "notBefore" <= :now)
      AND "chat" NOT IN (SELECT "value" FROM json_each(:busy))
      AND (:anybody OR :own = EXISTS (
        SELECT 1 FROM json_each(:lines) line WHERE substr("chat", 1, length(line."value") + 1) = line."value" || ':'))
  ), waiting AS (
    SELECT "id", "chat", "attempts", "key" IS NULL AS "answer",
      "notBefore" <= :now OR "notBefore" <= "createdAt"
        OR ("attempts" > 0 AND "notBefore" > CASE WHEN "reason" LIKE '429%' THEN :quota ELSE :longest END)
        OR ("notBefore" > :mending AND ("failures" > 0 AND "reason" <> 'quiet' OR "reason" = 'writing')) AS "due"
    FROM looked
  )
  SELECT MIN("id") AS "head" FROM waiting w WHERE "due" OR "attempts" > 0
  GROUP BY "chat" HAVING MIN("id") = MIN(CASE WHEN "due" THEN "id" END)
  ORDER BY MAX("due" AND "answer") DESC, "chat" NOT IN (SELECT "chat" FROM "MemberAddress"),
    "chat" IN (SELECT "value" FROM json_each(:served)), "head" LIMIT :limit`)

it('few that wait and many are looked at in two ways, and what may leave is the same, in the same order', () => {
  let found = 0
  fc.assert(
    fc.property(
      ...[fc.array(row, { maxLength: 14 }), chats, chats, chats, of, fc.boolean(), fc.integer({ min: 1, max: 7 })],
      (rows, members, busy, served, lines, bulk, limit) => {
        put(rows, members)
        const rule = asked.all({
          ...{ now: stored(0), bulk: Number(bulk), limit, busy: JSON.stringify(busy), served: JSON.stringify(served) },
          ...{
            anybody: Number(!lines),
            own: Number(lines?.others !== true),
            lines: JSON.stringify(lines?.lines ?? []),
          },
          longest: stored(LONGEST_RETRY_SECONDS / 60),
          quota: stored(LONGEST_QUOTA_SECONDS / 60),
          mending: stored(LONGEST_MENDING_SECONDS / 60),
        }) as { head: number }[]
        const heads = rule.map(({ head }) => head)
        for (const waiting of [Math.max(rows.length, 1), 1_000]) {
          const looked = dueRows(sql, now, { busy, served, of: lines, bulk, waiting }, limit)
          expect(looked.map(({ id }) => id)).toEqual(heads)
        }
        found += heads.length
      },
    ),
    { numRuns: 500 },
  )
  expect(found).toBeGreaterThan(200)
})
