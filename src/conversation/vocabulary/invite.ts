import type { DateTime } from 'luxon'
import type { WayIn } from '../../domain/channel.ts'
import type { Address, Member, Role } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofInvitation, ofNothing } from './kinds.ts'
import type { Duty } from './people.ts'

/** Invitations, and the units they are for. */

export type Pending = { readonly name: string; readonly until: DateTime } & Duty

export type InviteAction =
  | { readonly do: 'units.show'; readonly unit: string }
  | { readonly do: 'invite.whom' }
  | { readonly do: 'invite.unit'; readonly unit: string }
  | { readonly do: 'invite.role'; readonly role: Role; readonly unit: string }
  | { readonly do: 'invite.show'; readonly invitation: number }
  | { readonly do: 'invite.revoke'; readonly invitation: number; readonly confirmed?: boolean }
  /** `from`: how many are passed over. */
  | { readonly do: 'invite.list'; readonly from?: number }

/** Where the dialogue can stand open. */
export type InviteFlow =
  /** `replaces`: the member whose duty the invited person takes over. */
  { readonly name: 'invite-name'; readonly unit: string; readonly role: string; readonly replaces?: number }

export type InviteEffect =
  | {
      readonly effect: 'invite'
      readonly code: string
      readonly role: Role
      readonly unitId: string
      readonly name: string
      readonly address: Address
      readonly expiresAt: DateTime
      /** The member who is let go when this one has come in. */
      readonly replaces?: number
    }
  | { readonly effect: 'revoke'; readonly invitation: number }

export type InviteSay =
  | {
      readonly say: 'units'
      readonly rows: readonly {
        readonly unit: Unit
        readonly people: readonly Member[]
        readonly invited: readonly string[]
      }[]
      /** Officers and văn thư. */
      readonly school: readonly Member[]
    }
  | {
      readonly say: 'unit'
      readonly unit: Unit
      readonly people: readonly Member[]
      readonly invited: readonly string[]
    }
  | { readonly say: 'invite-whom' }
  | { readonly say: 'invite-role'; readonly unit: Unit }
  | ({ readonly say: 'invite-name'; readonly instead?: Member } & Duty)
  | { readonly say: 'invite-name-again' }
  | ({
      readonly say: 'invitation'
      readonly name: string
      readonly address: string
      readonly until: DateTime
      readonly sender: Member
      readonly school: string
    } & WayIn &
      Duty)
  | { readonly say: 'invitation-made'; readonly instead?: Member }
  | { readonly say: 'invitations'; readonly items: readonly Pending[]; readonly total: number; readonly from: number }
  /** Came in, and waits for an officer's word. */
  | { readonly say: 'arrivals'; readonly items: readonly Pending[] }
  | ({ readonly say: 'invitation-of' } & Pending)
  | ({ readonly say: 'revoke-confirm' } & Pending)
  | { readonly say: 'revoked' }
  /** Its picture is of no use any more. */
  | { readonly say: 'invitation-done' }
  | {
      readonly say: 'invitation-over'
      readonly name: string
      readonly how: 'used' | 'revoked' | 'expired'
      readonly by?: Member
      readonly at: DateTime
    }
  | { readonly say: 'invitations-expired'; readonly items: readonly Pending[] }

export type InviteWord =
  | 'invite'
  | 'invite-role'
  | 'role'
  | 'revoke'
  | 'yes-revoke'
  | 'invitation-of'
  | 'waiting-invitations'
  | 'qr'
  | 'sheet'
  | 'invitations'

export const inviteButtons: Buttons<InviteAction> = {
  'units.show': { holds: { unit: 'string' }, needs: ofNothing },
  'invite.whom': { holds: {}, needs: ofNothing },
  'invite.unit': { holds: { unit: 'string' }, needs: ofNothing },
  'invite.role': { holds: { role: 'string', unit: 'string' }, needs: ofNothing },
  'invite.show': { holds: { invitation: 'number' }, needs: ofInvitation },
  'invite.revoke': { holds: { invitation: 'number' }, needs: ofInvitation },
  'invite.list': { holds: {}, needs: ofNothing },
}

export const inviteStates: OpenStates<InviteFlow> = {
  'invite-name': { holds: { unit: 'string', role: 'string' }, needs: ofNothing },
}
