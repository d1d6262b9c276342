import type { DueRecord, DueState } from '../records.ts'
import type { DueRecords } from '../storage.ts'
import { type Instants, withOwed } from './convert.ts'
import type { DueModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function dueRecords(sql: Sql, instants: Instants): DueRecords {
  const read = (row: DueModel): DueRecord => ({
    ...withOwed(row),
    state: row.state as DueState,
    day: instants.read(row.day),
    dueAt: instants.read(row.dueAt),
    staleAfter: instants.readOrNull(row.staleAfter),
    settledAt: instants.readOrNull(row.settledAt),
  })
  return { ...list(sql), ...questions(sql, read), ...chores(sql) }
}

function list(sql: Sql): Pick<DueRecords, 'add' | 'claimed' | 'has' | 'settle'> {
  return {
    async add({ key, memberId, ...row }) {
      const added = sql.run`
        INSERT INTO "Due" ("key", "memberId", "what", "kind", "obligationId", "subject", "day", "dueAt", "staleAfter",
          "bundle", "state", "reason", "settledAt")
        VALUES (${key}, ${memberId}, ${row.what}, ${row.kind}, ${row.obligationId}, ${row.subject}, ${row.day},
          ${row.dueAt}, ${row.staleAfter}, ${row.bundle}, ${row.state}, ${row.reason}, ${row.settledAt})
        ON CONFLICT DO NOTHING`
      return added === 1
    },
    async claimed(keys) {
      const rows = sql.kept.all<{ key: string }>`
        SELECT "key" FROM "Due" WHERE "memberId" = 0 AND "key" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`
      return new Set(rows.map(({ key }) => key))
    },
    async has(key, memberId) {
      return sql.first`SELECT 1 FROM "Due" WHERE "key" = ${key} AND "memberId" = ${memberId}` !== undefined
    },
    async settle(id, state, at, reason, outboxId) {
      sql.run`
        UPDATE "Due" SET "state" = ${state}, "settledAt" = ${at}, "reason" = ${reason}, "outboxId" = ${outboxId}
        WHERE "id" = ${id}`
    },
  }
}

function questions(
  sql: Sql,
  read: (row: DueModel) => DueRecord,
): Pick<DueRecords, 'waiting' | 'rungsOf' | 'rungsOfPeriod'> {
  return {
    async waiting(memberId, bundle, until) {
      const rows = sql.all<DueModel>`
        SELECT * FROM "Due" WHERE "memberId" = ${memberId} AND "bundle" = ${bundle} AND "state" = 'due'
          AND "dueAt" <= ${until} ORDER BY "day", "id"`
      return rows.map(read)
    },
    async rungsOf(obligationId) {
      const rows = sql.all<DueModel>`
        SELECT * FROM "Due" WHERE "obligationId" = ${obligationId} AND "what" = 'rung' ORDER BY "day", "id"`
      return rows.map(read)
    },
    async rungsOfPeriod(periodKey) {
      const rows = sql.all<DueModel>`
        SELECT d.* FROM "Due" d JOIN "Obligation" o ON o."id" = d."obligationId"
        WHERE o."periodKey" = ${periodKey} AND d."what" = 'rung' ORDER BY d."day", d."id"`
      return rows.map(read)
    },
  }
}

/** Their days are found by a range of keys; the plus keeps SQLite from the index by person, where 0 has most rows. */
function chores(sql: Sql): Pick<DueRecords, 'last' | 'forgetOtherDays' | 'prune'> {
  return {
    async last(chore) {
      const row = sql.kept.first<{ key: string }>`
        SELECT "key" FROM "Due" WHERE "key" >= ${`${chore}:`} AND "key" < ${`${chore};`} AND +"memberId" = 0
        ORDER BY "id" DESC LIMIT 1`
      return row?.key.slice(chore.length + 1)
    },
    async forgetOtherDays(chore, day) {
      sql.run`
        DELETE FROM "Due" WHERE "key" >= ${`${chore}:`} AND "key" < ${`${chore};`} AND +"memberId" = 0
          AND "key" <> ${`${chore}:${day}`}`
    },
    async prune(whats, before) {
      return sql.run`
        DELETE FROM "Due" WHERE "what" IN (SELECT "value" FROM json_each(${JSON.stringify(whats)}))
          AND "obligationId" IS NULL AND "day" < ${before}`
    },
  }
}
