import type { PlanEdition } from '../../domain/plan-edition.ts'
import type { KeptEdition, PlanEditionRecords } from '../school.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { PlanEditionModel } from './generated/models.ts'
import type { Sql } from './sql.ts'
import { storedEdition } from './stored.ts'

/** Editions of plans: offered, taken over, taken back. */
export function planEditionRecords(tx: Client, instants: Instants): PlanEditionRecords {
  const read = ({ offeredAt, memberId, takenAt, takenBy, undoneAt, undoneBy, text, ...row }: PlanEditionModel) =>
    ({
      ...row,
      text: storedEdition(text),
      offeredAt: instants.read(offeredAt),
      by: memberId,
      taken: takenAt === null ? null : { at: instants.read(takenAt), by: takenBy },
      undone: undoneAt === null ? null : { at: instants.read(undoneAt), by: undoneBy },
    }) satisfies KeptEdition
  return {
    async offer({ offeredAt, by, text, ...edition }) {
      const data = { ...edition, text: JSON.stringify(text), offeredAt: offeredAt.toJSDate(), memberId: by }
      await tx.planEdition.create({ data })
    },
    async edition(code) {
      const row = await tx.planEdition.findUnique({ where: { code } })
      return row ? read(row) : undefined
    },
    async amend(code, { text, ...to }) {
      await tx.planEdition.updateMany({
        where: { code, OR: [{ takenAt: null }, { undoneAt: { not: null } }] },
        data: { ...to, text: JSON.stringify(text) },
      })
    },
    async take(code, takenBy, at) {
      await tx.planEdition.update({
        where: { code },
        data: { takenAt: at.toJSDate(), takenBy, undoneAt: null, undoneBy: null },
      })
    },
    async takeBack(code, undoneBy, at) {
      await tx.planEdition.update({ where: { code }, data: { undoneAt: at.toJSDate(), undoneBy } })
    },
  }
}

/** Those that hold. */
export function takenEditions(sql: Sql, instants: Instants): readonly PlanEdition[] {
  const rows = sql.all<PlanEditionModel>`
    SELECT * FROM "PlanEdition" WHERE "takenAt" IS NOT NULL AND "undoneAt" IS NULL ORDER BY "takenAt"`
  return rows.flatMap(({ code, programme, year, number, signedOn, text, takenAt }) =>
    takenAt === null
      ? []
      : [{ code, programme, year, number, signedOn, text: storedEdition(text), at: instants.read(takenAt) }],
  )
}
