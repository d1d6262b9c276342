import type { Address, Role } from '../../domain/member.ts'
import type { Invitation } from '../records.ts'
import type { InvitationRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { InvitationModel } from './generated/models.ts'

export function invitationRecords(tx: Client, instants: Instants): InvitationRecords {
  const read = (row: InvitationModel): Invitation => ({
    id: row.id,
    role: row.role as Role,
    unitId: row.unitId,
    name: row.name,
    address: row.address as Address,
    createdBy: row.createdBy,
    createdAt: instants.read(row.createdAt),
    expiresAt: instants.read(row.expiresAt),
    usedAt: instants.readOrNull(row.usedAt),
    revokedAt: instants.readOrNull(row.revokedAt),
  })
  return {
    async create({ createdAt, expiresAt, ...invitation }) {
      const row = await tx.invitation.create({
        data: { ...invitation, createdAt: createdAt.toJSDate(), expiresAt: expiresAt.toJSDate() },
      })
      return row.id
    },
    async byHash(codeHash) {
      const row = await tx.invitation.findUnique({ where: { codeHash } })
      return row ? read(row) : undefined
    },
    async byId(id) {
      const row = await tx.invitation.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    async open(now) {
      const where = { usedAt: null, revokedAt: null, expiresAt: { gt: now.toJSDate() } }
      return (await tx.invitation.findMany({ where, orderBy: { id: 'asc' } })).map(read)
    },
    async use(id, memberId, at) {
      await tx.invitation.update({ where: { id }, data: { usedAt: at.toJSDate(), usedBy: memberId } })
    },
    async forgetNames(before) {
      const date = { lt: before.toJSDate() }
      const where = { name: { not: '' }, OR: [{ usedAt: date }, { revokedAt: date }, { expiresAt: date }] }
      await tx.invitation.updateMany({ where, data: { name: '' } })
    },
    async revoke(id, at) {
      await tx.invitation.update({ where: { id }, data: { revokedAt: at.toJSDate() } })
    },
  }
}
