import { unitOf } from '../../domain/form.ts'
import type { Member } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { SchoolAction } from '../vocabulary/school.ts'
import { sayGone } from './common.ts'
import { rolesFor } from './duties.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'

const leads = ({ roles }: Member, unit: string): boolean =>
  roles.some(grant => grant.role === 'union-leader' && grant.unitId === unit)

/** Who heads a union group; of anybody else there is nothing to choose. */
export const leadsUnion = ({ roles }: Member): boolean => roles.some(({ role }) => role === 'union-leader')

const leaderOf = ({ people }: Facts, id: number): Member | undefined =>
  people.find(member => member.id === id && member.state !== 'left' && leadsUnion(member))

/** The units a union group can take in. */
const groupable = ({ school }: Facts): readonly Unit[] =>
  school.units.filter(({ id }) => rolesFor(school, id).includes('union-leader'))

/** Which units the person's union group takes in, each with the way to begin or end it. */
export function showUnions(turn: Turn, id: number): Step {
  const member = leaderOf(turn.facts, id)
  if (!member) return sayGone(turn)
  const units = groupable(turn.facts)
  const own = units.filter(unit => leads(member, unit.id))
  // The last unit ends with the duty itself.
  const offered = units.filter(unit => own.length > 1 || !own.includes(unit))
  const choices = offered.map(
    (unit): Choice => ({
      word: own.includes(unit) ? 'union-ends' : 'union-begins',
      values: { unit: unit.shortName },
      action: { do: 'school.union', member: id, unit: unit.id, begins: !own.includes(unit) },
    }),
  )
  return reply(turn, { say: 'school-unions', member, units: own }, choices)
}

/** Begins or ends it; the same button the other way round undoes it. */
export function setUnion(turn: Turn, action: Extract<SchoolAction, { do: 'school.union' }>): Step {
  const { facts, me } = turn
  const member = leaderOf(facts, action.member)
  const unit = unitOf(facts.school, action.unit)
  if (!member || !unit || !groupable(facts).includes(unit)) return sayGone(turn)
  const { begins } = action
  const others = member.roles.filter(({ role, unitId }) => role === 'union-leader' && unitId !== unit.id)
  if (leads(member, unit.id) === begins || (!begins && others.length === 0)) return showUnions(turn, member.id)
  const told = { say: 'school-union', member, unit, begins } as const
  const people = [...reachableOfficers(facts), ...(member.chat === null || member.id === me.id ? [] : [member])]
  const each = people.filter(({ id }, at) => people.findIndex(one => one.id === id) === at)
  return goTo(
    turn,
    null,
    { effect: 'union', member: member.id, unit: unit.id, begins },
    ...tellAll(each, { ...told, by: me }),
    say(told, [{ word: 'undo-change', action: { ...action, begins: !begins } }], { lasting: true }),
  )
}
