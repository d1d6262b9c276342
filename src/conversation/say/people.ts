import type { DateTime } from 'luxon'
import type { WayIn } from '../../domain/channel.ts'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Address, Member, Role } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { Plan, UnitSeed } from '../../domain/plan.ts'
import type { Why } from '../people.ts'

/** A role with its unit, as it is read out. */
export type Duty = { readonly role: Role; readonly unit?: UnitSeed }

/** What is open for the unit of somebody who has just come in. */
export type FirstReport = {
  readonly period: Period
  readonly deadlines: Deadlines
  readonly state: 'open' | 'submitted' | 'accepted'
  readonly now: DateTime
}

/** Who is still there for a unit that has lost somebody. */
export type Rest = { readonly unit: UnitSeed; readonly people: readonly Member[] }

/** The door: links, consent, the first words. */
export type EnrolSay =
  | { readonly say: 'setup-who'; readonly school: string }
  | ({ readonly say: 'setup-handed-on' } & WayIn)
  | ({
      readonly say: 'consent'
      readonly plan: Plan
      /** The channel's name. */
      readonly channel: string
      readonly name: string
      readonly contact?: string
    } & Duty)
  /** To a member who agreed to earlier terms. */
  | { readonly say: 'consent-again'; readonly plan: Plan; readonly contact?: string }
  | { readonly say: 'consent-renewed' }
  | { readonly say: 'consent-full'; readonly plan: Plan; readonly channel: string; readonly contact?: string }
  /** Asked beside an open consent, or after it was declined: what this is. */
  | ({ readonly say: 'consent-about'; readonly plan: Plan; readonly contact?: string } & Duty)
  | { readonly say: 'declined'; readonly setup: boolean }
  | { readonly say: 'ask-name' }
  | { readonly say: 'name-unclear' }
  | { readonly say: 'welcome-officer' }
  | ({ readonly say: 'welcome'; readonly due?: FirstReport } & Duty)
  | ({ readonly say: 'role-added' } & Duty)
  /** The role begins when an officer has confirmed the person. */
  | ({ readonly say: 'awaiting'; readonly contact?: string } & Partial<Duty>)
  | { readonly say: 'already-in'; readonly awaits: boolean }
  /** Somebody known has opened a link made out to `name`; `own`: that is the person's own name. */
  | ({ readonly say: 'whose-link'; readonly name: string; readonly address: Address; readonly own: boolean } & Duty)
  | { readonly say: 'link-left'; readonly name: string; readonly address: Address }
  | { readonly say: 'stranger'; readonly school: string }
  | {
      readonly say: 'door-closed'
      readonly why: 'unknown' | 'used' | 'expired' | 'revoked' | 'too-many'
      readonly school: string
    }

/** Which channel somebody came by, and how it names the account. */
export type Account = { readonly channel: string; readonly name: string }

/** People who come, go, or are called something else. */
export type PeopleSay =
  /** `account`: how the channel names whoever came; absent for those who cannot judge. */
  /** `instead`: who has the duty until the officer has said that it is the right person. */
  | ({
      readonly say: 'arrived'
      readonly name: string
      readonly account?: Account
      readonly awaits: boolean
      readonly instead?: Member
    } & Duty)
  | ({ readonly say: 'arrival-right'; readonly name: string; readonly instead?: Member } & Duty)
  | ({ readonly say: 'arrival-wrong'; readonly name: string } & Duty)
  | {
      readonly say: 'arrival-judged'
      readonly name: string
      readonly right: boolean
      readonly by?: Member
      readonly at: DateTime
    }
  | { readonly say: 'person'; readonly member: Member; readonly duties: readonly Duty[] }
  | { readonly say: 'school-people'; readonly people: readonly Member[]; readonly invited: readonly string[] }
  | {
      readonly say: 'end-confirm'
      readonly member: Member
      readonly duties: readonly Duty[]
      /** No duty is left: the person is forgotten. */
      readonly whole: boolean
    }
  | { readonly say: 'ended'; readonly duties: readonly Duty[]; readonly rest: readonly Rest[] }
  | { readonly say: 'last-officer' }
  | { readonly say: 'person-gone' }
  /** To the officers: somebody has one role less. */
  | {
      readonly say: 'member-left'
      readonly name: string
      readonly why: Why
      readonly by?: Member
      readonly rest: readonly Rest[]
    }
  | { readonly say: 'member-blocked'; readonly name: string; readonly rest: readonly Rest[] }
  /** To whoever is let go. */
  | {
      readonly say: 'farewell'
      readonly why: Why
      readonly duties: readonly Duty[]
      readonly whole: boolean
      readonly school: string
    }
  | { readonly say: 'rename-ask'; readonly member: Member; readonly own: boolean }
  | { readonly say: 'renamed'; readonly name: string; readonly address: Address; readonly own: boolean }
  | { readonly say: 'renamed-by'; readonly name: string; readonly address: Address; readonly by: Member }

/** Invitations and the units they are for. */
export type InviteSay =
  | {
      readonly say: 'units'
      readonly rows: readonly {
        readonly unit: UnitSeed
        readonly people: readonly Member[]
        readonly invited: readonly string[]
      }[]
      /** Officers and văn thư. */
      readonly school: readonly Member[]
    }
  | {
      readonly say: 'unit'
      readonly unit: UnitSeed
      readonly people: readonly Member[]
      readonly invited: readonly string[]
    }
  | { readonly say: 'invite-whom' }
  | { readonly say: 'invite-role'; readonly unit: UnitSeed }
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

export type Pending = { readonly name: string; readonly until: DateTime } & Duty
