/** "2 buổi, buổi sáng 40, buổi chiều 35": who came, told of each event by itself. */

import type { Figure } from '../figure.ts'
import type { Indicator } from '../plan.ts'
import type { Candidate } from './candidate.ts'
import type { Mention, NumberMention } from './number.ts'
import { countedOneByOne, isEvent } from './ordinals.ts'
import { numberAt, type PlacedLine } from './places.ts'
import { countsPeople, type UnitMatch } from './units.ts'

/** What the numbers of several events come to, and the numbers that are no figure by themselves. */
export type ByEvent = { readonly told: readonly Candidate[]; readonly used: readonly Mention[] }

type Known = {
  readonly unitOf: ReadonlyMap<Mention, UnitMatch | undefined>
  readonly indicators: readonly Indicator[]
  /** Told of the same section before. */
  readonly known: readonly Figure[]
  /** Whether a number without a word may answer. */
  readonly bare: boolean
}

const SOME = / (?:buoi|lan|dot|cuoc|hd|dong|sang|chieu|khoi|lop|to|nhom|thang|ngay) /
const NOUN = '(?:buoi|lan|dot|cuoc|hd|hoat dong)'
const WHICH = '(?:#\\d+|nhat|dau|hai|ba|tu|bon|nam|sau|cuoi|sang|chieu|toi|kia|con lai)'
/** "2 buổi sau" are two of those told before. */
const SEVERAL = `#(\\d+) ${NOUN} (?:sau|cuoi|dau|truoc|kia|con lai)`
const EVENT = `${NOUN}(?: thu)? ${WHICH}(?: tien)?|sang|chieu|toi`
/** Whom or when it was for: an event by itself only where as many of them were told. */
const PLACE = '(?:khoi|lop|to|nhom|chi doan|thang|ngay)(?: [a-z\\d#/]+){1,4}?'
/** "Lần 1: 12a1 38", "đợt 2 khối 11 120 em": whose it was. */
const WHOSE = '(?:o|tai|cho|voi|lop|khoi)(?: #\\d+)?|\\d{1,2} [a-z]{1,2}(?: \\d{1,2})?'
const LINK = `(?: (?:[:=-]|co|duoc|la|thi|du|khoang|tam|gan|hon|(moi) ${NOUN}|${WHOSE}))*`
const ENTRY = new RegExp(`(?<! #\\d+)( (?:${SEVERAL}|(${EVENT})|${PLACE})${LINK}) #(\\d+)(?= ([^ ]*))`, 'g')
/** What may stand behind a number that has no word of its own. */
const GOES_ON = /^(?:[,+;:.()]|va|buoi|lan|dot|cuoc|hd|sang|chieu|toi|a|nhe|nha|)$/
/** "Đợt 1: 2, đợt 2: 3" are the events themselves. */
const FEWEST_PEOPLE = 10

type Entry = {
  readonly number: NumberMention
  /** How many events it is told of, and whether of each of them. */
  readonly events: number
  readonly each: boolean
  /** By a word for an event, or for a part of the day. */
  readonly named: boolean
  readonly bare: boolean
  /** Which it was, or how many. */
  readonly which: readonly Mention[]
}

/** @returns undefined where fewer than two events are told so, or their numbers count something else. */
export function toldByEvent(line: PlacedLine, mentions: readonly Mention[], asked: Known): ByEvent | undefined {
  if (mentions.length < 2) return undefined
  const entries = line.clauses.flatMap(clause => (SOME.test(clause) ? entriesIn(clause, mentions, asked) : []))
  const bare = entries.some(each => each.bare)
  if (entries.length < 2 || (bare && !asked.bare)) return undefined
  const used = entries.flatMap(({ number, which }) => [...which, number])
  const [first] = asked.indicators
  const events = first?.measure === 'flow' && first.words.some(isEvent) ? first : undefined
  // To a question that counts no events "đợt 1 100" tells nothing, but "đợt 1 5 em" does.
  if (!events) return entries.every(each => each.named && each.bare) ? { told: [], used } : undefined
  const many = eventsTold(mentions, events, asked, used)
  if (!tellsWho(entries, many)) return undefined
  const people = asked.indicators.find(each => isWho(each, events))
  if (!people) return bare ? { told: [], used } : undefined
  const isCounted = many !== undefined || countedOneByOne(line, mentions) !== undefined
  const told = [whoCame(people, entries, many), ...(isCounted ? [] : [eventsOf(events, countOf(entries))])]
  return { told, used }
}

