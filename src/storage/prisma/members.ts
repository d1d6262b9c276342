import type { Address, Member, MemberState, Role } from '../../domain/member.ts'
import type { MemberRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull } from './convert.ts'
import { cutLoose } from './cut-loose.ts'
import type { MemberModel, RoleModel } from './generated/models.ts'
import { grouped } from './grouped.ts'
import { ownRecords } from './own-records.ts'

/**
 * The people as they are, which every message asks for several times and hardly one changes. One process holds the
 * database, so what it has read stays true until it writes; a transaction that fails forgets it too.
 */
export type PeopleMemory = { people?: readonly Member[] | undefined }

export function memberRecords(tx: Client, instants: Instants, memory: PeopleMemory): MemberRecords {
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
  const all = async () => {
    memory.people ??= await readAll()
    return memory.people
  }
  async function readAll(): Promise<readonly Member[]> {
    // Joined here: an `include` would put every id of a member into one statement.
    const roles = grouped(await tx.role.findMany({ orderBy: { id: 'asc' } }), grant => grant.memberId)
    const rows = await tx.member.findMany({ orderBy: { id: 'asc' } })
    return rows.map(row => read({ ...row, roles: roles.get(row.id) ?? [] }))
  }
  /** Before and after: whoever reads while it is being written must not remember what was. */
  async function changing<T>(write: () => Promise<T>): Promise<T> {
    memory.people = undefined
    const result = await write()
    memory.people = undefined
    return result
  }
  return {
    byId: async id => (await all()).find(member => member.id === id),
    byChat: async chat => (await all()).find(member => member.chat === chat),
    all,
    create: ({ at, ...member }) =>
      changing(async () => {
        const instant = at.toJSDate()
        const row = await tx.member.create({
          data: { ...member, state: 'active', consentAt: instant, createdAt: instant },
        })
        return row.id
      }),
    async update(id, { pausedUntil, consentAt, ...change }) {
      const agreed = consentAt === undefined ? {} : { consentAt: consentAt.toJSDate() }
      const paused = pausedUntil === undefined ? {} : { pausedUntil: orNull(pausedUntil) }
      await changing(() => tx.member.update({ where: { id }, data: { ...change, ...paused, ...agreed } }))
    },
    async ownRecords(id) {
      const member = (await all()).find(each => each.id === id)
      return member ? ownRecords(tx, instants, member) : undefined
    },
    cutLoose: (id, words) => changing(() => cutLoose(tx, id, words)),
    async grant(id, grant) {
      const key = { memberId: id, ...grant }
      await changing(() => tx.role.upsert({ where: { memberId_role_unitId: key }, create: key, update: {} }))
    },
    async revoke(id, grant) {
      await changing(() => tx.role.deleteMany({ where: { memberId: id, ...grant } }))
    },
  }
}
