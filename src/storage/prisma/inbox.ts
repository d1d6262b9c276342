import type { InboxRecords } from '../storage.ts'
import type { Instants } from './convert.ts'
import type { InboxRowModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

/** As many updates as may come once more when a confirmation is lost, however long ago the clock says they came. */
const LARGEST_BATCH = 100

export function inboxRecords(sql: Sql, instants: Instants): InboxRecords {
  return {
    async append(rows, receivedAt) {
      // One statement however many there are; without a WHERE its ON would be a join's.
      return sql.run`
        INSERT INTO "InboxRow" ("bot", "updateId", "chat", "payload", "receivedAt")
        SELECT "value" ->> 'bot', "value" ->> 'updateId', "value" ->> 'chat', "value" ->> 'payload', ${receivedAt}
        FROM json_each(${JSON.stringify(rows)}) WHERE TRUE ORDER BY "key"
        ON CONFLICT ("bot", "updateId") DO NOTHING`
    },
    async next(busy, limit) {
      // Nearly every look finds nothing, and need not be more than that.
      if (!sql.first`SELECT 1 FROM "InboxRow" WHERE "state" = 'new' LIMIT 1`) return []
      // One parameter however many chats are busy.
      const rows = sql.all<InboxRowModel>`
        WITH heads AS (
          SELECT MIN(r."id") AS "head", m."id" IS NULL AS "strange"
          FROM "InboxRow" r LEFT JOIN "Member" m ON m."chat" = r."chat"
          WHERE r."state" = 'new' AND r."chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
          GROUP BY r."chat"
        )
        SELECT r.* FROM heads JOIN "InboxRow" r ON r."id" = "head" ORDER BY "strange", "head" LIMIT ${limit}`
      return rows.map(row => ({ ...row, receivedAt: instants.read(row.receivedAt) }))
    },
    async done(id) {
      const done = sql.run`
        UPDATE "InboxRow" SET "state" = 'done', "payload" = '' WHERE "id" = ${id} AND "state" <> 'done'`
      return done === 1
    },
    async failed(id, error, setAside) {
      sql.run`
        UPDATE "InboxRow" SET "attempts" = "attempts" + 1, "error" = ${error},
          "state" = CASE WHEN ${setAside} THEN 'failed' ELSE "state" END WHERE "id" = ${id}`
    },
    async waiting() {
      const counted = sql.first<{ rows: number }>`SELECT COUNT(*) AS "rows" FROM "InboxRow" WHERE "state" = 'new'`
      return counted?.rows ?? 0
    },
    async waitingOf(chat) {
      const rows = sql.all<{ payload: string }>`
        SELECT "payload" FROM "InboxRow" WHERE "chat" = ${chat} AND "state" = 'new' ORDER BY "id"`
      return rows.map(({ payload }) => payload)
    },
    async prune(before) {
      const blanked = sql.run`
        UPDATE "InboxRow" SET "chat" = '', "payload" = '', "error" = NULL
        WHERE "state" IN ('done', 'failed') AND "receivedAt" < ${before} AND "chat" <> ''`
      sql.run`
        DELETE FROM "InboxRow" WHERE "state" IN ('done', 'failed') AND "receivedAt" < ${before}
          AND "id" <= (SELECT MAX("id") FROM "InboxRow") - ${LARGEST_BATCH}`
      return blanked
    },
  }
}