/** Whether the numbers are those who came, and not the events themselves. */
function tellsWho(entries: readonly Entry[], many: number | undefined): boolean {
  if (!entries.some(({ bare }) => bare)) return entries.every(({ named }) => named) || many === countOf(entries)
  const values = entries.map(({ number }) => number.value)
  if (many === values.reduce((all, value) => all + value, 0)) return false
  if (!entries.every(({ named }) => named)) return many === countOf(entries)
  return many !== undefined || values.some(value => value >= FEWEST_PEOPLE)
}

const countOf = (entries: readonly Entry[]): number => entries.reduce((all, { events }) => all + events, 0)

const eventsOf = (indicator: Indicator, value: number): Candidate => ({
  indicator,
  readings: [{ value }],
  doubt: 'ambiguous-unit',
  weight: 'plain',
})

/** Of four rounds of which two are told nothing can be proposed. */
function whoCame(indicator: Indicator, entries: readonly Entry[], many = countOf(entries)): Candidate {
  if (many > countOf(entries)) return { indicator, readings: [], doubt: 'unreadable', weight: 'plain' }
  const sum = (times: (entry: Entry) => number) =>
    entries.reduce((all, each) => all + each.number.value * times(each), 0)
  const alone = many < entries.length ? entries.map(({ number }) => number.value) : []
  const values = [sum(({ events, each }) => (each ? events : 1)), sum(({ events }) => events), ...alone]
  const exact = entries.every(({ number }) => number.exact)
  const readings = [...new Set(values)].map(value => ({ value }))
  return { indicator, readings, doubt: exact ? 'ambiguous-unit' : 'approximate', weight: 'plain' }
}

const isWho = (each: Indicator, events: Indicator): boolean =>
  countsPeople(each) && (each.perEach?.figure === events.id || each.needs?.figure === events.id)

function entriesIn(clause: string, mentions: readonly Mention[], { unitOf }: Known): readonly Entry[] {
  return [...clause.matchAll(ENTRY)].flatMap(
    ([, words = '', several, event, each, place, after = '']): readonly Entry[] => {
      const number = numberAt(mentions, place)
      if (!number || number.label || number.magnitude.scaled !== undefined || !Number.isInteger(number.value)) return []
      const unit = unitOf.get(number)
      if (unit ? !unit.indicators.some(countsPeople) : !GOES_ON.test(after)) return []
      const events = several === undefined ? 1 : (numberAt(mentions, several)?.value ?? 1)
      const which = [...words.matchAll(/#(\d+)/g)].flatMap(([, at]) => mentions[Number(at)] ?? [])
      const named = several !== undefined || event !== undefined
      return [{ number, events, each: each !== undefined, named, bare: unit === undefined, which }]
    },
  )
}

/** How many events there were, where that is told once. */
function eventsTold(
  mentions: readonly Mention[],
  { id }: Indicator,
  { unitOf, known }: Known,
  used: readonly Mention[],
): number | undefined {
  const those = mentions.filter((each): each is NumberMention => {
    const counts = each.kind === 'number' && each.exact && !each.label && !used.includes(each)
    return counts && (unitOf.get(each)?.indicators.some(indicator => indicator.id === id) ?? false)
  })
  return those.length > 1 ? undefined : (those[0]?.value ?? known.find(({ indicator }) => indicator === id)?.value)
}
