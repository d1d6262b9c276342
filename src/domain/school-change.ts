import { fold, nfc } from './reading/fold.ts'
import type { School, Unit } from './school.ts'
import type { SchoolDays } from './school-days.ts'
import type { SchoolProperties } from './school-history.ts'

/** What of the school itself is changed from chat. */
export const PROPERTIES = ['principal', 'name', 'symbol', 'superior', 'superiorShort', 'place'] as const
export type Property = (typeof PROPERTIES)[number]

/** One change of the school, as it is asked for, done and undone. `like`: the unit whose form the other answers. */
export type SchoolChange =
  | { readonly change: 'add'; readonly name: string; readonly like: string }
  | { readonly change: 'rename'; readonly unit: string; readonly name: string }
  | { readonly change: 'head'; readonly unit: string; readonly title: string }
  | { readonly change: 'form'; readonly unit: string; readonly like: string }
  | { readonly change: 'merge'; readonly unit: string; readonly into: string; readonly name: string }
  | { readonly change: 'split'; readonly unit: string; readonly name: string }
  | { readonly change: 'retire'; readonly unit: string }
  | { readonly change: 'property'; readonly property: Property; readonly value: string }
  | { readonly change: 'days'; readonly days: SchoolDays }
  | { readonly change: 'no-days'; readonly first: string; readonly last: string }

/** What a change does to the records. */
export type SchoolEdit = {
  readonly put: readonly Unit[]
  readonly added?: { readonly unit: Unit; readonly splitFrom?: string }
  readonly ended?: { readonly unit: Unit; readonly into: string | null }
  readonly properties?: SchoolProperties
}

const LONGEST_NAME = 60
const LONGEST_CODE = 4

/** Why a typed name cannot be one: nothing to read, too long, somebody else's. */
export type NameProblem = 'unreadable' | 'too-long' | 'taken'

/** A name as it was typed, on one line and without what no eye sees. */
export const typedWords = (text: string): string =>
  nfc(text)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

/** Whether a unit of the school may have this name; its own it has. */
export function nameProblem(name: string, { units }: School, own?: string): NameProblem | undefined {
  if ([...name].length > LONGEST_NAME) return 'too-long'
  if (!/\p{L}/u.test(name)) return 'unreadable'
  const same = (other: string) => fold(other) === fold(name)
  const taken = units.some(unit => unit.id !== own && (same(unit.name) || same(unit.shortName)))
  return taken ? 'taken' : undefined
}

/** The same unit under another name. In a question it is still "tổ" where the name begins so; else it is its name. */
export function unitNamed(unit: Unit, name: string): Unit {
  const { inText: _, ...rest } = unit
  const begins = fold(name).startsWith(`${fold(unit.called)} `)
  const shortName = begins ? name.slice(unit.called.length).trim() : name
  return { ...rest, name, shortName, called: begins ? unit.called : name }
}

/** A new unit that answers what `like` answers and signs as it does. */
function newUnit({ units }: School, id: string, name: string, like: Unit): Unit {
  const { answersFor: _, ownForm: __, ...form } = like
  const named = unitNamed({ ...form, id }, name)
  const initials = named.shortName
    .split(/[^\p{L}\d]+/u)
    .flatMap(word => [...word][0]?.toLocaleUpperCase('vi') ?? [])
    .filter(letter => /[\p{Lu}\d]/u.test(letter))
    .slice(0, LONGEST_CODE)
    .join('')
  const taken = (code: string) => units.some(unit => unit.code === code)
  const numbers = Array.from({ length: units.length + 2 }, (_each, n) => (n === 0 ? initials : `${initials}${n + 1}`))
  return { ...named, code: numbers.find(code => !taken(code)) ?? initials }
}

/** An organisation that writes by a form of its own names the school in it. */
function underName(unit: Unit, was: string, name: string): readonly Unit[] {
  const { ownForm } = unit
  if (!ownForm?.issuer.includes(was)) return []
  return [{ ...unit, ownForm: { ...ownForm, issuer: ownForm.issuer.replace(was, name) } }]
}

