import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { School, Unit } from '../../domain/school.ts'
import { isChange, type NameProblem, type Property, type SchoolChange } from '../../domain/school-change.ts'
import type { SchoolDayKind, SchoolDays } from '../../domain/school-days.ts'
import { type Buttons, type OpenStates, ofNothing, type Vocabulary } from './kinds.ts'

/** The school itself: its units, its name and who signs, its days off. */

/** A change with the units it names, as they were when it was asked for. */
export type ToldChange = {
  readonly change: SchoolChange
  readonly unit?: Unit
  /** The one it goes into, or whose form is answered. */
  readonly other?: Unit
  /** What stood there before. */
  readonly was?: string
}

/** What is asked for in words: a name, a title, a property, days. */
export type AskedWord =
  | { readonly ask: 'add'; readonly like: string }
  | { readonly ask: 'rename' | 'split' | 'head'; readonly unit: string }
  | { readonly ask: 'merge'; readonly unit: string; readonly into: string }
  | { readonly ask: 'property'; readonly property: Property }
  | { readonly ask: 'days'; readonly kind: SchoolDayKind }
  | { readonly ask: 'no-days' }

/** What a change of units means for a report that is open. */
export type Following = {
  readonly period: Period
  readonly how: /** The new unit is asked. */
    | 'asked'
    /** What was handed in stands for both. */
    | 'told-for-both'
    /** Its draft becomes part of the other's. */
    | 'draft-passes'
    /** The other reports for both. */
    | 'owed-passes'
    /** The other has handed in, and is asked for the rest. */
    | 'asked-for-more'
    /** What was handed in stays. */
    | 'stays'
    /** Owed no more. */
    | 'released'
}

/** A day on which nobody is reminded any more, and when instead. */
export type MovedReminder = { readonly period: Period; readonly from: DateTime; readonly to: DateTime }

export type SchoolAction =
  | { readonly do: 'school.unit'; readonly unit: string }
  | { readonly do: 'school.ask'; readonly what: AskedWord }
  /** Of a new unit, and of one that is to answer another form: which one it is like. */
  | { readonly do: 'school.like'; readonly unit: string }
  | { readonly do: 'school.into'; readonly unit: string }
  | { readonly do: 'school.show' }
  | { readonly do: 'school.days' }
  /** Asks for the one confirmation of it. */
  | { readonly do: 'school.propose'; readonly change: SchoolChange }
  /** `was`: how what it changes stood when it was asked. */
  | { readonly do: 'school.change'; readonly change: SchoolChange; readonly was: string }
  | { readonly do: 'school.undo'; readonly edit: string }
  /** Which units a union group takes in: those to choose from, and one that begins or ends to be of it. */
  | { readonly do: 'school.unions'; readonly member: number }
  | { readonly do: 'school.union'; readonly member: number; readonly unit: string; readonly begins: boolean }

export type SchoolFlow = { readonly name: 'school-word'; readonly what: AskedWord }

export type SchoolEffect =
  | { readonly effect: 'school'; readonly told: ToldChange; readonly code: string }
  | { readonly effect: 'school-undo'; readonly code: string }
  | { readonly effect: 'union'; readonly member: number; readonly unit: string; readonly begins: boolean }

