import type { DateTime } from 'luxon'
import type { Address, Role, RoleGrant } from '../domain/member.ts'

/** An invitation as the officer's desk knows it, whatever has become of it. */
export type InvitationRecord = {
  readonly id: number
  readonly role: Role
  readonly unitId: string
  readonly name: string
  readonly address: Address
  readonly expiresAt: DateTime
  /** Who was let in by it. */
  readonly usedBy: number | null
  readonly usedAt: DateTime | null
  readonly revokedAt: DateTime | null
  readonly revokedBy: number | null
  readonly replaces: number | null
  readonly verdict: 'right' | 'wrong' | null
  readonly judgedAt: DateTime | null
  readonly judgedBy: number | null
}

/** Why somebody is let go: the duty has ended, a successor has come, it was never the right person. */
export type Why = 'ended' | 'replaced' | 'wrong'

export type PeopleEffect =
  /** The roles go, with everything that waits to be sent; who keeps none is forgotten. The person is told once. */
  | { readonly effect: 'let-go'; readonly member: number; readonly grants: readonly RoleGrant[]; readonly why: Why }
  /** An officer says whether it was the right person; `grant`: the role that waited for it. */
  | {
      readonly effect: 'judge'
      readonly invitation: number
      readonly verdict: 'right' | 'wrong'
      readonly grant?: { readonly member: number } & RoleGrant
    }

export type PeopleAction =
  /** Officers and văn thư: people of no unit. */
  | { readonly do: 'people.school' }
  /** `unit` as on /donvi; '' stands for the school. */
  | { readonly do: 'people.show'; readonly member: number; readonly unit: string }
  | { readonly do: 'people.end'; readonly member: number; readonly unit: string; readonly confirmed: boolean }
  | { readonly do: 'people.replace'; readonly member: number; readonly unit: string }
  | { readonly do: 'people.rename'; readonly member: number }
  | { readonly do: 'people.right'; readonly invitation: number }
  | { readonly do: 'people.wrong'; readonly invitation: number }
  /** The same invitation once more, with a new link. */
  | { readonly do: 'people.again'; readonly invitation: number }

export type PeopleFlow = { readonly name: 'rename'; readonly member: number }
