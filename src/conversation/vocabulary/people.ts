import type { DateTime } from 'luxon'
import type { Address, Member, Role, RoleGrant } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofInvitation, ofNothing, type Vocabulary } from './kinds.ts'

/** People: who has come, goes, is called otherwise. */

/** A role with its unit, as it is read out. `over`: its unit has ended, and the role with it. */
export type Duty = { readonly role: Role; readonly unit?: Unit; readonly over?: true }

/** Who is still there for a unit that has lost somebody. */
export type Rest = { readonly unit: Unit; readonly people: readonly Member[] }

/** Which channel somebody came by, and how it names the account. */
export type Account = { readonly channel: string; readonly name: string }

/** Why somebody is let go: the duty has ended, a successor has come, it was never the right person. */
export type Why = 'ended' | 'replaced' | 'wrong'

export type PeopleFlow = { readonly name: 'rename'; readonly member: number }

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
  /** To another unit, with the same role; `to` '': it is asked where. */
  | { readonly do: 'people.move'; readonly member: number; readonly unit: string; readonly to: string }

export type PeopleEffect =
  /** The roles go, with everything that waits to be sent; who keeps none is forgotten. The person is told once. */
  | { readonly effect: 'let-go'; readonly member: number; readonly grants: readonly RoleGrant[]; readonly why: Why }
  /** The roles go on in another unit. */
  | { readonly effect: 'move'; readonly member: number; readonly grants: readonly RoleGrant[]; readonly to: string }
  /** An officer says whether it was the right person; `grant`: the role that waited for it. */
  | {
      readonly effect: 'judge'
      readonly invitation: number
      readonly verdict: 'right' | 'wrong'
      readonly grant?: { readonly member: number } & RoleGrant
    }

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
  /** `met`: names of the channels, the one used last at the end; `heardAt`: when the person was heard last. */
  | {
      readonly say: 'person'
      readonly member: Member
      readonly duties: readonly Duty[]
      readonly met: readonly string[]
      readonly heardAt?: DateTime
    }
  /** `over`: people whose unit has ended. */
  | {
      readonly say: 'school-people'
      readonly people: readonly Member[]
      readonly invited: readonly string[]
      readonly over: readonly Member[]
    }
  | { readonly say: 'move-where'; readonly member: Member }
  /** `rest`: whom the unit left behind still has. */
  | { readonly say: 'moved'; readonly member: Member; readonly unit: Unit; readonly rest: readonly Rest[] }
  /** To the person, and to the other officers. */
  | { readonly say: 'moved-you'; readonly duties: readonly Duty[]; readonly by: Member }
  | { readonly say: 'moved-by'; readonly member: Member; readonly unit: Unit; readonly by: Member }
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
      readonly through: string
    }
  | { readonly say: 'rename-ask'; readonly member: Member; readonly own: boolean }
  | { readonly say: 'renamed'; readonly name: string; readonly address: Address; readonly own: boolean }
  | { readonly say: 'renamed-by'; readonly name: string; readonly address: Address; readonly by: Member }

export type PeopleWord =
  | 'right-person'
  | 'wrong-person'
  | 'person'
  | 'end-duty'
  | 'yes-end-duty'
  | 'replace-person'
  | 'rename'
  | 'invite-again'
  | 'school-people'
  | 'move-person'
  | 'move-person-to'

export const peopleButtons: Buttons<PeopleAction> = {
  'people.school': { holds: {}, needs: ofNothing },
  'people.show': { holds: { member: 'number', unit: 'string' }, needs: ({ member }) => ({ heard: member }) },
  'people.end': {
    holds: { member: 'number', unit: 'string', confirmed: 'boolean' },
    needs: ofNothing,
    isFinal: ({ confirmed }) => confirmed,
  },
  'people.replace': { holds: { member: 'number', unit: 'string' }, needs: ofNothing },
  'people.rename': { holds: { member: 'number' }, needs: ofNothing },
  'people.move': { holds: { member: 'number', unit: 'string', to: 'string' }, needs: ofNothing },
  'people.right': { holds: { invitation: 'number' }, needs: ofInvitation, aside: 'arrival' },
  'people.wrong': { holds: { invitation: 'number' }, needs: ofInvitation, aside: 'arrival' },
  'people.again': { holds: { invitation: 'number' }, needs: ofInvitation, aside: 'arrival' },
}

export const peopleStates: OpenStates<PeopleFlow> = {
  rename: { holds: { member: 'number' }, needs: ofNothing },
}

export const peopleVocabulary: Vocabulary<{
  action: PeopleAction
  flow: PeopleFlow
  say: PeopleSay
  word: PeopleWord
  effect: PeopleEffect
}> = { buttons: peopleButtons, states: peopleStates }
