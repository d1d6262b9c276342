import type { InboxRecords } from '../storage.ts'
import { type Instants, withChat } from './convert.ts'
import type { InboxRowModel } from './generated/models.ts'
import type { Memory } from './memory.ts'
import type { Sql } from './sql.ts'

/** As many updates as may come once more when a confirmation is lost, however long ago the clock says they came. */
const LARGEST_BATCH = 100
const WAITING = 'inbox:new'

export function inboxRecords(sql: Sql, instants: Instants, memory: Memory): InboxRecords {
  const read = (row: InboxRowModel) => ({ ...withChat(row), receivedAt: instants.read(row.receivedAt) })
  const countNew = () =>
    sql.first<{ rows: number }>`SELECT COUNT(*) AS "rows" FROM "InboxRow" WHERE "state" = 'new'`?.rows ?? 0
  const waiting = () => memory.kept(WAITING, ['InboxRow'], countNew)
  /** Nearly every look finds nothing: how many wait is known without asking, as long as only this changes it. */
  const changing = (change: () => number): number => {
    const before = waiting()
    const by = change()
    memory.put(WAITING, ['InboxRow'], before + by)
    return by
  }
  return {
    async append(rows, receivedAt) {
      // One statement however many there are; without a WHERE its ON would be a join's.
      return changing(
        () => sql.run`
        INSERT INTO "InboxRow" ("bot", "updateId", "chat", "payload", "receivedAt")
        SELECT "value" ->> 'bot', "value" ->> 'updateId', "value" ->> 'chat', "value" ->> 'payload', ${receivedAt}
        FROM json_each(${JSON.stringify(rows)}) WHERE TRUE ORDER BY "key"
        ON CONFLICT ("bot", "updateId") DO NOTHING`,
      )
    },
    async next(busy, limit) {
      if (waiting() === 0) return []
      // One parameter however many chats are busy.
      const rows = sql.all<InboxRowModel>`
        WITH heads AS (
          SELECT MIN(r."id") AS "head", m."memberId" IS NULL AS "strange"
          FROM "InboxRow" r LEFT JOIN "MemberAddress" m ON m."chat" = r."chat"
          WHERE r."state" = 'new' AND r."chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
          GROUP BY r."chat"
        )
        SELECT r.* FROM heads JOIN "InboxRow" r ON r."id" = "head" ORDER BY "strange", "head" LIMIT ${limit}`
      return rows.map(read)
    },
    async behind({ id, chat }, limit) {
      // Nearly always it is alone.
      if (waiting() <= 1) return []
      const rows = sql.all<InboxRowModel>`
        SELECT * FROM "InboxRow" WHERE "chat" = ${chat} AND "state" = 'new' AND "id" > ${id} ORDER BY "id" LIMIT ${limit}`
      return rows.map(read)
    },
    async done(id) {
      const done = changing(
        () =>
          -sql.run`
        UPDATE "InboxRow" SET "state" = 'done', "payload" = '' WHERE "id" = ${id} AND "state" = 'new'`,
      )
      if (done === -1) return true
      // One that had been set aside is over and done with too.
      return (
        sql.run`UPDATE "InboxRow" SET "state" = 'done', "payload" = '' WHERE "id" = ${id} AND "state" <> 'done'` === 1
      )
    },
    async failed(id, error, setAside) {
      sql.run`
        UPDATE "InboxRow" SET "attempts" = "attempts" + 1, "error" = ${error},
          "state" = CASE WHEN ${setAside} THEN 'failed' ELSE "state" END WHERE "id" = ${id}`
    },
    async waiting() {
      return waiting()
    },
    async waitingOf(chat) {
      const rows = sql.all<{ payload: string }>`
        SELECT "payload" FROM "InboxRow" WHERE "chat" = ${chat} AND "state" = 'new' ORDER BY "id"`
      return rows.map(({ payload }) => payload)
    },
    async prune({ people: before, numbers }) {
      const blanked = sql.run`
        UPDATE "InboxRow" SET "chat" = '', "payload" = '', "error" = NULL
        WHERE "state" IN ('done', 'failed') AND "receivedAt" < ${before} AND "chat" <> ''`
      sql.run`
        DELETE FROM "InboxRow" WHERE "state" IN ('done', 'failed') AND "receivedAt" < ${numbers}
          AND "id" <= (SELECT MAX("id") FROM "InboxRow") - ${LARGEST_BATCH}`
      return blanked
    },
  }
}
