import { unitOf } from '../../domain/form.ts'
import { type Member, type RoleGrant, unitsOf } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { PeopleAction } from '../vocabulary/people.ts'
import { sayGone } from './common.ts'
import { dutyOf, grantsIn, restOf } from './duties.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'

/** Somebody goes from one unit to another and stays what they are: after a split, or where a unit has ended. */

type Moving = Extract<PeopleAction, { do: 'people.move' }>

/** What goes along: the roles of those who report. */
export const movable = (grants: readonly RoleGrant[]): readonly RoleGrant[] =>
  grants.filter(grant => unitsOf({ roles: [grant] }).length > 0)

/** Asks where to. */
export const moveChoice = (member: number, unit: string): Choice => ({
  word: 'move-person',
  action: { do: 'people.move', member, unit, to: '' },
})

export const moveTo = (member: Member, unit: string, to: Pick<Unit, 'id' | 'shortName'>): Choice => ({
  word: 'move-person-to',
  values: { name: `${member.address} ${member.name}`, unit: to.shortName },
  action: { do: 'people.move', member: member.id, unit, to: to.id },
})

export function movePerson(turn: Turn, { member: id, unit: from, to }: Moving): Step {
  const { facts, me } = turn
  const { school } = facts
  const member = facts.people.find(each => each.id === id && each.state !== 'left')
  const grants = member ? movable(grantsIn(school, member, from)) : []
  if (!member || grants.length === 0) return sayGone(turn)
  const unit = to === from ? undefined : unitOf(school, to)
  if (!unit || unit.kind === 'leadership') return askWhere(turn, member, from)
  const rest = restOf(facts, member, grants)
  const moved = { say: 'moved', member, unit, rest } as const
  const duties = grants.map(({ role }) => dutyOf(school, { role, unitId: unit.id }))
  return goTo(
    turn,
    null,
    { effect: 'move', member: id, grants, to: unit.id },
    ...tellAll(member.id === me.id ? [] : reached(member), { say: 'moved-you', duties, by: me }),
    ...tellAll(
      reachableOfficers(facts).filter(officer => officer.id !== id),
      { say: 'moved-by', member, unit, by: me },
    ),
    say(moved, back(facts, member, unit, from), { lasting: true }),
  )
}

const reached = (member: Member): readonly Member[] => (member.chat === null ? [] : [member])

/** The way back is the same step the other way, while there is a unit to go back to. */
function back({ school }: Facts, member: Member, now: Unit, from: string): readonly Choice[] {
  const before = unitOf(school, from)
  return before ? [moveTo(member, now.id, before)] : []
}

function askWhere(turn: Turn, member: Member, from: string): Step {
  const units = turn.facts.school.units.filter(({ id, kind }) => id !== from && kind !== 'leadership')
  const choices = units.map(
    (unit): Choice => ({
      word: 'unit',
      values: { unit: unit.shortName },
      action: { do: 'people.move', member: member.id, unit: from, to: unit.id },
    }),
  )
  return reply(turn, { say: 'move-where', member }, choices)
}
