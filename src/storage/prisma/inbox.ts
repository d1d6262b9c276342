import type { InboxRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { inOrder } from './pieces.ts'

export function inboxRecords(tx: Client, instants: Instants): InboxRecords {
  return {
    async append(rows, receivedAt) {
      // One statement however many there are; without a WHERE its ON would be a join's.
      return tx.$executeRaw`
        INSERT INTO "InboxRow" ("bot", "updateId", "chat", "payload", "receivedAt")
        SELECT "value" ->> 'bot', "value" ->> 'updateId', "value" ->> 'chat', "value" ->> 'payload', ${receivedAt.toJSDate()}
        FROM json_each(${JSON.stringify(rows)}) WHERE TRUE ORDER BY "key"
        ON CONFLICT ("bot", "updateId") DO NOTHING`
    },
    async next(busy, limit) {
      // One parameter however many chats are busy.
      const heads = await tx.$queryRaw<{ id: bigint | number }[]>`
        SELECT MIN(r."id") AS "id" FROM "InboxRow" r LEFT JOIN "Member" m ON m."chat" = r."chat"
        WHERE r."state" = 'new' AND r."chat" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(busy)}))
        GROUP BY r."chat" ORDER BY m."id" IS NULL, MIN(r."id") LIMIT ${limit}`
      const ids = heads.map(({ id }) => Number(id))
      const rows = await inOrder(ids, some => tx.inboxRow.findMany({ where: { id: { in: some } } }))
      return rows.map(row => ({ ...row, receivedAt: instants.read(row.receivedAt) }))
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
