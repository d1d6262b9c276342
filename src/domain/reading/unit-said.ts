import { remembered } from '../remembered.ts'
import type { Unit } from '../school.ts'
import { fold } from './fold.ts'

/** Which unit is meant by what people write for one: whole, short, by its letters, without marks. */

/** A word to compare: no marks, no signs; "lý" and "lí" are the same. */
export const plainWord = (word: string): string => fold(word).replace(/[^a-z0-9]/gu, '')

const tokensOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/&/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .map(word => word.replace(/y/gu, 'i'))

/** What says only that it is a unit. */
const CALLED = /^(?:(?:to chuien mon|to bo mon|to|nhom|ban|chi hoi|hoi|bo mon|mon) )+(?=\S)/u

const plain = (text: string): string => tokensOf(text).join(' ').replace(CALLED, '')

/** Names of subjects that stand in no unit's name, and the word that does. */
const SPOKEN: Readonly<Record<string, string>> = {
  van: 'ngu van',
  'van hoc': 'ngu van',
  anh: 'ngoai ngu',
  'tieng anh': 'ngoai ngu',
  'anh van': 'ngoai ngu',
  'toan hoc': 'toan',
  'tin hoc': 'tin',
  cntt: 'tin',
  'hoa hoc': 'hoa',
  'sinh hoc': 'sinh',
  'lich su': 'su',
  'dia li': 'dia',
  gdcd: 'gdktpl',
  ktpl: 'gdktpl',
  'the duc': 'gdtc',
  td: 'gdtc',
  'quoc phong': 'gdqp',
  qp: 'gdqp',
  'phu huinh': 'cha me hoc sinh',
  phhs: 'cha me hoc sinh',
  'thanh nien': 'doan thanh nien',
  'doan truong': 'doan thanh nien',
}

const namesOf = ({ name, shortName, inText }: Unit): readonly string[] =>
  [name, shortName, inText ?? ''].filter(Boolean)

const lettersOf = (text: string): string =>
  text
    .split(' ')
    .map(([first = '']) => first)
    .join('')

/** A unit's names, and its code, to compare with: each message asks for those of all units. */
const plainly = remembered<{ readonly names: readonly string[]; readonly others: ReadonlySet<string> }>(1)
const plainNames = (unit: Unit) =>
  plainly(unit, '', () => {
    const names = namesOf(unit).map(plain)
    const letters = names.map(lettersOf).filter(({ length }) => length > 2)
    return { names, others: new Set([plain(unit.code), ...letters]) }
  })

function isNamed(unit: Unit, said: string): boolean {
  const { names, others } = plainNames(unit)
  return names.includes(said) || others.has(said)
}

const beginsSo = (unit: Unit, said: string): boolean =>
  plainNames(unit).names.some(name => `${name} `.startsWith(`${said} `))

/**
 * Every word said is one of the name; a longer one may be only its beginning ("GDQP" of "GDQP&AN"), and beside another
 * the letters of several ("Lý - CN").
 */
function holds(name: string, said: string): boolean {
  const words = tokensOf(name)
  const letters = lettersOf(words.join(' '))
  const few = (word: string) => word.length > 1 && word !== said && letters.includes(word)
  return said
    .split(' ')
    .every(word => few(word) || words.some(each => each === word || (word.length > 3 && each.startsWith(word))))
}

/** From the surest to the least sure: what finds a unit is not asked further. */
const WAYS: readonly ((unit: Unit, said: string) => boolean)[] = [
  isNamed,
  beginsSo,
  (unit, said) => holds(unit.shortName, said),
  (unit, said) => namesOf(unit).some(name => holds(name, said)),
]

/** The units some words may mean; one when they are clear, none when nothing is called so. */
export function unitsSaid(text: string, units: readonly Unit[]): readonly Unit[] {
  const said = plain(text)
  if (said === '') return []
  const spoken = Object.hasOwn(SPOKEN, said) ? SPOKEN[said] : undefined
  for (const words of spoken === undefined ? [said] : [spoken, said]) {
    for (const way of WAYS) {
      const found = units.filter(unit => way(unit, words))
      if (found.length > 0) return found
    }
  }
  return []
}

/**
 * The one unit that words can hardly mean anything else than: they are its name, or say of themselves that they name a
 * unit ("tổ", "ban") and begin as it does. undefined where that fits several.
 */
export function unitSurelySaid(text: string, units: readonly Unit[]): Unit | undefined {
  const said = plain(text)
  if (said === '') return undefined
  const spoken = Object.hasOwn(SPOKEN, said) ? SPOKEN[said] : undefined
  const { named, begun } = sureNames(units)
  const isMarked = MARKED.test(tokensOf(text).join(' '))
  for (const words of spoken === undefined ? [said] : [spoken, said]) {
    const found = named.get(words) ?? (isMarked ? begun.get(words) : undefined)
    if (found !== undefined) return found === SEVERAL ? undefined : found
  }
  return undefined
}

const MARKED = /^(?:to|nhom|ban|chi hoi|hoi|bo mon|doan)(?: |$)/u
const MARKS: ReadonlySet<string> = new Set(['to', 'nhom', 'ban', 'chi', 'hoi', 'bo', 'mon'])

/**
 * Whether a unit's name can begin with two plain words: nearly every message is asked, and of three thousand units most
 * begin with none of them.
 */
export function mayNameUnit([first = '', second = '']: readonly string[], units: readonly Unit[]): boolean {
  const { firsts } = sureNames(units)
  return firsts.has(withI(first)) || (MARKS.has(first) && (MARKS.has(second) || firsts.has(withI(second))))
}

const withI = (word: string): string => word.replace(/y/gu, 'i')

const SEVERAL = 'several'
type Names = {
  /** Units by their whole names, and by what their names begin with. */
  readonly named: ReadonlyMap<string, Unit | typeof SEVERAL>
  readonly begun: ReadonlyMap<string, Unit | typeof SEVERAL>
  /** Words that a name begins with. */
  readonly firsts: ReadonlySet<string>
}

const known = remembered<Names>(1)
const sureNames = (units: readonly Unit[]): Names =>
  known(units, '', () => {
    const named = new Map<string, Unit | typeof SEVERAL>()
    const begun = new Map<string, Unit | typeof SEVERAL>()
    const firsts = new Set(Object.keys(SPOKEN).map(firstOf))
    const put = (into: typeof named, words: string, unit: Unit) =>
      into.set(words, (into.get(words) ?? unit) === unit ? unit : SEVERAL)
    for (const unit of units) {
      const { names, others } = plainNames(unit)
      for (const name of [...names, ...others]) {
        put(named, name, unit)
        firsts.add(firstOf(name))
      }
      for (const name of names) {
        const words = name.split(' ')
        for (let length = 1; length <= words.length; length += 1) put(begun, words.slice(0, length).join(' '), unit)
      }
    }
    return { named, begun, firsts }
  })

const firstOf = (words: string): string => words.split(' ')[0] ?? ''

/** Whether the words are a unit's name as it is written, and nothing besides. */
export function isExactly(text: string, units: readonly Unit[]): boolean {
  const said = plain(text)
  return said !== '' && units.some(unit => plainNames(unit).names.includes(said))
}
