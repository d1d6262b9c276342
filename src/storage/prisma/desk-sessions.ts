import type { DeskRecords, DeskSession } from '../desk-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { DeskSessionModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function deskRecords(tx: Client, sql: Sql, instants: Instants): DeskRecords {
  const read = ({ id, memberId, openedAt, until }: DeskSessionModel): readonly DeskSession[] =>
    openedAt && until ? [{ id, memberId, openedAt: instants.read(openedAt), until: instants.read(until) }] : []
  return {
    async offer({ memberId, codeHash, at, until }) {
      const open = { memberId, tokenHash: null, endedAt: null }
      await tx.deskSession.updateMany({ where: open, data: { endedAt: at.toJSDate() } })
      await tx.deskSession.create({
        data: { memberId, codeHash, madeAt: at.toJSDate(), codeUntil: until.toJSDate() },
      })
    },
    async open(codeHash, { tokenHash, at, until }) {
      const { count } = await tx.deskSession.updateMany({
        where: { codeHash, tokenHash: null, endedAt: null, codeUntil: { gt: at.toJSDate() } },
        data: { tokenHash, openedAt: at.toJSDate(), until: until.toJSDate() },
      })
      const row = count === 1 ? await tx.deskSession.findUnique({ where: { codeHash } }) : null
      return row ? read(row)[0] : undefined
    },
    async enter({ memberId, codeHash, tokenHash, at, until }) {
      if (await tx.deskSession.findUnique({ where: { codeHash } })) return false
      const [madeAt, ends] = [at.toJSDate(), until.toJSDate()]
      await tx.deskSession.create({
        data: { memberId, codeHash, tokenHash, madeAt, codeUntil: madeAt, openedAt: madeAt, until: ends },
      })
      return true
    },
    async byToken(tokenHash, now) {
      const row = await tx.deskSession.findFirst({
        where: { tokenHash, endedAt: null, until: { gt: now.toJSDate() } },
      })
      return row ? read(row)[0] : undefined
    },
    async of(memberId, now) {
      const where = { memberId, endedAt: null, until: { gt: now.toJSDate() } }
      return (await tx.deskSession.findMany({ where, orderBy: { id: 'asc' } })).flatMap(read)
    },
    async end(memberId, at) {
      await tx.deskSession.updateMany({ where: { memberId, endedAt: null }, data: { endedAt: at.toJSDate() } })
    },
    async prune(before) {
      sql.run`DELETE FROM "DeskSession" WHERE "madeAt" < ${before}`
    },
  }
}
