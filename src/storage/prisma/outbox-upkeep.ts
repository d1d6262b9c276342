import type { OutboxRecords } from '../storage.ts'
import type { Instants } from './convert.ts'
import { putLast } from './outbox-order.ts'
import type { Sql } from './sql.ts'

type Upkeep = Pick<
  OutboxRecords,
  | 'nextDueAt'
  | 'recover'
  | 'moveChat'
  | 'moveRow'
  | 'putBehind'
  | 'partsFollow'
  | 'withdraw'
  | 'forgetOld'
  | 'rewriteChoices'
  | 'dropStranger'
  | 'ordersInHand'
>

/** Rows gone through in one transaction: a few milliseconds, so long an answer may have to wait. */
const AT_ONCE = 2000

/** What is asked of the outbox, and done to it, beside sending. */
export function outboxUpkeep(sql: Sql, instants: Instants): Upkeep {
  return {
    async nextDueAt() {
      const [next] = [true, false]
        .flatMap(
          planned =>
            sql.first<{ notBefore: Date }>`
          SELECT "notBefore" FROM "OutboxRow" row WHERE "state" = 'waiting' AND "planned" = ${planned}
            AND ("kind" = 'bulk' OR NOT EXISTS (
              SELECT 1 FROM "OutboxRow" head WHERE head."chat" = row."chat" AND head."id" < row."id"
                AND +head."state" = 'waiting' AND head."attempts" > 0 AND NOT head."planned" AND head."kind" <> 'bulk'))
          ORDER BY "notBefore" LIMIT 1` ?? [],
        )
        .toSorted((a, b) => +a.notBefore - +b.notBefore)
      return next && instants.read(next.notBefore)
    },
    async recover() {
      return sql.run`UPDATE "OutboxRow" SET "state" = 'waiting', "reason" = 'interrupted' WHERE "state" = 'sending'`
    },
    async moveChat(from, to) {
      sql.run`UPDATE "OutboxRow" SET "chat" = ${to} WHERE "chat" = ${from} AND +"state" = 'waiting'`
    },
    async moveRow(id, to) {
      sql.run`UPDATE "OutboxRow" SET "chat" = ${to} WHERE "id" = ${id}`
    },
    async putBehind(row, chats) {
      const passed = sql.first`
        SELECT 1 FROM "OutboxRow" WHERE "id" > ${row.id}
          AND (+"state" IN ('sending', 'sent') OR (${row.key !== null} AND +"state" = 'waiting' AND "key" IS NULL
            AND NOT "planned" AND "kind" <> 'bulk'))
          AND "chat" IN (SELECT "value" FROM json_each(${JSON.stringify(chats)})) LIMIT 1`
      if (!passed) return row
      return { ...row, id: putLast(sql, row) }
    },
    async partsFollow(head, part, now) {
      const rows = sql.all<{ id: number; key: string | null; attempts: number }>`
        SELECT "id", "key", "attempts" FROM "OutboxRow" WHERE "chat" = ${head.chat} AND +"state" = 'waiting'
          AND "kind" <> 'bulk' AND "id" > ${head.id} AND "id" < ${part} AND (NOT "planned" OR "notBefore" <= ${now}) ORDER BY "id"`
      // What has been tried may stand on a phone, with buttons that name it.
      const free = rows.slice(rows.findLastIndex(({ attempts }) => attempts > 0) + 1)
      for (const row of free) putLast(sql, row)
    },
    async rewriteChoices(mark, change) {
      const rows = sql.all<{ id: number; choices: string }>`
        SELECT "id", "choices" FROM "OutboxRow" WHERE instr("choices", ${mark}) > 0`
      for (const { id, choices } of rows) {
        sql.run`UPDATE "OutboxRow" SET "choices" = ${change(choices)} WHERE "id" = ${id}`
      }
    },
    async dropStranger(id) {
      const dropped = sql.run`
        DELETE FROM "OutboxRow" WHERE "id" = ${id} AND "choices" IS NULL AND "key" IS NULL
          AND "chat" NOT IN (SELECT "chat" FROM "MemberAddress")`
      const blanked = sql.run`
        UPDATE "OutboxRow" SET "chat" = '' WHERE "id" = ${id} AND "choices" IS NULL AND "key" IS NOT NULL
          AND "chat" NOT IN (SELECT "chat" FROM "MemberAddress")`
      return dropped + blanked > 0
    },
    async ordersInHand(now) {
      const row = sql.first`
        SELECT 1 FROM "OutboxRow" WHERE "kind" IN ('document', 'bulk')
          AND ("state" = 'waiting' AND "notBefore" <= ${now} OR "state" = 'sending') LIMIT 1`
      return row !== undefined
    },
    async withdraw(chat, at, reason) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = 'skipped', "sentAt" = ${at}, "reason" = ${reason}, "payload" = '',
          "choices" = NULL, "about" = NULL
        WHERE "chat" = ${chat} AND +"state" = 'waiting' AND "kind" IN ('message', 'document', 'file', 'bulk')`
    },
    async forgetOld(after, { words, strangers }) {
      const found = sql.first<{ last: number | null }>`
        SELECT MAX("id") AS "last" FROM
          (SELECT "id" FROM "OutboxRow" WHERE "id" > ${after} ORDER BY "id" LIMIT ${AT_ONCE})`
      const last = found?.last ?? undefined
      if (last === undefined) return undefined
      // Nobody asks any more whether it was sent.
      sql.run`
        DELETE FROM "OutboxRow" WHERE "id" > ${after} AND "id" <= ${last} AND "createdAt" < ${words}
          AND "state" NOT IN ('waiting', 'sending') AND +"key" IS NULL`
      sql.run`
        UPDATE "OutboxRow" SET "payload" = '', "choices" = NULL
        WHERE "id" > ${after} AND "id" <= ${last} AND "createdAt" < ${words} AND "state" <> 'waiting'
          AND ("payload" <> '' OR "choices" IS NOT NULL)`
      sql.run`
        DELETE FROM "OutboxRow" WHERE "id" > ${after} AND "id" <= ${last} AND "createdAt" < ${strangers}
          AND "state" NOT IN ('waiting', 'sending') AND +"chat" NOT IN (SELECT "chat" FROM "MemberAddress")`
      return last
    },
  }
}
