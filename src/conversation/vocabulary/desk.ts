import type { DateTime } from 'luxon'
import type { KeptDirection } from '../../domain/direction.ts'
import type { Member, Role } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import type { UnitLine } from '../summary-view.ts'
import type { Vocabulary } from './kinds.ts'

/** What the officer and the BGH ask for in words of their own. */

export type DeskSay =
  /** How one unit stands, with what can be done. */
  | { readonly say: 'desk-state'; readonly line: UnitLine; readonly at?: DateTime }
  /** Who reports for a unit, with what each does there, and who has been invited to. */
  | {
      readonly say: 'desk-people'
      readonly unit: Unit
      readonly people: readonly { readonly member: Member; readonly roles: readonly Role[] }[]
      readonly invited: readonly string[]
      /** All of the unit were asked for, of whom only these are known. */
      readonly counted?: boolean
    }
  /** Newest first; `more`: so many older ones; `direct`: the reader may give one. */
  | {
      readonly say: 'desk-directions'
      readonly items: readonly KeptDirection[]
      readonly more?: number
      readonly direct?: true
    }
  | { readonly say: 'desk-no-phone' }
  /** Reminders of one unit; absent: of all. */
  | { readonly say: 'desk-quiet'; readonly unit?: Unit; readonly target?: DateTime; readonly settled?: true }
  /** Somebody does it no more: what can be done about it, and that nothing has been. */
  | { readonly say: 'desk-replace'; readonly member: Member }
  /** Before it is done: what was understood. */
  | { readonly say: 'desk-nudge'; readonly unit: Unit }
  | { readonly say: 'desk-behalf'; readonly unit: Unit }
  | { readonly say: 'desk-extend'; readonly unit: Unit; readonly until: DateTime }
  | { readonly say: 'desk-extend-day'; readonly unit: Unit; readonly target?: DateTime }
  /** Of several units each is granted its own day. */
  | { readonly say: 'desk-extend-each'; readonly units: readonly Unit[]; readonly until?: DateTime }
  /** Units, or who does what, are to be changed, or somebody is to be invited: where that is done. */
  | { readonly say: 'desk-places'; readonly what: 'change' | 'invite' }
  | { readonly say: 'desk-settled'; readonly unit: Unit }
  /** Several units may be meant. */
  | { readonly say: 'desk-which'; readonly units: readonly Unit[] }
  /** Several were named, and each is meant. */
  | { readonly say: 'desk-each'; readonly units: readonly Unit[] }
  /** `owing`: some can be reminded; `direct`: the reader may give a direction instead. */
  | { readonly say: 'desk-tells-nobody'; readonly owing?: true; readonly direct?: true }
  /** Behind what was asked in the middle of something else: that is still open. */
  | { readonly say: 'desk-still-open'; readonly flow: string; readonly heard?: true }
  | { readonly say: 'desk-no-unit' }
  /** Not understood, with the nearest things to tap. */
  | { readonly say: 'desk-nearest' }

export const deskVocabulary: Vocabulary<{ say: DeskSay }> = { buttons: {}, states: {} }
