import type { DateTime } from 'luxon'
import type { OutboxEntry, OutboxState } from '../records.ts'
import type { OutboxRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { OutboxRowModel } from './generated/models.ts'
import { dueIds } from './outbox-due.ts'
import { inOrder } from './pieces.ts'

export function outboxRecords(tx: Client, instants: Instants): OutboxRecords {
  const read = (row: OutboxRowModel): OutboxEntry => ({
    ...row,
    state: row.state as OutboxState,
    createdAt: instants.read(row.createdAt),
    notBefore: instants.read(row.notBefore),
    sentAt: instants.readOrNull(row.sentAt),
    platformAt: instants.readOrNull(row.platformAt),
  })
  const newest = async (where: object) => {
    const row = await tx.outboxRow.findFirst({ where, orderBy: { id: 'desc' } })
    return row ? read(row) : undefined
  }
  return { ...sending(tx, read), ...lookups(tx, read, newest), ...upkeep(tx, instants) }
}

type Read = (row: OutboxRowModel) => OutboxEntry

function sending(
  tx: Client,
  read: Read,
): Pick<
  OutboxRecords,
  'add' | 'due' | 'dueBulk' | 'waits' | 'claim' | 'sent' | 'settle' | 'postpone' | 'failed' | 'hurry' | 'rendered'
> {
  return {
    async add(entry) {
      if (entry.key !== undefined && (await tx.outboxRow.findUnique({ where: { key: entry.key } }))) return undefined
      const row = await tx.outboxRow.create({
        data: { ...entry, createdAt: entry.createdAt.toJSDate(), notBefore: entry.notBefore.toJSDate() },
      })
      return row.id
    },
    async due(now, busy, limit, served = []) {
      const ids = await dueIds(tx, now, { busy, served }, limit)
      return (await inOrder(ids, some => tx.outboxRow.findMany({ where: { id: { in: some } } }))).map(read)
    },
    async dueBulk(now) {
      const [id] = await dueIds(tx, now, { busy: [], served: [], bulk: true }, 1)
      const row = id === undefined ? null : await tx.outboxRow.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    async waits(chat, payload) {
      return (
        (await tx.outboxRow.findFirst({ where: { chat, payload, state: 'waiting' }, select: { id: true } })) !== null
      )
    },
    // A row may be gone meanwhile, with the person it was for: then there is nothing to note.
    async claim(id) {
      const data = { state: 'sending', attempts: { increment: 1 } }
      const { count } = await tx.outboxRow.updateMany({ where: { id, state: 'waiting' }, data })
      return count === 1
    },
    async sent(id, at, messageId, platformAt) {
      const platform = platformAt?.toJSDate() ?? null
      await tx.outboxRow.updateMany({
        where: { id },
        data: { state: 'sent', payload: '', sentAt: at.toJSDate(), messageId, platformAt: platform },
      })
    },
    async settle(id, state, at, reason) {
      await tx.outboxRow.updateMany({ where: { id }, data: { state, payload: '', sentAt: at.toJSDate(), reason } })
    },
    async postpone(id, until, reason, tried) {
      await tx.outboxRow.updateMany({
        where: { id },
        data: { state: 'waiting', notBefore: until.toJSDate(), reason, ...(tried ? {} : { attempts: 0 }) },
      })
      await waitsByTheClock(tx, id, until)
    },
    async failed(id, until, reason, beside) {
      const attempts = beside ? 0 : { increment: 1 }
      const later = { state: 'waiting', notBefore: until.toJSDate(), reason }
      await tx.outboxRow.updateMany({ where: { id }, data: { ...later, failures: { increment: 1 }, attempts } })
      await waitsByTheClock(tx, id, until)
    },
    async hurry(reasonPrefix, now) {
      await tx.outboxRow.updateMany({
        where: {
          state: 'waiting',
          notBefore: { gt: now.toJSDate() },
          attempts: { gt: 0 },
          reason: { startsWith: reasonPrefix },
        },
        data: { notBefore: now.toJSDate(), attempts: 1 },
      })
    },
    async rendered(id, payload, choices, about) {
      await tx.outboxRow.updateMany({ where: { id }, data: { payload, choices, about } })
    },
  }
}

function lookups(
  tx: Client,
  read: Read,
  newest: (where: object) => Promise<OutboxEntry | undefined>,
): Pick<OutboxRecords, 'wasSent' | 'byId' | 'byMessage' | 'lastWithChoices' | 'lastAbout' | 'lastOfTurn' | 'newest'> {
  return {
    async wasSent(keyPrefix) {
      // A range uses the index of the keys, which LIKE does not.
      const key = { gte: keyPrefix, lt: `${keyPrefix}\uffff` }
      return (await tx.outboxRow.findFirst({ where: { key, state: 'sent' }, select: { id: true } })) !== null
    },
    async byId(id) {
      const row = await tx.outboxRow.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    byMessage: (chat, messageId) => newest({ chat, messageId }),
    lastWithChoices: chat => newest({ chat, choices: { not: null } }),
    lastAbout: chat => newest({ chat, about: { not: null } }),
    lastOfTurn: (chat, turn) => newest({ chat, turn, OR: [{ choices: { not: null } }, { about: { not: null } }] }),
    newest: chat => newest({ chat, state: { in: ['waiting', 'sending', 'sent'] } }),
  }
}

function upkeep(
  tx: Client,
  instants: Instants,
): Pick<
  OutboxRecords,
  | 'nextDueAt'
  | 'recover'
  | 'moveChat'
  | 'withdraw'
  | 'forgetTexts'
  | 'forgetStrangers'
  | 'rewriteChoices'
  | 'dropStranger'
  | 'ordersInHand'
> {
  return {
    async nextDueAt() {
      const { _min } = await tx.outboxRow.aggregate({ where: { state: 'waiting' }, _min: { notBefore: true } })
      return _min.notBefore ? instants.read(_min.notBefore) : undefined
    },
    async recover() {
      const { count } = await tx.outboxRow.updateMany({
        where: { state: 'sending' },
        data: { state: 'waiting', reason: 'interrupted' },
      })
      return count
    },
    async moveChat(from, to) {
      await tx.outboxRow.updateMany({ where: { chat: from, state: 'waiting' }, data: { chat: to } })
    },
    async rewriteChoices(mark, change) {
      for (const { id, choices } of await tx.outboxRow.findMany({ where: { choices: { contains: mark } } })) {
        if (choices !== null) await tx.outboxRow.update({ where: { id }, data: { choices: change(choices) } })
      }
    },
    async dropStranger(id) {
      const dropped = await tx.$executeRaw`
        DELETE FROM "OutboxRow" WHERE "id" = ${id} AND "choices" IS NULL AND "key" IS NULL
          AND "chat" NOT IN (SELECT "chat" FROM "Member" WHERE "chat" IS NOT NULL)`
      const blanked = await tx.$executeRaw`
        UPDATE "OutboxRow" SET "chat" = '' WHERE "id" = ${id} AND "choices" IS NULL AND "key" IS NOT NULL
          AND "chat" NOT IN (SELECT "chat" FROM "Member" WHERE "chat" IS NOT NULL)`
      return dropped + blanked > 0
    },
    async ordersInHand(now) {
      const due = { state: 'waiting', notBefore: { lte: now.toJSDate() } }
      return (
        (await tx.outboxRow.count({ where: { kind: { in: ['document', 'bulk'] }, OR: [due, { state: 'sending' }] } })) >
        0
      )
    },
    async forgetStrangers(before) {
      return tx.$executeRaw`
        DELETE FROM "OutboxRow" WHERE "createdAt" < ${before.toJSDate()} AND "state" NOT IN ('waiting', 'sending')
          AND "chat" NOT IN (SELECT "chat" FROM "Member" WHERE "chat" IS NOT NULL)`
    },
    async withdraw(chat, at, reason) {
      const where = { chat, state: 'waiting', kind: { in: ['message', 'document', 'file', 'bulk'] } }
      const data = { state: 'skipped', sentAt: at.toJSDate(), reason, payload: '', choices: null, about: null }
      await tx.outboxRow.updateMany({ where, data })
    },
    async forgetTexts(before) {
      const { count } = await tx.outboxRow.updateMany({
        where: {
          createdAt: { lt: before.toJSDate() },
          state: { not: 'waiting' },
          OR: [{ payload: { not: '' } }, { choices: { not: null } }],
        },
        data: { payload: '', choices: null },
      })
      return count
    },
  }
}

/**
 * What was due when it was written is due whatever the clock says since; what is put off after that is not, though it
 * was written while the clock was ahead: it would be taken in hand over and over until the hour it was put off to.
 */
async function waitsByTheClock(tx: Client, id: number, until: DateTime): Promise<void> {
  const before = until.minus({ milliseconds: 1 }).toJSDate()
  await tx.outboxRow.updateMany({ where: { id, createdAt: { gte: until.toJSDate() } }, data: { createdAt: before } })
}
