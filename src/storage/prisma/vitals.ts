import type { VitalRecords } from '../vital-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'

export function vitalRecords(tx: Client, instants: Instants): VitalRecords {
  return {
    async queues(now) {
      const due = { lte: now.toJSDate() }
      const oldest = await tx.inboxRow.findFirst({ where: { state: 'new' }, orderBy: { id: 'asc' } })
      return {
        inbox: {
          waiting: await tx.inboxRow.count({ where: { state: 'new' } }),
          setAside: await tx.inboxRow.count({ where: { state: 'failed' } }),
          oldest: oldest ? instants.read(oldest.receivedAt) : undefined,
        },
        outbox: {
          waiting: await tx.outboxRow.count({ where: { state: 'waiting', notBefore: due } }),
          setAside: await tx.outboxRow.count({ where: { state: 'rejected' } }),
        },
        files: { waiting: await tx.attachment.count({ where: { state: 'waiting', notBefore: due } }) },
        members: await tx.member.count({ where: { state: 'active' } }),
      }
    },
  }
}
