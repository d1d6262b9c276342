import type { DateTime } from 'luxon'
import type { ChatAddress } from './chat-address.ts'
import { remembered } from './remembered.ts'

/** What a person may do. Unit roles carry a unit; the others the empty string. */
export type Role =
  | 'officer'
  | 'principal'
  | 'vice-principal'
  | 'clerk'
  | 'head'
  | 'deputy'
  | 'reporter'
  | 'union-leader'

export type RoleGrant = { readonly role: Role; readonly unitId: string }

/** How a person is addressed; `thầy/cô` when nobody said. */
export type Address = 'thầy' | 'cô' | 'ông' | 'bà' | 'thầy/cô'

/** 'blocked' = the bot cannot reach the chat; 'left' = has ended the duty, keeps no chat. */
export type MemberState = 'active' | 'blocked' | 'left'

/** `closed`: it is sure that nothing arrives there until the person is heard again. */
export type Refusal = { readonly chat: ChatAddress; readonly at: DateTime; readonly closed: boolean }

export type Member = {
  readonly id: number
  /** họ - đệm - tên, as written; never split into first and last. */
  readonly name: string
  readonly address: Address
  /** Where the person is written to; null: nowhere. */
  readonly chat: ChatAddress | null
  /** Everywhere the person is met; where that was last is the last. */
  readonly chats: readonly ChatAddress[]
  /** Those of them at which something has been refused since the person was heard there last. */
  readonly refusals: readonly Refusal[]
  /** When the person agreed in the words of the channel of each, where that is known. */
  readonly agreements: readonly { readonly chat: ChatAddress; readonly at: DateTime }[]
  readonly state: MemberState
  readonly consentVersion: string
  readonly consentAt: DateTime
  /** "HH:mm" when the person chose another time than the school's. */
  readonly reminderTime: string | null
  /** Key of the channel the person has chosen to be written to on; null: wherever the person was met last. */
  readonly keepsTo: string | null
  readonly pausedUntil: DateTime | null
  readonly roles: readonly RoleGrant[]
}

/** Whether it is sure that nothing arrives there. */
export const isClosed = ({ refusals }: Pick<Member, 'refusals'>, chat: ChatAddress): boolean =>
  refusals.some(refusal => refusal.closed && refusal.chat === chat)

/** Whether the person can be written to somewhere, as far as is known. */
export const isOpenSomewhere = (member: Pick<Member, 'chats' | 'refusals'>): boolean =>
  member.chats.some(chat => !isClosed(member, chat))

const REPORTING: readonly Role[] = ['head', 'deputy', 'reporter']
const LEADERSHIP: readonly Role[] = ['principal', 'vice-principal']

/** Version of the consent text; it rises when text/chat/enrol.ts or consent-full.ts change what is kept, why or how long. */
export const CONSENT_VERSION = '2026-3'

/** Whether the person has agreed to what is true now; somebody who agreed to less is asked again first. */
export const hasConsented = (member: Pick<Member, 'consentVersion'>): boolean =>
  member.consentVersion === CONSENT_VERSION

export const isOfficer = (member: Member): boolean => member.roles.some(grant => grant.role === 'officer')

export const isClerk = (member: Member): boolean => member.roles.some(grant => grant.role === 'clerk')

export const isLeadership = (member: Member): boolean => member.roles.some(grant => LEADERSHIP.includes(grant.role))

const CONFIRMED: readonly Role[] = ['officer', 'principal', 'vice-principal', 'clerk']

/** Roles that see more than one unit: they begin when an officer has confirmed who came by the link (product.md 2). */
export const isConfirmed = (role: Role): boolean => CONFIRMED.includes(role)

/** Whether nobody reachable would be officer any more without this member. */
export const isLastOfficer = (members: readonly Member[], id: number): boolean =>
  members.some(member => member.id === id && isOfficer(member)) &&
  !members.some(member => member.id !== id && isOfficer(member) && isReachable(member))

export const isReachable = (member: Member): boolean => member.state === 'active' && member.chat !== null

/** What is asked of the person can be answered here: without consent to the terms as they are nothing said would be kept. */
export const mayBeAsked = (member: Member): boolean => isReachable(member) && hasConsented(member)

/** Units this person may report for, in the order they were given. */
export function unitsOf(member: Pick<Member, 'roles'>): readonly string[] {
  const ids = member.roles.filter(grant => REPORTING.includes(grant.role)).map(grant => grant.unitId)
  return [...new Set(ids)]
}

const known = remembered<ReadonlyMap<string, readonly Member[]>>()

/** Members who may report for the unit. A list of people is looked through once, however many units are asked for. */
export const reportersOf = (members: readonly Member[], unitId: string): readonly Member[] =>
  known(members, '', () => reportersByUnit(members)).get(unitId) ?? []

/** The same for all units at once: for many units and many people one look at each person is enough. */
export function reportersByUnit(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>()
  for (const member of members) {
    if (member.state === 'left') continue
    for (const unit of unitsOf(member)) {
      const known = found.get(unit)
      if (known) known.push(member)
      else found.set(unit, [member])
    }
  }
  return found
}

/** True when every reporting role of the person in the unit is deputy: reminded only from 3 days before. */
export function isOnlyDeputy(member: Member, unitId: string): boolean {
  const roles = member.roles.filter(grant => grant.unitId === unitId && REPORTING.includes(grant.role))
  return roles.length > 0 && roles.every(grant => grant.role === 'deputy')
}

/** The tên of a họ - đệm - tên name: what people are called by. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name
}

/**
 * The deputy who signs for the school: whom the BGH chose, while in office; else the first there is.
 * @param chosen by member id.
 */
export function deputyOf(members: readonly Member[], chosen?: number): Member | undefined {
  const deputies = members.filter(
    ({ state, roles }) => state !== 'left' && roles.some(({ role }) => role === 'vice-principal'),
  )
  return deputies.find(({ id }) => id === chosen) ?? deputies[0]
}
