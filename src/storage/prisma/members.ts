import type { Address, Member, MemberState, Role } from '../../domain/member.ts'
import type { MemberRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull } from './convert.ts'
import { cutLoose } from './cut-loose.ts'
import type { MemberModel, RoleModel } from './generated/models.ts'
import { ownRecords } from './own-records.ts'
import { grouped } from './pieces.ts'

const include = { roles: { orderBy: { id: 'asc' as const } } }

export function memberRecords(tx: Client, instants: Instants): MemberRecords {
  const read = (row: MemberModel & { roles: readonly RoleModel[] }): Member => ({
    id: row.id,
    name: row.name,
    address: row.address as Address,
    chat: row.chat,
    state: row.state as MemberState,
    consentVersion: row.consentVersion,
    consentAt: instants.read(row.consentAt),
    reminderTime: row.reminderTime,
    pausedUntil: instants.readOrNull(row.pausedUntil),
    roles: row.roles.map(grant => ({ role: grant.role as Role, unitId: grant.unitId })),
  })
  return {
    async byId(id) {
      const row = await tx.member.findUnique({ where: { id }, include })
      return row ? read(row) : undefined
    },
    async byChat(chat) {
      const row = await tx.member.findUnique({ where: { chat }, include })
      return row ? read(row) : undefined
    },
    async all() {
      // Joined here: an `include` would put every id of a member into one statement.
      const roles = grouped(await tx.role.findMany({ orderBy: { id: 'asc' } }), grant => grant.memberId)
      const rows = await tx.member.findMany({ orderBy: { id: 'asc' } })
      return rows.map(row => read({ ...row, roles: roles.get(row.id) ?? [] }))
    },
    async create({ at, ...member }) {
      const instant = at.toJSDate()
      const row = await tx.member.create({
        data: { ...member, state: 'active', consentAt: instant, createdAt: instant },
      })
      return row.id
    },
    async update(id, { pausedUntil, consentAt, ...change }) {
      const agreed = consentAt === undefined ? {} : { consentAt: consentAt.toJSDate() }
      const paused = pausedUntil === undefined ? {} : { pausedUntil: orNull(pausedUntil) }
      await tx.member.update({ where: { id }, data: { ...change, ...paused, ...agreed } })
    },
    async ownRecords(id) {
      const row = await tx.member.findUnique({ where: { id }, include })
      return row ? ownRecords(tx, instants, read(row)) : undefined
    },
    cutLoose: (id, words) => cutLoose(tx, id, words),
    async grant(id, grant) {
      const key = { memberId: id, ...grant }
      await tx.role.upsert({ where: { memberId_role_unitId: key }, create: key, update: {} })
    },
    async revoke(id, grant) {
      await tx.role.deleteMany({ where: { memberId: id, ...grant } })
    },
  }
}