export type SchoolSay =
  | { readonly say: 'school-unit'; readonly unit: Unit }
  | { readonly say: 'school-show'; readonly school: School }
  | { readonly say: 'school-days'; readonly days: readonly SchoolDays[]; readonly today: DateTime }
  | { readonly say: 'school-ask'; readonly what: AskedWord; readonly unit?: Unit; readonly other?: Unit }
  | { readonly say: 'school-like'; readonly unit?: Unit }
  | { readonly say: 'school-into'; readonly unit: Unit }
  | { readonly say: 'school-name-bad'; readonly why: NameProblem }
  | { readonly say: 'school-days-bad' }
  | {
      readonly say: 'school-confirm'
      readonly told: ToldChange
      readonly following: readonly Following[]
      readonly people: readonly Member[]
      readonly moved: readonly MovedReminder[]
      readonly signs: boolean
      /** Figures, by their labels, that no unit is left to report. */
      readonly orphans: readonly string[]
    }
  /** `by`: to the other officers. */
  /** `people`: who is where they were, and may have to go elsewhere. */
  | {
      readonly say: 'school-changed'
      readonly told: ToldChange
      readonly by?: Member
      readonly people?: readonly Member[]
    }
  | { readonly say: 'school-undone'; readonly told: ToldChange; readonly by?: Member; readonly at?: DateTime }
  | { readonly say: 'school-not-undone'; readonly told: ToldChange }
  /** Somebody has changed it meanwhile. */
  | { readonly say: 'school-moved' }
  | { readonly say: 'school-same' }
  | { readonly say: 'school-unions'; readonly member: Member; readonly units: readonly Unit[] }
  /** `by`: to the other officers and to the person. */
  | {
      readonly say: 'school-union'
      readonly member: Member
      readonly unit: Unit
      readonly begins: boolean
      readonly by?: Member
    }
  /** To the people of the units. */
  /** `more`: what it has handed in lacks the other's part, which is asked for. */
  | { readonly say: 'unit-merged'; readonly unit: Unit; readonly into: string; readonly more: boolean }
  | { readonly say: 'unit-retired'; readonly unit: Unit }
  /** The same has been undone. */
  | { readonly say: 'unit-back'; readonly unit: Unit }

export type SchoolWord =
  | 'edit-unit'
  | 'add-unit'
  | 'rename-unit'
  | 'head-title'
  | 'unit-form'
  | 'merge-unit'
  | 'split-unit'
  | 'retire-unit'
  | 'keep-name'
  | 'change-property'
  | 'school-itself'
  | 'school-days'
  | 'add-days'
  | 'remove-days'
  | 'do-change'
  | 'undo-change'
  | 'union-units'
  | 'union-begins'
  | 'union-ends'

const ofEdit = ({ edit }: { readonly edit: string }) => ({ schoolEdit: edit })

export const schoolButtons: Buttons<SchoolAction> = {
  'school.unit': { holds: { unit: 'string' }, needs: ofNothing },
  'school.ask': { holds: { what: 'object' }, needs: ofNothing },
  'school.like': { holds: { unit: 'string' }, needs: ofNothing },
  'school.into': { holds: { unit: 'string' }, needs: ofNothing },
  'school.show': { holds: {}, needs: ofNothing },
  'school.days': { holds: {}, needs: ofNothing },
  'school.propose': { holds: { change: 'object' }, needs: ofNothing },
  'school.change': { holds: { change: 'object', was: 'string' }, needs: ofNothing },
  'school.undo': { holds: { edit: 'string' }, needs: ofEdit },
  'school.unions': { holds: { member: 'number' }, needs: ofNothing },
  'school.union': { holds: { member: 'number', unit: 'string', begins: 'boolean' }, needs: ofNothing },
}

const ASKED: Readonly<Record<AskedWord['ask'], readonly string[]>> = {
  add: ['like'],
  rename: ['unit'],
  split: ['unit'],
  head: ['unit'],
  merge: ['unit', 'into'],
  property: ['property'],
  days: ['kind'],
  'no-days': [],
}

/** What is asked for holds what its kind needs. */
export const isAsked = (value: unknown): value is AskedWord => {
  if (typeof value !== 'object' || value === null || !('ask' in value) || typeof value.ask !== 'string') return false
  if (!Object.hasOwn(ASKED, value.ask)) return false
  return ASKED[value.ask as AskedWord['ask']].every(key => typeof Reflect.get(value, key) === 'string')
}

export const isStoredChange = isChange

export const schoolStates: OpenStates<SchoolFlow> = {
  'school-word': { holds: { what: 'object' }, isWhole: ({ what }) => isAsked(what), needs: ofNothing },
}

export const schoolVocabulary: Vocabulary<{
  action: SchoolAction
  flow: SchoolFlow
  say: SchoolSay
  word: SchoolWord
  effect: SchoolEffect
}> = { buttons: schoolButtons, states: schoolStates }
