import type { Role } from '../member.ts'
import type { Unit } from '../school.ts'
import { nfc } from './fold.ts'
import { isExactly, plainWord, unitsSaid } from './unit-said.ts'

/** Somebody of a pasted list, as far as the list says who it is. */
export type ListedPerson = {
  /** The place as it was written; '' where nothing was. */
  readonly place: string
  /** The unit as on /donvi, '' for the school itself; absent while nobody knows which. */
  readonly unit?: string
  readonly role: Role
  /** The form of address and the name. */
  readonly said: string
}

/** Where somebody belongs; `role`: what all who follow are. */
type Place = { readonly place: string; readonly unit?: string; readonly role?: Role | undefined }

/** What people write for a role, longest first: "phó hiệu trưởng" is no "hiệu trưởng". */
const ROLES: readonly (readonly [words: string, role: Role])[] = [
  ['to truong cong doan', 'union-leader'],
  ['dau moi tong hop', 'officer'],
  ['pho hieu truong', 'vice-principal'],
  ['pho truong ban', 'deputy'],
  ['chi hoi truong', 'head'],
  ['nguoi bao cao', 'reporter'],
  ['chi hoi pho', 'deputy'],
  ['pho chu tich', 'deputy'],
  ['hieu truong', 'principal'],
  ['pho bi thu', 'deputy'],
  ['truong ban', 'head'],
  ['hieu pho', 'vice-principal'],
  ['to truong', 'head'],
  ['pho ban', 'deputy'],
  ['chu tich', 'head'],
  ['dau moi', 'officer'],
  ['van thu', 'clerk'],
  ['bi thu', 'head'],
  ['to pho', 'deputy'],
  ['pht', 'vice-principal'],
  ['ttcd', 'union-leader'],
  ['ht', 'principal'],
]

const LEADS: readonly Role[] = ['principal', 'vice-principal']
const OF_NO_UNIT: readonly Role[] = ['officer', 'clerk']

/** With marks as they are written; without marks only where the word is no name. */
const ADDRESSES = new Set(['thầy', 'thày', 'thay', 'cô', 'co', 'ông', 'ong', 'bà', 'ba', 'thầy/cô', 'thay/co'])

const isAddress = (word: string): boolean => ADDRESSES.has(word.toLowerCase())

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean)

/** Whether it begins with a form of address. */
export const isAddressed = (said: string): boolean => isAddress(wordsOf(said)[0] ?? '')

/** Longer than any list that is taken: no text costs more than this. */
const LONGEST = 16_000

const MARK = /^\s*(?:[-+•*–]|\d{1,3}[.)])\s+/u
const DASHES = /^[\s\-–:]+|[\s\-–:]+$/gu

type Split = { readonly role?: Role; readonly rest: string }

/** A role at the beginning or at the end of some words, and the words without it. */
function withoutRole(text: string): Split {
  const words = wordsOf(text)
  const plain = words.map(plainWord)
  for (const [name, role] of ROLES) {
    const length = name.split(' ').length
    if (plain.slice(0, length).join(' ') === name) return { role, rest: words.slice(length).join(' ') }
    if (plain.slice(-length).join(' ') === name) return { role, rest: words.slice(0, -length).join(' ') }
  }
  return { rest: words.join(' ') }
}

/** The role some words are, and nothing besides. */
export function roleSaid(text: string): Role | undefined {
  const { role, rest } = withoutRole(text)
  return rest === '' ? role : undefined
}

/** The place a piece is for, given the one before it: "tổ phó cô Hoa" is of the unit named last. */
function placeSaid(text: string, before: Place, units: readonly Unit[]): Place {
  const { role, rest } = withoutRole(text)
  const place = rest.replace(DASHES, '')
  if (role && OF_NO_UNIT.includes(role)) return { place: '', unit: '', role }
  if (role && LEADS.includes(role)) {
    const lead = units.find(({ kind }) => kind === 'leadership')
    return { place: '', ...(lead ? { unit: lead.id } : {}), role }
  }
  if (place === '') return role ? { ...before, role } : before
  const [found, ...others] = unitsSaid(place, units)
  return { place, ...(found && others.length === 0 ? { unit: found.id } : {}), ...(role ? { role } : {}) }
}

