import type { InboxRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { headsBeside, inPieces } from './pieces.ts'

export function inboxRecords(tx: Client, instants: Instants): InboxRecords {
  return {
    async append(rows, receivedAt) {
      let added = 0
      for (const row of rows) {
        added += await tx.$executeRaw`
          INSERT INTO "InboxRow" ("bot", "updateId", "chat", "payload", "receivedAt")
          VALUES (${row.bot}, ${row.updateId}, ${row.chat}, ${row.payload}, ${receivedAt.toJSDate()})
          ON CONFLICT ("bot", "updateId") DO NOTHING`
      }
      return added
    },
    async next(busy, limit) {
      const heads = await tx.inboxRow.groupBy({
        by: ['chat'],
        where: { state: 'new' },
        _min: { id: true },
        orderBy: { _min: { id: 'asc' } },
        take: limit + busy.length,
      })
      const rows = await inPieces(headsBeside(heads, busy, limit), ids =>
        tx.inboxRow.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } }),
      )
      return rows.map(row => ({ ...row, receivedAt: instants.read(row.receivedAt) }))
    },
    async done(id) {
      await tx.inboxRow.update({ where: { id }, data: { state: 'done', payload: '' } })
    },
    async failed(id, error, setAside) {
      await tx.inboxRow.update({
        where: { id },
        data: { attempts: { increment: 1 }, error, ...(setAside ? { state: 'failed' } : {}) },
      })
    },
    waiting: () => tx.inboxRow.count({ where: { state: 'new' } }),
    async prune(before) {
      const { count } = await tx.inboxRow.deleteMany({
        where: { state: 'done', receivedAt: { lt: before.toJSDate() } },
      })
      return count
    },
  }
}