/** Whether it can be merged, split or ended: the BGH and what nobody reminds stay as they are. */
export const isOrdinary = (unit: Unit): boolean => unit.kind !== 'leadership' && unit.onBoard

/**
 * What becomes of the units and properties; undefined where it cannot be done any more.
 * @param id of a new unit.
 */
export function schoolEdit(school: School, change: SchoolChange, id: string): SchoolEdit | undefined {
  const find = (wanted: string) => school.units.find(unit => unit.id === wanted)
  const free = (name: string, own?: string) => nameProblem(name, school, own) === undefined
  if (change.change === 'property') {
    const { units, ...properties } = school
    const put = change.property === 'name' ? units.flatMap(unit => underName(unit, school.name, change.value)) : []
    return { put, properties: { ...properties, [change.property]: change.value } }
  }
  if (change.change === 'days' || change.change === 'no-days') return { put: [] }
  const unit = find(change.change === 'add' ? change.like : change.unit)
  if (!unit) return undefined
  switch (change.change) {
    case 'add':
      return free(change.name) ? { put: [], added: { unit: newUnit(school, id, change.name, unit) } } : undefined
    case 'rename':
      return free(change.name, unit.id) ? { put: [unitNamed(unit, change.name)] } : undefined
    case 'head':
      return { put: [{ ...unit, head: [...unit.head.slice(0, -1), change.title] }] }
    case 'form': {
      const like = find(change.like)
      return like && isOrdinary(unit) ? { put: [{ ...unit, kind: like.kind }] } : undefined
    }
    case 'merge': {
      const into = find(change.into)
      if (!into || into.id === unit.id || !isOrdinary(unit) || !isOrdinary(into)) return undefined
      const others = { ...school, units: school.units.filter(each => each.id !== unit.id) }
      if (nameProblem(change.name, others, into.id) !== undefined) return undefined
      const put = into.name === change.name ? [] : [unitNamed(into, change.name)]
      return { put, ended: { unit, into: into.id } }
    }
    case 'split':
      return isOrdinary(unit) && free(change.name)
        ? { put: [], added: { unit: newUnit(school, id, change.name, unit), splitFrom: unit.id } }
        : undefined
    case 'retire':
      return isOrdinary(unit) ? { put: [], ended: { unit, into: null } } : undefined
  }
}

/** What a change is about: of two about the same thing the later one is undone first. */
export function subjectsOf(change: SchoolChange, { put, added, ended }: SchoolEdit): readonly string[] {
  if (change.change === 'property') return ['school']
  if (change.change === 'days' || change.change === 'no-days') return ['days']
  const units = [...put, ...(added ? [added.unit] : []), ...(ended ? [ended.unit] : [])]
  return [
    ...units.map(({ id }) => id),
    ...(ended?.into ? [ended.into] : []),
    ...(added?.splitFrom ? [added.splitFrom] : []),
  ]
}

/** A stored change holds what its kind needs. */
export function isChange(value: unknown): value is SchoolChange {
  if (typeof value !== 'object' || value === null || !('change' in value)) return false
  const texts = (...keys: readonly string[]) => keys.every(key => typeof Reflect.get(value, key) === 'string')
  switch (value.change) {
    case 'add':
      return texts('name', 'like')
    case 'rename':
    case 'split':
      return texts('unit', 'name')
    case 'head':
      return texts('unit', 'title')
    case 'form':
      return texts('unit', 'like')
    case 'merge':
      return texts('unit', 'into', 'name')
    case 'retire':
      return texts('unit')
    case 'property':
      return texts('property', 'value')
    case 'days':
      return 'days' in value && typeof value.days === 'object' && value.days !== null
    case 'no-days':
      return texts('first', 'last')
    default:
      return false
  }
}