type Piece = { readonly key: string } | { readonly said: string }

/** "Ngữ văn: cô Lan, tổ phó cô Hoa" as its key and its people; a comma before a colon is of the unit's name. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let rest = line
  while (rest.trim() !== '') {
    const [, key] = /^([^:]*):/u.exec(rest) ?? []
    if (key !== undefined && !wordsOf(key).some(isAddress)) {
      pieces.push({ key })
      rest = rest.slice(key.length + 1)
      continue
    }
    const end = /,|\s(?:và|va)\s/iu.exec(rest)
    pieces.push({ said: rest.slice(0, end?.index) })
    rest = end ? rest.slice(end.index + end[0].length) : ''
  }
  return pieces
}

const BEHIND = /\s*(?:\(([^()]*)\)|\s[-–]\s+([^-–]+))\s*$/u

/** One person: what stands before the form of address is the place or the role; a role may also stand behind. */
function personSaid(
  text: string,
  before: Place,
  units: readonly Unit[],
): { readonly at: Place; readonly said: string } {
  const behind = BEHIND.exec(text)
  const role = behind ? roleSaid(behind[1] ?? behind[2] ?? '') : undefined
  const words = wordsOf(behind && role ? text.slice(0, behind.index) : text)
  const from = words.findIndex(isAddress)
  const own = from < 0 ? withoutRole(words.join(' ')) : undefined
  const lead = own ? '' : words.slice(0, from).join(' ')
  const at = placeSaid(role || own?.role ? `${roleName(role ?? own?.role)} ${lead}` : lead, before, units)
  return { at, said: own ? own.rest : words.slice(from).join(' ') }
}

const roleName = (role: Role | undefined): string => ROLES.find(([, each]) => each === role)?.[0] ?? ''

/** Who somebody is of whom only the unit is told: its head first, then who reports for it. */
function usualRole(unit: Unit | undefined, taken: boolean): Role {
  if (unit?.kind === 'leadership') return taken ? 'vice-principal' : 'principal'
  return taken ? 'reporter' : 'head'
}

/**
 * Reads "Toán - Tin: thầy Vũ Đức Thành; Ngữ văn: cô Lê Thị Lan, tổ phó cô Hoa; văn thư: cô Nga", line by line or parted
 * by semicolons. Nothing that was written is left out: what says no name or no unit stands there as it was written.
 * @param before who is in the list already.
 * @param at where somebody belongs of whom no unit is told.
 */
export function readPeopleList(
  text: string,
  units: readonly Unit[],
  before: readonly ListedPerson[] = [],
  at: Place = { place: '' },
): readonly ListedPerson[] {
  const people: ListedPerson[] = []
  let current = at
  for (const each of nfc(text).slice(0, LONGEST).split(/[\n;]/u)) {
    const line = each.replace(MARK, '').replace(DASHES, '')
    // A unit alone on its line is the heading of those below it.
    if (isExactly(line, units)) current = placeSaid(line, { place: '' }, units)
    else if (/\S/u.test(line)) {
      for (const piece of piecesOf(`${line}${/:\s*$/u.test(each) ? ':' : ''}`)) {
        if ('key' in piece) current = placeSaid(piece.key, current, units)
        else {
          const { at: place, said } = personSaid(piece.said.trim(), current, units)
          if (place.place !== current.place || place.unit !== current.unit) current = { ...place, role: undefined }
          if (said !== '' || place.role) people.push(personOf(place, said, [...before, ...people], units))
        }
      }
      // What a role was told for ends with its line; the unit goes on.
      if (current.role && !/:\s*$/u.test(each))
        current = current.place === '' ? { place: '' } : { ...current, role: undefined }
    }
  }
  return people
}

function personOf(
  { place, unit, role }: Place,
  said: string,
  others: readonly ListedPerson[],
  units: readonly Unit[],
): ListedPerson {
  const found = units.find(({ id }) => id === unit)
  const first = usualRole(found, false)
  const taken = others.some(
    each => each.unit === unit && each.place === (found ? each.place : place) && each.role === first,
  )
  return { place, ...(unit === undefined ? {} : { unit }), role: role ?? usualRole(found, taken), said }
}
