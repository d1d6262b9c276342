import type { DateTime } from 'luxon'
import type { NewInboxEntry } from '../records.ts'
import type { InboxRecords } from '../storage.ts'
import { type Instants, withChat } from './convert.ts'
import type { InboxRowModel } from './generated/models.ts'
import type { Memory } from './memory.ts'
import type { Sql } from './sql.ts'

/** As many updates as may come once more when a confirmation is lost, however long ago the clock says they came. */
const LARGEST_BATCH = 100
const WAITING = 'inbox:new'
/** So few that wait are all read and put in order here: for the tables of the whole question SQLite takes longer. */
const FEW = 64

type Few = InboxRowModel & { readonly strange: number }

/** The oldest of each chat that is not busy, those of strangers last. @param rows oldest first. */
function headsOf(rows: readonly Few[], busy: readonly string[]): readonly InboxRowModel[] {
  const seen = new Set(busy)
  const heads = rows.filter(({ chat }) => !seen.has(chat) && seen.add(chat))
  return heads.toSorted((a, b) => a.strange - b.strange).map(({ strange: _, ...row }) => row)
}

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
  const put = ({ bot, updateId, chat, payload }: NewInboxEntry, receivedAt: DateTime): number =>
    sql.run`
      INSERT INTO "InboxRow" ("bot", "updateId", "chat", "payload", "receivedAt")
      VALUES (${bot}, ${updateId}, ${chat}, ${payload}, ${receivedAt}) ON CONFLICT ("bot", "updateId") DO NOTHING`
  const few = () => sql.all<Few>`
    SELECT r.*, m."memberId" IS NULL AS "strange" FROM "InboxRow" r LEFT JOIN "MemberAddress" m ON m."chat" = r."chat"
    WHERE r."state" = 'new' ORDER BY r."id"`
  return {
    async append(rows, receivedAt) {
      return changing(() => rows.reduce((added, row) => added + put(row, receivedAt), 0))
    },
    async next(busy, limit) {
      const all = waiting()
      if (all === 0) return []
      if (all <= FEW) return headsOf(few(), busy).slice(0, limit).map(read)
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
