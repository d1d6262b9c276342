import { unitOf } from '../../domain/form.ts'
import { isLeadership, type Member, type Role, type RoleGrant, reportersOf, unitsOf } from '../../domain/member.ts'
import type { Unit, Units } from '../../domain/school.ts'
import type { Facts } from '../facts.ts'
import type { Duty, Rest } from '../vocabulary/people.ts'

/** Which roles belong where. `unit` is a unit's id; '' stands for the school as a whole. */

const OF_UNIT: readonly Role[] = ['head', 'deputy', 'reporter']
const OF_LEADERSHIP: readonly Role[] = ['principal', 'vice-principal']
export const OF_SCHOOL: readonly Role[] = ['officer', 'clerk']

/** The roles somebody of the unit can have. */
export function rolesFor(school: Units, unitId: string): readonly Role[] {
  const kind = unitOf(school, unitId)?.kind
  if (unitId === '') return OF_SCHOOL
  if (kind === undefined) return []
  if (kind === 'leadership') return OF_LEADERSHIP
  return kind === 'subject-group' || kind === 'office' ? [...OF_UNIT, 'union-leader'] : OF_UNIT
}

/** Members of the BGH lead the school, not a unit: their grant carries none. */
export const grantedUnit = (role: Role, unitId: string): string => (OF_LEADERSHIP.includes(role) ? '' : unitId)

/** Its unit has ended: whoever had it is there still, and has nothing to do. */
export const isOver = (school: Units, { unitId }: RoleGrant): boolean => unitId !== '' && !unitOf(school, unitId)

/** The place a role is kept under on /donvi; the school's own is that of whoever belongs nowhere else. */
export function placeOf(school: Units, grant: RoleGrant): string {
  const { role, unitId } = grant
  if (!OF_LEADERSHIP.includes(role)) return isOver(school, grant) ? '' : unitId
  return school.units.find(unit => unit.kind === 'leadership')?.id ?? ''
}

/** What somebody does in a place of /donvi. */
export const grantsIn = (school: Units, member: Member, place: string): readonly RoleGrant[] =>
  member.roles.filter(grant => placeOf(school, grant) === place)

export function withUnit(school: Units, unitId: string): { readonly unit?: Unit } {
  const unit = unitOf(school, unitId)
  return unit ? { unit } : {}
}

export const dutyOf = (school: Units, grant: RoleGrant): Duty => ({
  role: grant.role,
  ...withUnit(school, grant.unitId),
  ...(isOver(school, grant) ? { over: true } : {}),
})

/** What tells who is where. */
export type Membership = Pick<Facts, 'school' | 'people'> & {
  readonly invitations: readonly (RoleGrant & { readonly name: string })[]
}

/** Who is of the unit, and who has been invited to be. */
export function membership({ school, people, invitations }: Membership, place: string) {
  const isFor = ({ role, unitId }: RoleGrant) => placeOf(school, { role, unitId }) === place
  return {
    people: people.filter(member => member.state !== 'left' && grantsIn(school, member, place).length > 0),
    invited: invitations.filter(isFor).map(({ name }) => name),
  }
}

/** Who is still there for each unit the roles were for; units that were not reported for do not count. */
export function restOf(
  { people, school }: Pick<Facts, 'people' | 'school'>,
  member: Member,
  grants: readonly RoleGrant[] = member.roles,
): readonly Rest[] {
  const units = unitsOf({ ...member, roles: grants }).flatMap(id => unitOf(school, id) ?? [])
  const lead = isLeadership({ ...member, roles: grants })
  const board = lead ? school.units.filter(unit => unit.kind === 'leadership') : []
  return [...units, ...board].map(unit => ({ unit, people: othersOf(people, member, unit) }))
}

const othersOf = (people: readonly Member[], member: Member, unit: Unit): readonly Member[] =>
  (unit.kind === 'leadership' ? people.filter(isLeadership) : reportersOf(people, unit.id)).filter(
    each => each.id !== member.id && each.state === 'active',
  )
