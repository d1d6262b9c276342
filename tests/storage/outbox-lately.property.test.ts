import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { phoneAt } from '../support/address.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const file = emptyDatabase()
const db = new Database(file)
let storage: Storage
beforeAll(async () => {
  storage = await openPrismaStorage(`file:${file}`, 'Asia/Ho_Chi_Minh')
})
afterAll(async () => {
  db.close()
  await storage.close()
})

const row = fc.record({
  chat: fc.constantFrom(1, 1, 2),
  state: fc.constantFrom('waiting', 'sending', 'sent', 'joined', 'rejected', 'skipped'),
  planned: fc.boolean(),
  turn: fc.constantFrom(null, 3, 3, 4),
  choices: fc.constantFrom(null, '[]'),
  about: fc.constantFrom(null, '{"prompt":"1"}'),
})
type Row = typeof row extends fc.Arbitrary<infer Each> ? Each : never

function put(rows: readonly Row[]): void {
  db.exec('DELETE FROM OutboxRow')
  const insert = db.prepare(
    `INSERT INTO OutboxRow (id, chat, kind, payload, state, planned, turn, choices, about, notBefore, createdAt)
     VALUES (?, ?, 'message', '{"text":"Chào cô"}', ?, ?, ?, ?, ?, ?, ?)`,
  )
  const at = '2026-05-07T04:30:00.000+00:00'
  for (const [n, { chat, state, planned, turn, choices, about }] of rows.entries())
    insert.run(n + 1, phoneAt(chat), state, Number(planned), turn, choices, about, at, at)
}

it('what asks and what stands last are found in one look or in two, whatever was told, joined or refused since', async () => {
  let both = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async rows => {
      put(rows)
      const own = rows.flatMap((each, n) => (each.chat === 1 ? [{ ...each, id: n + 1 }] : [])).toReversed()
      const asks = own.find(({ turn, choices, about }) => turn === 3 && (choices !== null || about !== null))
      const stands = own.find(({ state, planned }) => /waiting|sending|sent/.test(state) && !planned)
      const { question, newest } = await storage.transaction(tx => tx.outbox.lately(phoneAt(1), 3))
      expect([question?.id, newest?.id]).toEqual([asks?.id, stands?.id])
      if (asks && asks.id === stands?.id) both += 1
    }),
    { numRuns: 400 },
  )
  expect(both).toBeGreaterThan(15)
})
