import type { DateTime } from 'luxon'
import type { WayIn } from '../../domain/channel.ts'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Address, RoleGrant } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { School } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofCode, ofNothing, type Vocabulary } from './kinds.ts'
import type { Duty } from './people.ts'

/** Set-up, links and consent: how somebody comes in. */

/** What is open for the unit of somebody who has just come in. */
export type FirstReport = {
  readonly period: Period
  readonly deadlines: Deadlines
  readonly state: 'open' | 'submitted' | 'accepted'
  readonly now: DateTime
  /** The superior has the school's report: nobody is late for it any more. */
  readonly sent?: boolean
}

export type AdmissionAction =
  | { readonly do: 'setup.officer'; readonly code: string }
  | { readonly do: 'setup.installer'; readonly code: string }
  | { readonly do: 'consent.agree'; readonly code: string }
  | { readonly do: 'consent.decline'; readonly code: string }
  | { readonly do: 'consent.full'; readonly code: string }
  /** Somebody known takes a role by a link made out to another, or leaves it. */
  | { readonly do: 'consent.take'; readonly code: string }
  | { readonly do: 'consent.leave'; readonly code: string }

/** A member agrees to the terms as they are now, or reads them. */
export type RenewAction = { readonly do: 'renew.agree' } | { readonly do: 'renew.full' }

/** Where the dialogue can stand open. */
export type AdmissionFlow = { readonly name: 'profile' }

export type AdmissionEffect =
  | {
      readonly effect: 'enrol'
      readonly code: string
      readonly name: string
      readonly address: Address
      readonly grants: readonly RoleGrant[]
      readonly invitation: number | null
    }
  | {
      readonly effect: 'grant'
      readonly member: number
      readonly grants: readonly RoleGrant[]
      readonly invitation: number | null
      readonly code: string
    }
  /** The member has agreed to the terms as they are now. */
  | { readonly effect: 'renew'; readonly member: number }

export type AdmissionSay =
  | { readonly say: 'setup-who'; readonly school: string }
  | ({ readonly say: 'setup-handed-on' } & WayIn)
  | ({
      readonly say: 'consent'
      readonly school: School
      /** What the school reports on: "công tác dân vận chính quyền". */
      readonly matters: readonly string[]
      /** The channel's name. */
      readonly channel: string
      readonly name: string
      readonly contact?: string
    } & Duty)
  /** To a member who agreed to earlier terms. */
  | {
      readonly say: 'consent-again'
      readonly school: School
      readonly matters: readonly string[]
      /** In the morning, or once more; none in answer to what the person has just sent. */
      readonly unasked?: 'first' | 'again'
      readonly contact?: string
    }
  | { readonly say: 'consent-renewed' }
  | {
      readonly say: 'consent-full'
      readonly school: School
      readonly matters: readonly string[]
      readonly channel: string
      readonly contact?: string
    }
  /** Asked beside an open consent, or after it was declined: what this is. */
  | ({
      readonly say: 'consent-about'
      readonly school: School
      readonly matters: readonly string[]
      readonly contact?: string
    } & Duty)
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
  | { readonly say: 'stranger'; readonly school: string; readonly through: string }
  /** In a group, to all of it; `link` opens the assistant. */
  | { readonly say: 'only-private'; readonly link: string }
  | {
      readonly say: 'admission-closed'
      readonly why: 'unknown' | 'used' | 'expired' | 'revoked' | 'too-many'
      readonly school: string
      readonly through: string
    }

export type AdmissionWord =
  | 'i-am-officer'
  | 'only-installing'
  | 'agree'
  | 'decline'
  | 'read-all'
  | 'take-role'
  | 'leave-link'

export const admissionButtons: Buttons<AdmissionAction> = {
  'setup.officer': { holds: { code: 'string' }, needs: ofCode },
  'setup.installer': { holds: { code: 'string' }, needs: ofCode },
  'consent.agree': { holds: { code: 'string' }, needs: ofCode },
  'consent.decline': { holds: { code: 'string' }, needs: ofCode },
  'consent.full': { holds: { code: 'string' }, needs: ofCode },
  'consent.take': { holds: { code: 'string' }, needs: ofCode },
  'consent.leave': { holds: { code: 'string' }, needs: ofCode },
}

export const admissionStates: OpenStates<AdmissionFlow> = {
  profile: { holds: {}, needs: ofNothing },
}

export const renewButtons: Buttons<RenewAction> = {
  'renew.agree': { holds: {}, needs: ofNothing },
  'renew.full': { holds: {}, needs: ofNothing },
}

export const admissionVocabulary: Vocabulary<{
  action: AdmissionAction | RenewAction
  flow: AdmissionFlow
  say: AdmissionSay
  word: AdmissionWord
  effect: AdmissionEffect
}> = { buttons: { ...admissionButtons, ...renewButtons }, states: admissionStates }
