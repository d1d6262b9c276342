import { unitOf } from '../../domain/form.ts'
import { givenName, type Member, type Role } from '../../domain/member.ts'
import { fold, nfc } from '../../domain/reading/fold.ts'
import { isAddressed, type ListedPerson, readPeopleList, roleSaid } from '../../domain/reading/people-list.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Facts } from '../facts.ts'
import type { ListedLine, ReadyLine, UnreadyLine, UnreadyWhy } from '../vocabulary/invite.ts'
import { dutyOf, grantsIn, placeOf, rolesFor } from './duties.ts'
import type { Wanted } from './invite-one.ts'
import { type TypedName, typedName } from './typed-name.ts'
import { typedSections } from './typed-sections.ts'

/** Somebody who can be invited: as it is read back, and what is made of it. */
export type Ready = { readonly line: ReadyLine; readonly wanted: Wanted; readonly typed: TypedName }

type Looked = Ready | { readonly unready: UnreadyLine }

/** Each line of the list as it stands now: whom to invite, and who cannot be yet and why. */
export function lookAt(
  facts: Facts,
  people: readonly ListedLine[],
): { readonly ready: readonly Ready[]; readonly unready: readonly UnreadyLine[] } {
  const looked: Looked[] = []
  for (const each of people)
    looked.push(
      look(
        facts,
        each,
        looked.flatMap(one => ('wanted' in one ? [one] : [])),
      ),
    )
  return {
    ready: looked.flatMap(each => ('wanted' in each ? [each] : [])),
    unready: looked.flatMap(each => ('unready' in each ? [each.unready] : [])),
  }
}

function look(facts: Facts, listed: ListedLine, before: readonly Ready[]): Looked {
  const { school } = facts
  const { number, place, said } = listed
  const unready = (why: UnreadyWhy, units?: readonly Unit[]): Looked => ({
    unready: { number, said, place, why, ...(units ? { units } : {}) },
  })
  const { unit } = listed
  const several = unit === undefined ? unitsSaid(place, school.units) : []
  if (several.length > 1) return unready('units', several)
  if (unit === undefined || (unit !== '' && !unitOf(school, unit))) return unready('unit')
  const role = rolesFor(school, unit).find(each => each === listed.role)
  if (!role) return unready('role')
  const typed = typedName(said)
  if (!isAddressed(said)) return unready('address')
  if (!typed) return unready('name')
  const wanted = { role, unit }
  const known = knownAs(facts, wanted, typed, before)
  if (known) return unready(known)
  return { line: { number, ...typed, ...dutyOf(school, { role, unitId: unit }) }, wanted, typed }
}

const REPORTING: readonly Role[] = ['head', 'deputy', 'reporter']

/** Somebody who reports for a unit does so once, as whatever it is. */
const isSameDuty = (a: Role, b: Role): boolean => a === b || (REPORTING.includes(a) && REPORTING.includes(b))

/** "cô Lan" is the Nguyễn Thị Lan who is there; who is told in full is compared in full. */
function isSamePerson(typed: TypedName, other: Pick<Member, 'name' | 'address'>): boolean {
  const same = (a: string, b: string) => nfc(a).toLocaleLowerCase('vi') === nfc(b).toLocaleLowerCase('vi')
  if (typed.address !== other.address && ![typed.address, other.address].includes('thầy/cô')) return false
  return typed.name.includes(' ') ? same(typed.name, other.name) : same(typed.name, givenName(other.name))
}

/** Who has a duty already or is asked to: somebody of whom only the unit is told is not its second head. */
export const dutiesTaken = ({ school, people, invitations }: Facts): readonly ListedPerson[] =>
  [...people.filter(({ state }) => state !== 'left').flatMap(({ roles }) => roles), ...invitations].map(
    ({ role, unitId }) => ({ place: '', unit: placeOf(school, { role, unitId }), role, said: '' }),
  )

/** Why somebody needs no invitation (any more). */
function knownAs(
  { school, people, invitations }: Facts,
  { role, unit }: Wanted,
  typed: TypedName,
  before: readonly Ready[],
): UnreadyWhy | undefined {
  if (
    before.some(
      each => each.wanted.unit === unit && isSameDuty(each.wanted.role, role) && isSamePerson(typed, each.typed),
    )
  )
    return 'twice'
  const isIn = people.some(
    member =>
      member.state !== 'left' &&
      isSamePerson(typed, member) &&
      grantsIn(school, member, unit).some(grant => isSameDuty(grant.role, role)),
  )
  if (isIn) return 'in'
  const invited = invitations.some(
    each => placeOf(school, each) === unit && isSameDuty(each.role, role) && isSamePerson(typed, each),
  )
  return invited ? 'invited' : undefined
}

const DROP = /^(?:bo|xoa|bot|loai)(?: (?:dong|so|nguoi))*\s+(?=\d)/u
const LINE = /^\s*(?:(?:sửa|sua)\s+)?(?:(?:dòng|dong|số|so)\s+)?(\d{1,2})\s*(?:[:.)\-–]\s*|\s)(?=\S)/iu

/**
 * "bỏ 4" and "3: cô Lê Thị Lan", also with another role or unit, several one a line.
 * @returns undefined when a line of it mends nothing of the list.
 */
export function mended(
  people: readonly ListedLine[],
  text: string,
  units: readonly Unit[],
): readonly ListedLine[] | undefined {
  let changed = people
  const lines = nfc(text)
    .split(/[\n;]/u)
    .filter(line => line.trim() !== '')
  for (const line of lines) {
    const next = mendedLine(changed, line, units)
    if (!next) return undefined
    changed = next
  }
  return lines.length > 0 ? changed : undefined
}

function mendedLine(
  people: readonly ListedLine[],
  text: string,
  units: readonly Unit[],
): readonly ListedLine[] | undefined {
  const plain = fold(text)
  const last = Math.max(0, ...people.map(({ number }) => number))
  const dropped = DROP.test(plain) ? typedSections(plain.replace(DROP, ''), last) : undefined
  if (dropped?.every(number => people.some(each => each.number === number)))
    return people.filter(({ number }) => !dropped.includes(number))
  const found = LINE.exec(text)
  const listed = people.find(({ number }) => number === Number(found?.[1]))
  if (!found || !listed) return undefined
  const words = text.slice(found[0].length).trim()
  return people.map(each => (each === listed ? otherwise(each, words, units) : each))
}

/** The line with what is told of it now: its role alone, its unit alone, or who it is. */
function otherwise(listed: ListedLine, words: string, units: readonly Unit[]): ListedLine {
  const { number } = listed
  const role = roleSaid(words)
  if (role) return { ...listed, ...readPeopleList(`${words} ${listed.said}`, units, [], listed)[0], number }
  const [unit, ...others] = listed.unit === undefined ? unitsSaid(words, units) : []
  if (unit && others.length === 0) return { ...listed, place: words, unit: unit.id }
  const [told] = readPeopleList(words, units, [], listed)
  return told ? { ...told, number } : listed
}
