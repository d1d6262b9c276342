import type { Attachment } from '../../domain/report.ts'
import type { AttachmentRecords } from '../attachment-records.ts'
import { LONGEST_FETCH_SECONDS } from '../queues.ts'
import type { Client } from './client.ts'
import { type Instants, withChat, withOwed } from './convert.ts'
import type { AttachmentModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function attachmentRecords(tx: Client, sql: Sql, instants: Instants): AttachmentRecords {
  const read = ({ notBefore: _, ...row }: AttachmentModel): Attachment => ({
    ...withChat(withOwed(row)),
    kind: row.kind as Attachment['kind'],
    state: row.state as Attachment['state'],
    reading: row.reading as Attachment['reading'],
    at: instants.read(row.at),
  })
  return {
    async add({ at, ...attachment }) {
      const { chat, messageId } = attachment
      if (sql.first`SELECT 1 FROM "Attachment" WHERE "chat" = ${chat} AND "messageId" = ${messageId}`) return false
      const instant = at.toJSDate()
      await tx.attachment.create({ data: { ...attachment, at: instant, notBefore: instant, state: 'waiting' } })
      return true
    },
    async of(obligationId) {
      const rows = sql.kept.all<AttachmentModel>`
        SELECT * FROM "Attachment" WHERE "obligationId" = ${obligationId} ORDER BY "id"`
      return rows.map(read)
    },
    async ofPeriod(periodKey) {
      const rows = sql.all<AttachmentModel>`
        SELECT a.* FROM "Attachment" a JOIN "Obligation" o ON o."id" = a."obligationId"
        WHERE o."periodKey" = ${periodKey} ORDER BY a."id"`
      return rows.map(read)
    },
    async byMessage(chat, messageId) {
      const row = sql.first<AttachmentModel>`
        SELECT * FROM "Attachment" WHERE "chat" = ${chat} AND "messageId" = ${messageId}`
      return row && read(row)
    },
    async recaption(chat, messageId, caption) {
      await tx.attachment.update({ where: { chat_messageId: { chat, messageId } }, data: { caption } })
    },
    async inHand(now, limit) {
      if (!sql.kept.first`SELECT 1 FROM "Attachment" WHERE "state" = 'waiting' OR "reading" = 'waiting' LIMIT 1`) {
        return { toFetch: [], toRead: [] }
      }
      // Nothing waits longer, and nothing before its first try: what seems to was put off before the clock was set back.
      const longest = now.plus({ seconds: LONGEST_FETCH_SECONDS })
      const found = sql.all<AttachmentModel>`
        SELECT * FROM "Attachment" WHERE ("state" = 'waiting' OR "reading" = 'waiting')
          AND ("notBefore" <= ${now} OR "notBefore" > ${longest} OR "attempts" = 0)
        ORDER BY "state" = 'waiting' DESC, "id" LIMIT ${limit}`
      const rows = found.map(read)
      const isWaiting = ({ state }: Attachment) => state === 'waiting'
      return { toFetch: rows.filter(isWaiting), toRead: rows.filter(row => !isWaiting(row)) }
    },
    async ofDispatch(dispatch) {
      const row = sql.first<AttachmentModel>`
        SELECT * FROM "Attachment" WHERE "dispatch" = ${dispatch} AND "state" IN ('waiting', 'kept')
        ORDER BY "id" DESC LIMIT 1`
      return row && read(row)
    },
    async sentBy(memberId, since) {
      const where = { memberId, at: { gte: since.toJSDate() } }
      const { _count, _sum } = await tx.attachment.aggregate({ where, _count: true, _sum: { size: true } })
      return { files: _count, bytes: _sum.size ?? 0 }
    },
    async prune(before) {
      return sql.run`DELETE FROM "Attachment" WHERE "at" < ${before}`
    },
    async paths() {
      const rows = sql.all<{ readonly path: string }>`SELECT "path" FROM "Attachment" WHERE "path" IS NOT NULL`
      return rows.map(({ path }) => path)
    },
    async awaited() {
      const rows = await tx.attachment.findMany({ where: { state: 'waiting' }, select: { fileId: true } })
      return rows.map(({ fileId }) => fileId)
    },
    async kept() {
      const include = { obligation: { select: { unitId: true } }, note: { select: { unitId: true } } }
      const rows = await tx.attachment.findMany({ where: { path: { not: null } }, orderBy: { id: 'asc' }, include })
      return rows.map(({ obligation, note, ...row }) => ({
        ...read(row),
        unitId: obligation?.unitId ?? note?.unitId ?? '',
      }))
    },
    async halfRead() {
      return sql.all<AttachmentModel>`SELECT * FROM "Attachment" WHERE "reading" = 'begun' ORDER BY "id"`.map(read)
    },
    async remove(id) {
      await tx.attachment.deleteMany({ where: { id } })
    },
    // The row may be gone meanwhile, with the person who sent the file.
    async update(id, { notBefore, ...change }) {
      const later = notBefore === undefined ? {} : { notBefore: notBefore.toJSDate() }
      await tx.attachment.updateMany({ where: { id }, data: { ...change, ...later } })
    },
    async hurry(now) {
      const where = { state: 'waiting', notBefore: { gt: now.toJSDate() } }
      await tx.attachment.updateMany({ where, data: { notBefore: now.toJSDate() } })
    },
    async nextDueAt() {
      const next = sql.first<{ notBefore: Date }>`
        SELECT "notBefore" FROM "Attachment" WHERE "state" = 'waiting' OR "reading" = 'waiting'
        ORDER BY "notBefore" LIMIT 1`
      return next && instants.read(next.notBefore)
    },
  }
}
