import type { DateTime } from 'luxon'
import type { OutboxEntry, OutboxState } from '../records.ts'
import type { OutboxRecords } from '../storage.ts'
import { type Instants, withChat } from './convert.ts'
import type { OutboxRowModel } from './generated/models.ts'
import type { Memory } from './memory.ts'
import { type OutboxCount, outboxCount } from './outbox-count.ts'
import { dueRows } from './outbox-due.ts'
import { joinedTo } from './outbox-order.ts'
import { outboxUpkeep } from './outbox-upkeep.ts'
import type { Sql } from './sql.ts'

export function outboxRecords(sql: Sql, instants: Instants, memory: Memory): OutboxRecords {
  const read = ({ planned: _, ...row }: OutboxRowModel): OutboxEntry => ({
    ...withChat(row),
    state: row.state as OutboxState,
    createdAt: instants.read(row.createdAt),
    notBefore: instants.read(row.notBefore),
    sentAt: instants.readOrNull(row.sentAt),
    platformAt: instants.readOrNull(row.platformAt),
  })
  return {
    ...queue(sql, read, outboxCount(sql, memory)),
    ...outcomes(sql, outboxCount(sql, memory)),
    ...lookups(sql, read),
    ...outboxUpkeep(sql, instants),
  }
}

type Read = (row: OutboxRowModel) => OutboxEntry

function queue(
  sql: Sql,
  read: Read,
  count: OutboxCount,
): Pick<OutboxRecords, 'add' | 'due' | 'dueBulk' | 'waits' | 'claim'> {
  return {
    async add({ chat, key = null, kind, payload, choices = null, about = null, turn = null, createdAt, notBefore }) {
      const there = key !== null && sql.first`SELECT 1 FROM "OutboxRow" WHERE "key" = ${key}`
      if (there) return undefined
      const put = () => sql.insert`
        INSERT INTO "OutboxRow"
          ("chat", "key", "kind", "payload", "choices", "about", "turn", "createdAt", "notBefore", "planned")
        VALUES (${chat}, ${key}, ${kind}, ${payload}, ${choices}, ${about}, ${turn}, ${createdAt}, ${notBefore},
          ${notBefore > createdAt})`
      return count.changed(put, () => ({ kind, by: 1 }))
    },
    async due(now, busy, limit, { served = [], of } = {}) {
      return dueRows(sql, now, { busy, served, of, waiting: count.waiting().others }, limit).map(read)
    },
    async dueBulk(now, of) {
      return dueRows(sql, now, { busy: [], served: [], of, bulk: true, waiting: count.waiting().bulk }, 1).map(read)[0]
    },
    async waits(chat, payload) {
      const row = sql.first`
        SELECT 1 FROM "OutboxRow" WHERE "chat" = ${chat} AND "payload" = ${payload} AND +"state" = 'waiting'`
      return row !== undefined
    },
    // A row may be gone meanwhile, with the person it was for: then there is nothing to note.
    async claim(id) {
      const claim = () => sql.first<{ kind: string }>`
        UPDATE "OutboxRow" SET "state" = 'sending', "planned" = false, "attempts" = "attempts" + 1
        WHERE "id" = ${id} AND "state" = 'waiting' RETURNING "kind"`
      return count.changed(claim, claimed => claimed && { kind: claimed.kind, by: -1 }) !== undefined
    },
  }
}

function outcomes(
  sql: Sql,
  count: OutboxCount,
): Pick<OutboxRecords, 'sent' | 'settle' | 'join' | 'sentTogether' | 'postpone' | 'failed' | 'hurry' | 'rendered'> {
  return {
    async sent(id, at, messageId, platformAt) {
      const note = () => sql.run`
        UPDATE "OutboxRow" SET "state" = 'sent', "payload" = '', "sentAt" = ${at}, "messageId" = ${messageId},
          "platformAt" = ${platformAt ?? null} WHERE "id" = ${id}`
      // Only what has been claimed is sent: it waited no more.
      count.changed(note, () => undefined)
    },
    async settle(id, state, at, reason) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = ${state}, "payload" = '', "sentAt" = ${at}, "reason" = ${reason} WHERE "id" = ${id}`
    },
    async join(id, into) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = 'joined', "payload" = '', "reason" = ${joinedTo(into)}
        WHERE "id" = ${id} OR ("state" = 'joined' AND "reason" = ${joinedTo(id)})`
    },
    async sentTogether(into, at) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = 'sent', "sentAt" = ${at}, "reason" = 'joined'
        WHERE "state" = 'joined' AND "reason" = ${joinedTo(into)}`
    },
    async postpone(id, until, reason, tried) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = 'waiting', "notBefore" = ${until}, "reason" = ${reason},
          "planned" = "failures" = 0 AND ${!tried && reason !== 'writing'},
          "attempts" = CASE WHEN ${tried} THEN "attempts" ELSE 0 END WHERE "id" = ${id}`
      waitsByTheClock(sql, id, until)
    },
    async failed(id, until, reason, beside) {
      sql.run`
        UPDATE "OutboxRow" SET "state" = 'waiting', "planned" = false, "notBefore" = ${until}, "reason" = ${reason},
          "failures" = "failures" + 1, "attempts" = CASE WHEN ${beside} THEN 0 ELSE "attempts" + 1 END WHERE "id" = ${id}`
      waitsByTheClock(sql, id, until)
    },
    async hurry(reasonPrefix, now) {
      sql.run`
        UPDATE "OutboxRow" SET "notBefore" = ${now}, "attempts" = 1
        WHERE "state" = 'waiting' AND "notBefore" > ${now} AND "attempts" > 0
          AND substr("reason", 1, length(${reasonPrefix})) = ${reasonPrefix}`
    },
    async rendered(id, payload, choices, about) {
      sql.run`
        UPDATE "OutboxRow" SET "payload" = ${payload}, "choices" = ${choices}, "about" = ${about} WHERE "id" = ${id}`
    },
  }
}

