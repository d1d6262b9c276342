import type { InboxRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { inPieces } from './pieces.ts'

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
      // One parameter however many chats are busy.
      const heads = await tx.$queryRaw<{ id: bigint | number }[]>`
        SELECT MIN(r."id") AS "id" FROM "InboxRow" r LEFT JOIN "Member" m ON m."chat" = r."chat"
        WHERE r."state" = 'new' AND r."chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
        GROUP BY r."chat" ORDER BY m."id" IS NULL, MIN(r."id") LIMIT ${limit}`
      const place = new Map(heads.map(({ id }, index) => [Number(id), index]))
      const rows = await inPieces([...place.keys()], ids => tx.inboxRow.findMany({ where: { id: { in: ids } } }))
      return rows
        .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
        .map(row => ({ ...row, receivedAt: instants.read(row.receivedAt) }))
    },
    async done(id) {
      const where = { id, state: { not: 'done' } }
      const { count } = await tx.inboxRow.updateMany({ where, data: { state: 'done', payload: '' } })
      return count === 1
    },
    async failed(id, error, setAside) {
      await tx.inboxRow.update({
        where: { id },
        data: { attempts: { increment: 1 }, error, ...(setAside ? { state: 'failed' } : {}) },
      })
    },
    waiting: () => tx.inboxRow.count({ where: { state: 'new' } }),
    async waitingOf(chat) {
      const rows = await tx.inboxRow.findMany({ where: { chat, state: 'new' }, orderBy: { id: 'asc' } })
      return rows.map(({ payload }) => payload)
    },
    async prune(before) {
      const { count } = await tx.inboxRow.deleteMany({
        where: { state: { in: ['done', 'failed'] }, receivedAt: { lt: before.toJSDate() } },
      })
      return count
    },
  }
}
