import { DEEDS, DONE, HAS, SEES, STILL, THE_SCHOOL } from '../reading/doer-words.ts'
import type { Unit } from '../school.ts'
import { END } from './phrases.ts'

/**
 * C5 for who writes in sentences: the teller itself off the head of what it did, since the lead says whose deeds follow.
 * "Tổ công khai quỹ lớp" as "công khai quỹ lớp", "Công đoàn đã thăm đoàn viên ốm" as "thăm đoàn viên ốm". Of others
 * nothing is taken off, nor of a name that only begins so: "tổ trưởng dạy kèm", "Đoàn viên nhặt được của rơi".
 */
export function withoutDoer(text: string, unit: Unit): string {
  const small = text.toLowerCase()
  for (const name of doersOf(unit)) {
    if (!small.startsWith(name)) continue
    DID.lastIndex = name.length
    if (DID.test(text)) return text.slice(DID.lastIndex) || text
  }
  return text
}

/** Behind the name. One for all units: a school may have thousands, and each of its own would be compiled. */
const DID = new RegExp(`(?:\\strường)?,?\\s(?:${HAS}|${DONE}|${SEES}|${STILL}(?=(?:${DEEDS})${END}))`, 'iuy')

/** The same where it is not known which unit tells. */
export function withoutAnyDoer(text: string, units: readonly Unit[]): string {
  for (const unit of units) {
    const rest = withoutDoer(text, unit)
    if (rest !== text) return rest
  }
  return text
}

const doers = new WeakMap<Unit, readonly string[]>()

/** Its names in small letters, the longest first. */
function doersOf(unit: Unit): readonly string[] {
  const known = doers.get(unit)
  if (known) return known
  const made = namesOf(unit)
    .map(name => name.toLowerCase())
    .toSorted((a, b) => b.length - a.length)
  doers.set(unit, made)
  return made
}

/** What a unit calls itself: "Ban", "Ban Đại diện", "Đoàn Thanh niên"; the office and the BGH speak for the school. */
function namesOf({ name, shortName, called, inText, kind }: Unit): readonly string[] {
  const words = name.split(' ')
  const heads = words.map((_, at) => words.slice(0, at + 1).join(' ')).filter(head => head.length >= called.length)
  const forSchool = kind === 'office' || kind === 'leadership' ? THE_SCHOOL : []
  return [called, name, ...(inText ? [inText] : []), ...heads.filter(startsLike(called)), shortName, ...forSchool]
}

const startsLike = (called: string) => (head: string) => head.toLowerCase().startsWith(called.toLowerCase())
