import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, type Member, unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { type OwedKey, unitIdOf } from '../../domain/owed-key.ts'
import type { Units } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import type { DocumentOrder } from '../document-order.ts'
import { type Step, say, stay } from '../effect.ts'
import { contactOf } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import { ownObligations, reportChoice } from '../report/open.ts'
import { type Hat, type Right, ROWS, type Row, rightOfDocument } from '../rights.ts'
import type { Say } from '../say.ts'
import type { Turn } from '../turn.ts'

/** What a thing is about, as far as rights go by it. */
type Subject = { readonly unit?: string; readonly member?: number }

type Known = { readonly me: Member | undefined; readonly plan: Units }

/** What somebody is at the school. */
export function hatsWorn(member: Member): readonly Hat[] {
  const has = (role: string) => member.roles.some(grant => grant.role === role)
  return [
    ...(unitsOf(member).length > 0 ? ['reporter' as const] : []),
    ...(has('union-leader') ? ['union-leader' as const] : []),
    ...(isOfficer(member) ? ['officer' as const] : []),
    ...(isLeadership(member) ? ['leadership' as const] : []),
    ...(has('clerk') ? ['clerk' as const] : []),
  ]
}

/** Whether somebody may: whom a row names may, for a unit of their own alone where it says so. */
export function may(right: Right, { me, plan }: Known, { unit, member }: Subject = {}): boolean {
  if (!me) return false
  const row: Row = ROWS[right]
  if (row.unconfirmed || (row.self && member === me.id)) return true
  const mine = row.hats.filter(hat => hatsWorn(me).includes(hat))
  if (mine.some(hat => !row.own?.includes(hat))) return true
  if (mine.length === 0) return false
  const own = ownUnits(me, plan)
  return unit === undefined ? own.length > 0 : own.includes(unit)
}

type Holding = {
  readonly obligation?: OwedKey
  readonly about?: { readonly obligation: OwedKey }
  readonly unit?: string
  readonly member?: number
  readonly order?: DocumentOrder
}

/** The unit or person that a button, an open dialogue or a document is about. */
export function subjectOf(thing: object): Subject {
  const { obligation, about, unit, member, order }: Holding = thing
  if (order) return subjectOf(order)
  const owed = obligation ?? about?.obligation
  const of = owed === undefined ? unit : unitIdOf(owed)
  return { ...(of === undefined ? {} : { unit: of }), ...(member === undefined ? {} : { member }) }
}

/** Asked when a document is ordered and again when it leaves. */
export const mayHave = (order: DocumentOrder, known: Known): boolean =>
  may(rightOfDocument(order), known, subjectOf({ order }))

/** The door of every command, button and open dialogue: only who may gets on to `then`. */
export function asAllowed(turn: Turn, right: Right, thing: object, then: () => Step): Step {
  const subject = subjectOf(thing)
  // Its unit has become another, or has ended: there is nothing to be written, and where the person reports now is said.
  const gone = right === 'report' && subject.unit !== undefined && !unitOf(turn.facts.plan, subject.unit)
  const allowed = gone ? may(right, turn.facts) : may(right, turn.facts, subject)
  if (allowed) return then()
  const why = refusal(turn, right, subject)
  return stay(turn, why.say === 'other-unit' ? say(why, ownReports(turn), { lasting: true }) : say(why))
}

/** Whoever has changed units meant the own report with the old button. */
const ownReports = ({ facts }: Turn): readonly Choice[] =>
  ownObligations(facts).flatMap(owed => (isSettled(owed) ? [] : [reportChoice(facts, owed)]))

function refusal({ facts, me }: Turn, right: Right, { unit }: Subject): Say {
  const row: Row = ROWS[right]
  if (right === 'deciding') return { say: 'only-leadership' }
  if (!row.own) return { say: 'only-officer' }
  const of = unit === undefined ? undefined : unitOf(facts.plan, unit)
  if (of && ownUnits(me, facts.plan).length > 0) return { say: 'other-unit', unit: of }
  const contact = contactOf(facts)
  return { say: 'no-unit', ...(contact ? { contact } : {}) }
}
