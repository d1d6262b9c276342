import type { DateTime } from 'luxon'
import type { WayIn } from '../../domain/channel.ts'
import type { Address, Member, Role } from '../../domain/member.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { ListedPerson } from '../../domain/reading/people-list.ts'
import type { Unit } from '../../domain/school.ts'
import type { IncomingFile } from './about.ts'
import { type Buttons, type OpenStates, ofInvitation, ofNothing, type Vocabulary } from './kinds.ts'
import type { Duty } from './people.ts'
import { isStored } from './shape.ts'

/** Invitations, and the units they are for. */

/** People of one list. */
export const MOST_LISTED = 60

export type Pending = { readonly name: string; readonly since: DateTime; readonly until: DateTime } & Duty

/** Somebody of a pasted list, as it was read; `number`: the line it is mended by, the same as long as the list stands. */
export type ListedLine = ListedPerson & { readonly number: number }

/** Of whom an invitation can be made. */
export type ReadyLine = { readonly number: number; readonly name: string; readonly address: Address } & Duty

export type UnreadyWhy =
  | 'unit'
  /** More than one unit is called so. */
  | 'units'
  /** Nobody has that role in the unit. */
  | 'role'
  | 'address'
  | 'name'
  | 'twice'
  | 'in'
  | 'invited'

/** Of whom none can be made yet. */
export type UnreadyLine = {
  readonly number: number
  readonly said: string
  readonly place: string
  readonly why: UnreadyWhy
  readonly units?: readonly Unit[]
}

export type InviteAction =
  | { readonly do: 'units.show'; readonly unit: string }
  /** Everybody is where the list says. */
  | { readonly do: 'units.right'; readonly year: number }
  | { readonly do: 'invite.whom' }
  | { readonly do: 'invite.unit'; readonly unit: string }
  /** `report`: it was offered where somebody is asked to do that one. */
  | { readonly do: 'invite.role'; readonly role: Role; readonly unit: string; readonly report?: OwedKey }
  | { readonly do: 'invite.show'; readonly invitation: number }
  | { readonly do: 'invite.revoke'; readonly invitation: number; readonly confirmed?: boolean }
  /** `from`: how many are passed over. */
  | { readonly do: 'invite.list'; readonly from?: number }
  | { readonly do: 'invite.many' }
  /** All of the list that stands open who were shown as ready. */
  | { readonly do: 'invite.all'; readonly lines: readonly number[] }

/** Where the dialogue can stand open. */
export type InviteFlow =
  /** `replaces`: the member whose duty the invited person takes over. */
  | { readonly name: 'invite-name'; readonly unit: string; readonly role: string; readonly replaces?: number }
  /** Everybody read so far. */
  | { readonly name: 'invite-list'; readonly people: readonly ListedLine[] }

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
  /** A table of people is fetched and read; nothing of it is kept. */
  | {
      readonly effect: 'list-file'
      readonly file: Omit<IncomingFile, 'album'>
      readonly messageId: string
      readonly caption: string
    }

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
      /** Asked before the school year that begins in that one: who leaves, who changes, who is missing. */
      readonly before?: number
    }
  | { readonly say: 'units-right'; readonly year: number }
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
      /** Whom the officer speaks for. */
      readonly through: string
    } & WayIn &
      Duty)
  /** `replaced`: an earlier link of the same person is dead from now on. */
  | { readonly say: 'invitation-made'; readonly instead?: Member; readonly replaced?: true }
  | { readonly say: 'invitations'; readonly items: readonly Pending[]; readonly total: number; readonly from: number }
  | { readonly say: 'invite-list-ask'; readonly units: readonly string[] }
  | { readonly say: 'list-file-taken' }
  | {
      readonly say: 'list-file-bad'
      /** 'old': the form before .xlsx. */
      readonly why: 'unread' | 'no-header' | 'nobody' | 'old' | 'too-big'
    }
  /** Rows of people with a duty that reports nothing. */
  | { readonly say: 'list-file-others'; readonly count: number }
  | {
      readonly say: 'invite-list'
      readonly ready: readonly ReadyLine[]
      readonly unready: readonly UnreadyLine[]
      /** How many more were told than one list takes. */
      readonly over: number
      /** Something has changed since it was shown. */
      readonly moved: boolean
    }
  | { readonly say: 'invite-list-again'; readonly stands: boolean; readonly unit: string }
  | { readonly say: 'invitations-made'; readonly count: number; readonly left: number }
  /** Too many wait already. */
  | { readonly say: 'invitations-full'; readonly waiting: number; readonly most: number }
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
  | 'send-anew'
  | 'yes-revoke'
  | 'invitation-of'
  | 'waiting-invitations'
  | 'qr'
  | 'sheet'
  | 'invitations'
  | 'invite-many'
  | 'units-right'
  | 'send-invitations'

/** How the journal calls it that somebody has gone through the school's people before a school year. */
export const PEOPLE_CHECKED = 'people.checked'
export const peopleSubject = (year: number): string => `people:${year}`

export const inviteButtons: Buttons<InviteAction> = {
  'units.show': { holds: { unit: 'string' }, needs: ofNothing },
  'units.right': {
    holds: { year: 'number' },
    needs: ofNothing,
    settles: ({ year }) => ({ subject: peopleSubject(year), actions: [PEOPLE_CHECKED] }),
  },
  'invite.whom': { holds: {}, needs: ofNothing },
  'invite.unit': { holds: { unit: 'string' }, needs: ofNothing },
  'invite.role': { holds: { role: 'string', unit: 'string' }, needs: ofNothing },
  'invite.show': { holds: { invitation: 'number' }, needs: ofInvitation },
  'invite.revoke': { holds: { invitation: 'number' }, needs: ofInvitation },
  'invite.list': { holds: {}, needs: ofNothing },
  'invite.many': { holds: {}, needs: ofNothing },
  'invite.all': { holds: { lines: 'array' }, needs: ofNothing },
}

export const inviteStates: OpenStates<InviteFlow> = {
  'invite-name': { holds: { unit: 'string', role: 'string' }, needs: ofNothing },
  'invite-list': {
    holds: { people: 'array' },
    isWhole: ({ people }) => Array.isArray(people) && people.length <= MOST_LISTED && people.every(isListed),
    needs: ({ people }) => ({ codes: people.length }),
  },
}

const isListed = (value: unknown): boolean =>
  isStored(value) &&
  typeof value.number === 'number' &&
  (value.unit === undefined || typeof value.unit === 'string') &&
  [value.place, value.role, value.said].every(each => typeof each === 'string')

export const inviteVocabulary: Vocabulary<{
  action: InviteAction
  flow: InviteFlow
  say: InviteSay
  word: InviteWord
  effect: InviteEffect
}> = { buttons: inviteButtons, states: inviteStates }
