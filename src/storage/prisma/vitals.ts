import type { DateTime } from 'luxon'
import type { VitalRecords } from '../vital-records.ts'
import type { Instants } from './convert.ts'
import type { Sql } from './sql.ts'

/** Its states stand in the text: the indexes hold only some of them, and of a value nobody knows which it will be. */
export function vitalRecords(sql: Sql, instants: Instants): VitalRecords {
  const count = (row: { readonly rows: number } | undefined) => row?.rows ?? 0
  const inbox = () => ({
    waiting: count(sql.first`SELECT COUNT(*) AS "rows" FROM "InboxRow" WHERE "state" = 'new'`),
    setAside: count(sql.first`SELECT COUNT(*) AS "rows" FROM "InboxRow" WHERE "state" = 'failed'`),
  })
  const outbox = (now: DateTime) => ({
    waiting: count(
      sql.first`SELECT COUNT(*) AS "rows" FROM "OutboxRow" WHERE "state" = 'waiting' AND "notBefore" <= ${now}`,
    ),
    setAside: count(sql.first`SELECT COUNT(*) AS "rows" FROM "OutboxRow" WHERE "state" = 'rejected'`),
  })
  return {
    async queues(now) {
      const oldest = sql.first<{ receivedAt: Date }>`
        SELECT "receivedAt" FROM "InboxRow" WHERE "state" = 'new' ORDER BY "id" LIMIT 1`
      const files = sql.first<{ rows: number }>`
        SELECT COUNT(*) AS "rows" FROM "Attachment" WHERE "state" = 'waiting' AND "notBefore" <= ${now}`
      return {
        inbox: { ...inbox(), oldest: oldest && instants.read(oldest.receivedAt) },
        outbox: outbox(now),
        files: { waiting: count(files) },
        members: count(sql.first`SELECT COUNT(*) AS "rows" FROM "Member" WHERE "state" = 'active'`),
      }
    },
  }
}
