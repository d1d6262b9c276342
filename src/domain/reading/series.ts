/** "Quý I: 2, quý II: 2", "tháng 1: 1, tháng 2: 1": one number for each part of the period, and the sum is meant. */

import type { Indicator } from '../plan.ts'
import type { Candidate } from './candidate.ts'
import { rowUpTo } from './joined.ts'
import type { Mention, NumberMention } from './number.ts'
import { numberAt, type PlacedLine } from './places.ts'
import type { Tokens } from './tokens.ts'
import type { UnitMatch } from './units.ts'

export type Series = { readonly told: readonly Candidate[]; readonly used: readonly Mention[] }

const seriesOf = (indicator: Indicator, used: readonly NumberMention[]): Series => ({
  told: [
    {
      indicator,
      readings: [{ value: used.reduce((sum, { value }) => sum + value, 0) }],
      doubt: 'ambiguous-unit',
      weight: 'plain',
    },
  ],
  used,
})

const PART = '(?:quy|q|thang|t|hoc ky|hoc ki|hk|ky|ki|dot)(?: (?:#\\d+|\\d{1,2}|[iv]{1,4}))|(?:hk|q)i{1,2}'
const ENTRY = new RegExp(
  ` (?:${PART})(?: (?:hop|co|la|duoc|to chuc))*(?: [:=-])? #(\\d+)(?: [a-z]+)?(?= (?:[,+.]|va|${PART}) | $)`,
  'g',
)

type Known = {
  readonly unitOf: ReadonlyMap<Mention, UnitMatch | undefined>
  readonly indicators: readonly Indicator[]
}

/** @returns undefined where every number has a word of its own, which then says what it counts */
export function seriesTold(
  { clauses }: PlacedLine,
  mentions: readonly Mention[],
  { unitOf, indicators }: Known,
): Series | undefined {
  const places = clauses.flatMap(clause => [...clause.matchAll(ENTRY)].map(([, place]) => place))
  const used = places.flatMap(place => numberAt(mentions, place) ?? [])
  if (used.length < 2 || !used.every(({ exact }) => exact) || used.every(each => unitOf.get(each))) return undefined
  const counted = new Set(used.flatMap(each => unitOf.get(each)?.indicators[0] ?? []))
  const indicator = counted.size === 0 ? indicators.find(({ measure }) => measure !== 'ratio') : [...counted][0]
  if (!indicator || counted.size > 1) return undefined
  return seriesOf(indicator, used)
}

/** "3 buổi: 30, 40, 50 em": as many numbers as there were buổi, and who came to each. */
export function oneForEach(
  tokens: Tokens,
  mentions: readonly Mention[],
  { unitOf, indicators }: Known,
): Series | undefined {
  if (mentions.length < FEWEST_IN_ROW) return undefined
  for (const last of mentions) {
    const indicator = unitOf.get(last)?.indicators.find(({ measure }) => measure === 'flow')
    if (last.kind !== 'number' || !last.exact || !indicator?.perEach) continue
    const used = rowUpTo(tokens, mentions, last)
    const events = indicators.find(({ id }) => id === indicator.perEach?.figure)
    const counted = mentions.find(each => events && unitOf.get(each)?.indicators.includes(events))
    const fits = used.length > 1 && counted?.kind === 'number' && counted.value === used.length
    if (fits && used.every(each => each === last || !unitOf.get(each))) return seriesOf(indicator, used)
  }
  return undefined
}

/** The buổi, and a number for each of two. */
const FEWEST_IN_ROW = 3
