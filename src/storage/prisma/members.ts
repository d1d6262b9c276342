import type { DateTime } from 'luxon'
import { type ChatAddress, channelKeyOf, keptAddress, lineOf } from '../../domain/chat-address.ts'
import type { Address, Member, MemberState, Refusal, Role } from '../../domain/member.ts'
import type { MemberRecords } from '../member-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import { orNull } from './convert.ts'
import { cutLoose } from './cut-loose.ts'
import type { MemberAddressModel, MemberModel, RoleModel } from './generated/models.ts'
import { grouped } from './grouped.ts'
import type { Memory } from './memory.ts'
import { ownRecords } from './own-records.ts'
import type { Sql } from './sql.ts'

/** The people as they are, which every message asks for several times and hardly one changes. */
type People = {
  readonly all: readonly Member[]
  readonly byId: ReadonlyMap<number, Member>
  readonly byChat: ReadonlyMap<ChatAddress, Member>
}

export function memberRecords(tx: Client, sql: Sql, instants: Instants, memory: Memory): MemberRecords {
  type Row = MemberModel & { roles: readonly RoleModel[]; addresses: readonly MemberAddressModel[] }
  const read = (row: Row): Member => ({
    id: row.id,
    name: row.name,
    address: row.address as Address,
    ...written(row.addresses.map(readAddress), row.keepsTo),
    state: row.state as MemberState,
    consentVersion: row.consentVersion,
    consentAt: instants.read(row.consentAt),
    reminderTime: row.reminderTime,
    keepsTo: row.keepsTo,
    pausedUntil: instants.readOrNull(row.pausedUntil),
    roles: row.roles.map(grant => ({ role: grant.role as Role, unitId: grant.unitId })),
  })
  const readAddress = ({ chat, refusedAt, closed, agreedAt }: MemberAddressModel): Met => ({
    chat: keptAddress(chat),
    agreedAt: instants.readOrNull(agreedAt),
    refusal: refusedAt && { at: instants.read(refusedAt), closed: Boolean(closed) },
  })
  const people = () => memory.kept('people', ['Member', 'Role', 'MemberAddress'], readAll)
  function readAll(): People {
    const roles = grouped(sql.all<RoleModel>`SELECT * FROM "Role" ORDER BY "id"`, grant => grant.memberId)
    const addresses = grouped(
      sql.all<MemberAddressModel>`SELECT * FROM "MemberAddress" ORDER BY "since", "chat"`,
      ({ memberId }) => memberId,
    )
    const rows = sql.all<MemberModel>`SELECT * FROM "Member" ORDER BY "id"`
    const all = rows.map(row =>
      read({ ...row, roles: roles.get(row.id) ?? [], addresses: addresses.get(row.id) ?? [] }),
    )
    return {
      all,
      byId: new Map(all.map(member => [member.id, member])),
      byChat: new Map(all.flatMap(member => member.chats.map(chat => [chat, member]))),
    }
  }
  return {
    byId: async id => people().byId.get(id),
    byChat: async chat => people().byChat.get(chat),
    all: async () => people().all,
    async create({ at, chat, ...member }) {
      const instant = at.toJSDate()
      const addresses = { create: [{ chat, since: instant, agreedAt: instant }] }
      const data = { ...member, state: 'active', consentAt: instant, createdAt: instant, addresses }
      return (await tx.member.create({ data })).id
    },
    async update(id, { pausedUntil, consentAt, ...change }) {
      const agreed = consentAt === undefined ? {} : { consentAt: consentAt.toJSDate() }
      const paused = pausedUntil === undefined ? {} : { pausedUntil: orNull(pausedUntil) }
      await tx.member.update({ where: { id }, data: { ...change, ...paused, ...agreed } })
    },
    async meet(id, chat, at) {
      sql.run`
        INSERT INTO "MemberAddress" ("chat", "memberId", "since", "agreedAt") VALUES (${chat}, ${id}, ${at}, ${at})
        ON CONFLICT ("chat") DO UPDATE SET "since" = excluded."since"`
    },
    async refuse(chat, at, closed) {
      sql.run`
        UPDATE "MemberAddress" SET "refusedAt" = coalesce("refusedAt", ${at}), "closed" = "closed" OR ${closed}
        WHERE "chat" = ${chat}`
    },
    async heardAgain(chat) {
      sql.run`UPDATE "MemberAddress" SET "refusedAt" = NULL, "closed" = 0 WHERE "chat" = ${chat}`
    },
    async moveChat(from, to) {
      sql.run`UPDATE "MemberAddress" SET "chat" = ${to} WHERE "chat" = ${from}`
      sql.run`DELETE FROM "ShownMenu" WHERE "chat" = ${from}`
    },
    async ownRecords(id) {
      const member = people().byId.get(id)
      return member ? ownRecords(tx, instants, member) : undefined
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

/** Where somebody is met. */
type Met = {
  readonly chat: ChatAddress
  readonly agreedAt: DateTime | null
  readonly refusal: Omit<Refusal, 'chat'> | null
}

/**
 * Written to on the channel the person has chosen, else where the person was met last: of the addresses at which nothing
 * has been refused, or if there is none of those not closed.
 */
function written(
  all: readonly Met[],
  keepsTo: string | null,
): Pick<Member, 'chat' | 'chats' | 'refusals' | 'agreements'> {
  const pick = (met: readonly Met[]) => met.findLast(({ chat }) => channelKeyOf(lineOf(chat)) === keepsTo) ?? met.at(-1)
  const fine = all.filter(({ refusal }) => !refusal)
  const open = all.filter(({ refusal }) => !refusal?.closed)
  return {
    chat: (pick(fine) ?? pick(open) ?? pick(all))?.chat ?? null,
    chats: all.map(({ chat }) => chat),
    agreements: all.flatMap(({ chat, agreedAt }) => (agreedAt ? [{ chat, at: agreedAt }] : [])),
    refusals: all.flatMap(({ chat, refusal }) => (refusal ? [{ chat, ...refusal }] : [])),
  }
}
