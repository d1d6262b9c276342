import type { Reminder, ReminderState } from '../records.ts'
import type { ReminderRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { ReminderModel } from './generated/models.ts'

export function reminderRecords(tx: Client, instants: Instants): ReminderRecords {
  const read = (row: ReminderModel): Reminder => ({
    ...row,
    state: row.state as ReminderState,
    rungDate: instants.read(row.rungDate),
    dueAt: instants.read(row.dueAt),
    settledAt: instants.readOrNull(row.settledAt),
  })
  const list = async (where: object) =>
    (await tx.reminder.findMany({ where, orderBy: [{ rungDate: 'asc' }, { id: 'asc' }] })).map(read)
  return {
    async add({ obligationId, rungDate, kind, memberId, dueAt, state, reason }) {
      const day = rungDate.toJSDate()
      const added = await tx.$executeRaw`
        INSERT INTO "Reminder" ("obligationId", "rungDate", "kind", "memberId", "dueAt", "state", "reason")
        VALUES (${obligationId}, ${day}, ${kind}, ${memberId}, ${dueAt.toJSDate()}, ${state}, ${reason})
        ON CONFLICT DO NOTHING`
      if (added === 0) return undefined
      const row = await tx.reminder.findFirst({ where: { obligationId, rungDate: day, kind, memberId } })
      return row?.id
    },
    dueOf: (memberId, until) => list({ memberId, state: 'due', dueAt: { lte: until.toJSDate() } }),
    ofObligation: obligationId => list({ obligationId }),
    ofPeriod: periodKey => list({ obligation: { periodKey } }),
    async settle(id, state, at, reason, outboxId) {
      await tx.reminder.update({ where: { id }, data: { state, settledAt: at.toJSDate(), reason, outboxId } })
    },
  }
}
