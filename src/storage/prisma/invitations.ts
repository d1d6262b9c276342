import type { Address, Role } from '../../domain/member.ts'
import type { Invitation, Verdict } from '../records.ts'
import type { InvitationRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { InvitationModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function invitationRecords(tx: Client, sql: Sql, instants: Instants): InvitationRecords {
  const read = (row: InvitationModel): Invitation => ({
    ...row,
    role: row.role as Role,
    address: row.address as Address,
    verdict: row.verdict as Verdict | null,
    createdAt: instants.read(row.createdAt),
    expiresAt: instants.read(row.expiresAt),
    usedAt: instants.readOrNull(row.usedAt),
    revokedAt: instants.readOrNull(row.revokedAt),
    judgedAt: instants.readOrNull(row.judgedAt),
  })
  return {
    async create({ createdAt, expiresAt, ...invitation }) {
      const row = await tx.invitation.create({
        data: { ...invitation, createdAt: createdAt.toJSDate(), expiresAt: expiresAt.toJSDate() },
      })
      return row.id
    },
    async byHash(codeHash) {
      const row = sql.first<InvitationModel>`SELECT * FROM "Invitation" WHERE "codeHash" = ${codeHash}`
      return row && read(row)
    },
    async byId(id) {
      const row = await tx.invitation.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    async open(now) {
      const rows = sql.all<InvitationModel>`
        SELECT * FROM "Invitation" WHERE "usedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > ${now} ORDER BY "id"`
      return rows.map(read)
    },
    async arrived() {
      const rows = sql.kept.all<InvitationModel>`
        SELECT * FROM "Invitation" WHERE "usedBy" IS NOT NULL AND "verdict" IS NULL ORDER BY "id"`
      return rows.map(read)
    },
    async forgetNames(before) {
      sql.run`
        UPDATE "Invitation" SET "name" = '' WHERE "name" <> ''
          AND ("usedAt" < ${before} OR "revokedAt" < ${before} OR "expiresAt" < ${before})`
    },
    async expired(since, now) {
      const rows = sql.all<InvitationModel>`
        SELECT * FROM "Invitation" WHERE "usedAt" IS NULL AND "revokedAt" IS NULL
          AND "expiresAt" >= ${since} AND "expiresAt" < ${now} ORDER BY "id"`
      return rows.map(read)
    },
    async use(id, memberId, at) {
      await tx.invitation.update({ where: { id }, data: { usedAt: at.toJSDate(), usedBy: memberId, code: null } })
    },
    async revoke(id, at, by) {
      await tx.invitation.update({ where: { id }, data: { revokedAt: at.toJSDate(), revokedBy: by, code: null } })
    },
    async judge(id, verdict, by, at) {
      // Who came wrongly has nothing to do with it any more: the name on it is somebody else's.
      const guest = verdict === 'wrong' ? { usedBy: null } : {}
      await tx.invitation.update({ where: { id }, data: { verdict, judgedBy: by, judgedAt: at.toJSDate(), ...guest } })
    },
    async forgetCodes(now) {
      sql.run`UPDATE "Invitation" SET "code" = NULL WHERE "code" IS NOT NULL AND "expiresAt" < ${now}`
    },
  }
}
