import type { ReadRow, ReadWhat } from '../../domain/reading-log.ts'
import type { ReadingRecords } from '../reading-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { ReadingModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

/** A row as the records have it. */
export const readRow = ({ id, at, memberId, what, subject }: ReadingModel, instants: Instants): ReadRow => ({
  ...{ id, at: instants.read(at), reader: memberId, what: what as ReadWhat, subject },
})

export function readingRecords(tx: Client, sql: Sql, instants: Instants): ReadingRecords {
  return {
    async note({ what, subject }, memberId, at) {
      const day = at.toISODate() ?? ''
      sql.run`
        INSERT INTO "Reading" ("day", "memberId", "what", "subject", "at")
        VALUES (${day}, ${memberId}, ${what}, ${subject}, ${at}) ON CONFLICT DO NOTHING`
    },
    async behind(after, limit) {
      const rows = await tx.reading.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: limit })
      return rows.map(row => readRow(row, instants))
    },
    async prune(before) {
      return sql.run`DELETE FROM "Reading" WHERE "at" < ${before}`
    },
  }
}
