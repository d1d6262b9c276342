import type { PeriodRow } from '../records.ts'
import type { PeriodRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull } from './convert.ts'
import type { PeriodModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function periodRecords(tx: Client, sql: Sql, instants: Instants): PeriodRecords {
  const read = (row: PeriodModel): PeriodRow => ({
    key: row.key,
    kind: row.kind,
    openedAt: instants.read(row.openedAt),
    targetChoice: row.targetChoice as PeriodRow['targetChoice'],
    target: instants.readOrNull(row.target),
    closedAt: instants.readOrNull(row.closedAt),
  })
  return {
    async open() {
      const rows = sql.kept.all<PeriodModel>`
        SELECT * FROM "Period" WHERE "closedAt" IS NULL AND "readyAt" IS NOT NULL ORDER BY "openedAt"`
      return rows.map(read)
    },
    async all() {
      const rows = sql.kept.all<PeriodModel>`SELECT * FROM "Period" WHERE "readyAt" IS NOT NULL ORDER BY "openedAt"`
      return rows.map(read)
    },
    async byKey(key) {
      const row = sql.kept.first<PeriodModel>`SELECT * FROM "Period" WHERE "key" = ${key} AND "readyAt" IS NOT NULL`
      return row ? read(row) : undefined
    },
    async begin({ openedAt, ...period }) {
      const create = { ...period, openedAt: openedAt.toJSDate() }
      await tx.period.upsert({ where: { key: period.key }, create, update: {} })
    },
    async update(key, { readyAt, targetChoice, target, closedAt, namesAt }) {
      await tx.period.update({
        where: { key },
        data: {
          ...(readyAt === undefined ? {} : { readyAt: readyAt.toJSDate() }),
          ...(targetChoice === undefined ? {} : { targetChoice }),
          ...(target === undefined ? {} : { target: orNull(target) }),
          ...(closedAt === undefined ? {} : { closedAt: orNull(closedAt) }),
          ...(namesAt === undefined ? {} : { namesAt: namesAt.toJSDate() }),
        },
      })
    },
  }
}
