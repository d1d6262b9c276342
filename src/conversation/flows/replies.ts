import { givenName, isLeadership, isOfficer, isReachable, type Member, reportersOf } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Say } from '../say.ts'
import type { WithSession } from '../turn.ts'

/** The way home, under what has nothing nearer to offer. */
export const HOME: Choice = { word: 'home', action: { do: 'home' } }

/** "Không", "thôi" typed at a question that has neither a yes nor a no: everything is left as it is. */
export const LEAVE: Choice = { word: 'leave-as-is', typedOnly: true, action: { do: 'nothing' } }

/** "cô Lan": how a member is spoken of. */
export const calledBy = (member: Member): string => `${member.address} ${givenName(member.name)}`

/** "cô Nguyễn Thị Lan": somebody in full. */
export const nameOf = ({ address, name }: Pick<Member, 'address' | 'name'>): string => `${address} ${name}`

/** Those of the unit who can be written to, the person acting left out. */
export const reachableReporters = (facts: Pick<Facts, 'people' | 'me'>, unitId: string): readonly Member[] =>
  reportersOf(facts.people, unitId).filter(member => isReachable(member) && member.id !== facts.me?.id)

/** What the school's matters are called. */
export const topicsOf = ({ plan, elsewhere }: Pick<Facts, 'plan' | 'elsewhere'>): readonly string[] =>
  [plan, ...elsewhere.map(other => other.plan)].map(each => each.topic)

/** Officers who can be written to, the person acting left out. */
export const reachableOfficers = ({ people, me }: Pick<Facts, 'people' | 'me'>): readonly Member[] =>
  people.filter(member => isOfficer(member) && isReachable(member) && member.id !== me?.id)

/** The others of the BGH who can be written to; they have the same questions before them. */
export const fellowLeaders = ({ people, me }: Facts): readonly Member[] =>
  people.filter(member => isLeadership(member) && isReachable(member) && member.id !== me?.id && !isOfficer(member))

/** Whether an officer hears of it: `untold` where none can be written to, and whoever acts is none. */
export const officersHear = (facts: Pick<Facts, 'people' | 'me'>): { readonly untold?: true } =>
  reachableOfficers(facts).length > 0 || (facts.me && isOfficer(facts.me)) ? {} : { untold: true }

/** The same message to several members; buttons stand, nobody knows when it is read. */
export const tellAll = (
  members: readonly Member[],
  message: Say,
  choices: readonly Choice[] = [],
): readonly Message[] => members.map(member => say(message, choices, { to: member.id, lasting: true }))

/** Leaves whatever was open and says one thing with lasting buttons. */
export const reply = (turn: WithSession, message: Say, choices: readonly Choice[] = []): Step =>
  goTo(turn, null, say(message, choices, { lasting: true }))

/** Nhập hộ: the officer enters the unit's report. */
export const enterFor = ({ id }: Pick<Obligation, 'id'>, unit: Unit): Choice => ({
  word: 'on-behalf-of',
  values: { unit: unit.shortName },
  action: { do: 'behalf.start', obligation: id },
})
