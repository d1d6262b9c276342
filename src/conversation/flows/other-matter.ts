import { isLeadership, isOfficer, unitsOf } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import { deskRequest, unitsWished } from '../../domain/reading/desk-request.ts'
import { asksForDays, matterAsked } from '../../domain/reading/matter-asked.ts'
import type { Unit } from '../../domain/school.ts'
import type { Message } from '../effect.ts'
import type { Elsewhere, PeriodFacts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { HeardSay } from '../vocabulary/heard.ts'

/** A question about another of the school's matters, asked where a report of this one is at hand. */
export type AskedElsewhere = { readonly sentence: Message['say'] & HeardSay; readonly open: readonly Obligation[] }

/** What the other matter's records say; undefined where none was asked about. `open`: what the person still owes there. */
export function askedElsewhere(turn: Turn, text: string): AskedElsewhere | undefined {
  const { facts } = turn
  const topic = matterAsked(
    text,
    facts.elsewhere.map(({ plan }) => plan.topic),
  )
  const there = topic === undefined ? undefined : facts.elsewhere.find(({ plan }) => plan.topic === topic)
  if (topic === undefined || !there) return undefined
  const last = there.periods.at(-1)
  if (!last) return { sentence: { say: 'elsewhere-asked', topic }, open: [] }
  const asked = unitsAsked(turn, there, text, topic)
  const owed = there.obligations.filter(({ periodKey }) => periodKey === last.period.key)
  const own = unitsOf(turn.me)
  return {
    sentence: {
      say: 'elsewhere-asked',
      topic,
      period: last.period,
      ...standing(last, { there, owed, asked, days: asksForDays(text) }),
    },
    open: owed.filter(each => own.includes(each.unitId) && !isSettled(each)),
  }
}

/** The unit that is named; to whoever sees no others the own ones. */
function unitsAsked({ me }: Turn, { plan }: Elsewhere, text: string, topic: string): readonly Unit[] {
  const sees = isOfficer(me) || isLeadership(me)
  if (!sees) return plan.units.filter(({ id }) => unitsOf(me).includes(id))
  const request = deskRequest(text, [topic])
  return request && request.unit !== '' ? unitsWished(request, plan.units).units : []
}

type Standing = Pick<Extract<HeardSay, { say: 'elsewhere-asked' }>, 'deadlines' | 'units' | 'school'>

type Looked = {
  readonly there: Elsewhere
  readonly owed: readonly Obligation[]
  readonly asked: readonly Unit[]
  readonly days: boolean
}

function standing({ deadlines }: PeriodFacts, { there, owed, asked, days }: Looked): Standing {
  const of = (unit: Unit) => owed.find(({ unitId }) => unitId === unit.id)
  if (asked.length > 0) return { deadlines, units: asked.map(unit => ({ unit, obligation: of(unit) })) }
  const board = there.plan.units.filter(unit => unit.onBoard && of(unit))
  const missing = board.filter(unit => !isIn(of(unit)))
  const school = { total: board.length, handedIn: board.length - missing.length, missing: days ? [] : missing }
  return { deadlines, school }
}

const isIn = (obligation: Obligation | undefined): boolean => obligation !== undefined && isSettled(obligation)
