import type { DateTime } from 'luxon'
import type { Address, Member, MemberState } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, ofNothing, type Vocabulary } from './kinds.ts'

/** What is kept of the person, and its deletion. */

export type MyDataAction = { readonly do: 'data.show' } | { readonly do: 'data.erase'; readonly confirmed: boolean }

export type MyDataEffect =
  | {
      readonly effect: 'member'
      readonly member: number
      readonly change: {
        readonly name?: string
        readonly address?: Address
        readonly state?: MemberState
        readonly chat?: null
        readonly pausedUntil?: DateTime
        readonly reminderTime?: string
      }
    }
  /** The person's own wish: everything of the person goes, what the unit handed in stays; the farewell is said too. */
  | { readonly effect: 'erase'; readonly member: number }

export type MyDataSay =
  /** `accounts`: the channels on which the person is met, and when each was agreed to; `kept`: name of the one chosen. */
  | {
      readonly say: 'my-data'
      readonly me: Member
      readonly units: readonly Unit[]
      readonly accounts: readonly { readonly channel: string; readonly agreedAt?: DateTime }[]
      readonly kept?: string
    }
  | { readonly say: 'erase-confirm' }
  /** `school`: the person also wrote for the school (directions, own parts of the report). */
  | { readonly say: 'erased'; readonly school: boolean; readonly channel: string }
  | { readonly say: 'erase-last-officer' }

export type MyDataWord = 'my-data' | 'all-as-file' | 'erase' | 'yes-erase' | 'keep-mine'

export const myDataButtons: Buttons<MyDataAction> = {
  'data.show': { holds: {}, needs: ofNothing },
  'data.erase': { holds: { confirmed: 'boolean' }, needs: ofNothing, isFinal: ({ confirmed }) => confirmed },
}

export const myDataVocabulary: Vocabulary<{
  action: MyDataAction
  say: MyDataSay
  word: MyDataWord
  effect: MyDataEffect
}> = { buttons: myDataButtons, states: {} }
