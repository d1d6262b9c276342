import type { ReadRow, ReadWhat } from '../../domain/reading-log.ts'
import type { ReadingRecords } from '../reading-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { ReadingModel } from './generated/models.ts'

/** A row as the records have it. */
export const readRow = ({ id, at, memberId, what, subject }: ReadingModel, instants: Instants): ReadRow => ({
  ...{ id, at: instants.read(at), reader: memberId, what: what as ReadWhat, subject },
})

export function readingRecords(tx: Client, instants: Instants): ReadingRecords {
  return {
    async note({ what, subject }, memberId, at) {
      const day = at.toISODate() ?? ''
      const where = { day_memberId_what_subject: { day, memberId, what, subject } }
      await tx.reading.upsert({ where, create: { day, memberId, what, subject, at: at.toJSDate() }, update: {} })
    },
    async behind(after, limit) {
      const rows = await tx.reading.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: limit })
      return rows.map(row => readRow(row, instants))
    },
    async prune(before) {
      const { count } = await tx.reading.deleteMany({ where: { at: { lt: before.toJSDate() } } })
      return count
    },
  }
}