/** More never fits into one message. */
const MOST_BEHIND = 10

const STANDING: ReadonlySet<string> = new Set(['waiting', 'sending', 'sent'])
const isStanding = ({ state, planned }: OutboxRowModel): boolean => STANDING.has(state) && !planned

function lookups(
  sql: Sql,
  read: Read,
): Pick<
  OutboxRecords,
  | 'wasSent'
  | 'byId'
  | 'byMessage'
  | 'lastWithChoices'
  | 'recentChoices'
  | 'lastAbout'
  | 'lastOfTurn'
  | 'lately'
  | 'waitingFor'
  | 'behind'
  | 'newest'
> {
  const readOne = (row: OutboxRowModel | undefined) => row && read(row)
  return {
    async wasSent(keyPrefix) {
      // A range uses the index of the keys, which LIKE does not; by their state there are years of rows.
      const row = sql.first`
        SELECT 1 FROM "OutboxRow" WHERE "key" >= ${keyPrefix} AND "key" < ${`${keyPrefix}\uffff`} AND +"state" = 'sent'`
      return row !== undefined
    },
    async byId(id) {
      return readOne(sql.first`SELECT * FROM "OutboxRow" WHERE "id" = ${id}`)
    },
    async byMessage(chat, messageId) {
      return readOne(sql.first`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND "messageId" = ${messageId} ORDER BY "id" DESC LIMIT 1`)
    },
    async lastWithChoices(chat, before = Number.MAX_SAFE_INTEGER) {
      return readOne(sql.first`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND "choices" IS NOT NULL AND NOT "planned" AND "id" < ${before}
        ORDER BY "id" DESC LIMIT 1`)
    },
    async recentChoices(chat, most) {
      const rows = sql.all<OutboxRowModel>`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND "choices" IS NOT NULL AND +"state" = 'sent'
        ORDER BY "id" DESC LIMIT ${most}`
      return rows.map(read)
    },
    async lastAbout(chat, before = Number.MAX_SAFE_INTEGER) {
      return readOne(sql.first`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND "about" IS NOT NULL AND NOT "planned" AND "id" < ${before}
        ORDER BY "id" DESC LIMIT 1`)
    },
    async lastOfTurn(chat, turn, before = Number.MAX_SAFE_INTEGER) {
      return readOne(sql.first`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND "turn" = ${turn} AND "id" < ${before}
          AND ("choices" IS NOT NULL OR "about" IS NOT NULL) ORDER BY "id" DESC LIMIT 1`)
    },
    async lately(chat, turn) {
      // In most chats what was said last is what asks.
      const last = sql.first<OutboxRowModel>`SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} ORDER BY "id" DESC LIMIT 1`
      if (!last) return { question: undefined, newest: undefined }
      if (isStanding(last) && last.turn === turn && (last.choices ?? last.about) !== null) {
        const both = read(last)
        return { question: both, newest: both }
      }
      // Two looks along one index; named and joined instead, SQLite would set up tables for them.
      const rows = sql.all<OutboxRowModel & { which: 'asks' | 'stands' }>`
        SELECT * FROM (
          SELECT *, 'asks' AS "which" FROM "OutboxRow" WHERE "chat" = ${chat} AND "turn" = ${turn}
            AND ("choices" IS NOT NULL OR "about" IS NOT NULL) ORDER BY "id" DESC LIMIT 1)
        UNION ALL
        SELECT * FROM (
          SELECT *, 'stands' AS "which" FROM "OutboxRow" WHERE "chat" = ${chat}
            AND +"state" IN ('waiting', 'sending', 'sent') AND NOT "planned" ORDER BY "id" DESC LIMIT 1)`
      const one = (which: 'asks' | 'stands') => {
        const found = rows.find(row => row.which === which)
        if (!found) return undefined
        const { which: _, ...row } = found
        return read(row)
      }
      return { question: one('asks'), newest: one('stands') }
    },
    async behind({ chat, id }, now) {
      const rows = sql.all<OutboxRowModel>`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND +"state" = 'waiting' AND "kind" <> 'bulk' AND "id" > ${id}
        ORDER BY "id" LIMIT ${MOST_BEHIND}`
      const waits = rows.map(read)
      const later = waits.findIndex(({ notBefore, createdAt }) => notBefore > now && notBefore > createdAt)
      return later < 0 ? waits : waits.slice(0, later)
    },
    async waitingFor(chat, reason) {
      const rows = sql.all<OutboxRowModel>`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND +"state" = 'waiting' AND "reason" = ${reason} ORDER BY "id"`
      return rows.map(read)
    },
    async newest(chat) {
      return readOne(sql.first`
        SELECT * FROM "OutboxRow" WHERE "chat" = ${chat} AND +"state" IN ('waiting', 'sending', 'sent')
        ORDER BY "id" DESC LIMIT 1`)
    },
  }
}

/**
 * What was due when it was written is due whatever the clock says since; what is put off after that is not, though it
 * was written while the clock was ahead: it would be taken in hand over and over until the hour it was put off to.
 */
function waitsByTheClock(sql: Sql, id: number, until: DateTime): void {
  const before = until.minus({ milliseconds: 1 })
  sql.run`UPDATE "OutboxRow" SET "createdAt" = ${before} WHERE "id" = ${id} AND "createdAt" >= ${until}`
}
