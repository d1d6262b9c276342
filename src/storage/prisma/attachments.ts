import type { DateTime } from 'luxon'
import type { Attachment } from '../../domain/report.ts'
import type { AttachmentRecords } from '../attachment-records.ts'
import { LONGEST_FETCH_SECONDS } from '../queues.ts'
import type { Client } from './client.ts'
import { type Instants, withOwed } from './convert.ts'
import type { AttachmentModel } from './generated/models.ts'

export function attachmentRecords(tx: Client, instants: Instants): AttachmentRecords {
  const read = ({ notBefore: _, ...row }: AttachmentModel): Attachment => ({
    ...withOwed(row),
    kind: row.kind as Attachment['kind'],
    state: row.state as Attachment['state'],
    reading: row.reading as Attachment['reading'],
    at: instants.read(row.at),
  })
  return {
    async add({ at, ...attachment }) {
      const { chat, messageId } = attachment
      if (await tx.attachment.findUnique({ where: { chat_messageId: { chat, messageId } } })) return false
      const instant = at.toJSDate()
      await tx.attachment.create({ data: { ...attachment, at: instant, notBefore: instant, state: 'waiting' } })
      return true
    },
    async of(obligationId) {
      return (await tx.attachment.findMany({ where: { obligationId }, orderBy: { id: 'asc' } })).map(read)
    },
    async ofPeriod(periodKey) {
      const where = { obligation: { periodKey } }
      return (await tx.attachment.findMany({ where, orderBy: { id: 'asc' } })).map(read)
    },
    async byMessage(chat, messageId) {
      const row = await tx.attachment.findUnique({ where: { chat_messageId: { chat, messageId } } })
      return row ? read(row) : undefined
    },
    async recaption(chat, messageId, caption) {
      await tx.attachment.update({ where: { chat_messageId: { chat, messageId } }, data: { caption } })
    },
    async inHand(now, limit) {
      const where = { AND: [{ OR: [{ state: 'waiting' }, { reading: 'waiting' }] }, { OR: timesUpTo(now) }] }
      // Of all states it is the last by name, so what waits to be fetched comes first.
      const orderBy = [{ state: 'desc' as const }, { id: 'asc' as const }]
      const rows = (await tx.attachment.findMany({ where, orderBy, take: limit })).map(read)
      const isWaiting = ({ state }: Attachment) => state === 'waiting'
      return { toFetch: rows.filter(isWaiting), toRead: rows.filter(row => !isWaiting(row)) }
    },
    async ofDispatch(dispatch) {
      const row = await tx.attachment.findFirst({
        where: { dispatch, state: { in: ['waiting', 'kept'] } },
        orderBy: { id: 'desc' },
      })
      return row ? read(row) : undefined
    },
    async sentBy(memberId, since) {
      const where = { memberId, at: { gte: since.toJSDate() } }
      const { _count, _sum } = await tx.attachment.aggregate({ where, _count: true, _sum: { size: true } })
      return { files: _count, bytes: _sum.size ?? 0 }
    },
    async prune(before) {
      const { count } = await tx.attachment.deleteMany({ where: { at: { lt: before.toJSDate() } } })
      return count
    },
    async paths() {
      const rows = await tx.attachment.findMany({ where: { path: { not: null } }, select: { path: true } })
      return rows.flatMap(({ path }) => path ?? [])
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
      return (await tx.attachment.findMany({ where: { reading: 'begun' }, orderBy: { id: 'asc' } })).map(read)
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
      const where = { OR: [{ state: 'waiting' }, { reading: 'waiting' }] }
      const { _min } = await tx.attachment.aggregate({ where, _min: { notBefore: true } })
      return _min.notBefore ? instants.read(_min.notBefore) : undefined
    },
  }
}

/** Nothing waits longer, and nothing before its first try: what seems to was put off before the clock was set back. */
const timesUpTo = (now: DateTime) => [
  { notBefore: { lte: now.toJSDate() } },
  { notBefore: { gt: now.plus({ seconds: LONGEST_FETCH_SECONDS }).toJSDate() } },
  { attempts: 0 },
]
