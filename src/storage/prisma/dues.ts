import type { DueRecord, DueState } from '../records.ts'
import type { DueRecords } from '../storage.ts'
import type { Client } from './client.ts'
import { type Instants, orNull, withOwed } from './convert.ts'
import type { DueModel } from './generated/models.ts'

export function dueRecords(tx: Client, instants: Instants): DueRecords {
  const read = (row: DueModel): DueRecord => ({
    ...withOwed(row),
    state: row.state as DueState,
    day: instants.read(row.day),
    dueAt: instants.read(row.dueAt),
    staleAfter: instants.readOrNull(row.staleAfter),
    settledAt: instants.readOrNull(row.settledAt),
  })
  const list = async (where: object) =>
    (await tx.due.findMany({ where, orderBy: [{ day: 'asc' }, { id: 'asc' }] })).map(read)
  return {
    async add({ key, memberId, ...row }) {
      const added = await tx.$executeRaw`
        INSERT INTO "Due" ("key", "memberId", "what", "kind", "obligationId", "subject", "day", "dueAt", "staleAfter",
          "bundle", "state", "reason", "settledAt")
        VALUES (${key}, ${memberId}, ${row.what}, ${row.kind}, ${row.obligationId}, ${row.subject}, ${row.day.toJSDate()},
          ${row.dueAt.toJSDate()}, ${orNull(row.staleAfter)}, ${row.bundle}, ${row.state}, ${row.reason},
          ${orNull(row.settledAt)})
        ON CONFLICT DO NOTHING`
      return added === 1
    },
    async claimed(keys) {
      const rows = await tx.$queryRaw<{ key: string }[]>`
        SELECT "key" FROM "Due" WHERE "memberId" = 0 AND "key" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`
      return new Set(rows.map(({ key }) => key))
    },
    async has(key, memberId) {
      return (await tx.due.findUnique({ where: { key_memberId: { key, memberId } }, select: { id: true } })) !== null
    },
    waiting: (memberId, bundle, until) => list({ memberId, bundle, state: 'due', dueAt: { lte: until.toJSDate() } }),
    rungsOf: obligationId => list({ obligationId, what: 'rung' }),
    rungsOfPeriod: periodKey => list({ obligation: { periodKey }, what: 'rung' }),
    async settle(id, state, at, reason, outboxId) {
      await tx.due.updateMany({ where: { id }, data: { state, settledAt: at.toJSDate(), reason, outboxId } })
    },
    async last(chore) {
      const row = await tx.due.findFirst({ where: daysOf(chore), orderBy: { id: 'desc' }, select: { key: true } })
      return row?.key.slice(chore.length + 1)
    },
    async forgetOtherDays(chore, day) {
      await tx.due.deleteMany({ where: { ...daysOf(chore), NOT: { key: `${chore}:${day}` } } })
    },
  }
}

/** A range uses the index of the keys, which LIKE does not. */
const daysOf = (chore: string) => ({ key: { gte: `${chore}:`, lt: `${chore};` }, memberId: 0 })
