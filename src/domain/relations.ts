import type { Figure } from './figure.ts'
import type { Indicator } from './plan.ts'
import { fold } from './reading/fold.ts'
import type { SchoolProfile } from './school.ts'

/** What a figure is, told or reckoned; `of` is the denominator of a ratio. */
export type Value = { readonly value: number; readonly of?: number }

/** An indicator with the number it has. */
export type Side = { readonly indicator: Indicator } & Value

/**
 * Figures that do not fit, by the relation of `side.indicator` that they break; the other figures in it are `others`.
 * - at-most: more than the whole it is a part of.
 * - ratio: more than its own denominator.
 * - equals: another number than the others make, `reckoned`.
 * - needs: over 0 while the other is 0 or was not told (then its value here is 0).
 * - per-each: more for each of the other than is usual; than the school has people, `most`.
 * - beyond: more than the school has of them, `most`.
 * - less: lower than `was` told before, where that is rare.
 */
export type Misfit = {
  readonly kind: 'at-most' | 'ratio' | 'equals' | 'needs' | 'per-each' | 'beyond' | 'less'
  readonly side: Side
  readonly others: readonly Side[]
  readonly reckoned?: number
  readonly most?: number
  readonly was?: Value
  /** Each of these changes makes them fit; the first changes what the figure is measured against. */
  readonly mends: readonly Mend[]
}

/** One figure with the number it would have. */
export type Mend = { readonly indicator: Indicator } & Value

type Known = {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly values: ReadonlyMap<string, Value>
  /** What was told besides, folded, a space at both ends. */
  readonly words: () => string
  readonly before: ReadonlyMap<string, Value>
  readonly profile: SchoolProfile | undefined
}

/** What figures are measured with besides each other: those told before, and how big the school is. */
export type Bounds = {
  readonly before?: readonly Pick<Figure, 'indicator' | 'value' | 'of'>[]
  /** While the school has not told it nothing is asked by it. */
  readonly profile?: SchoolProfile | undefined
}

/**
 * Which relations of the plan a report's figures break, in the order of the plan. A figure that was not told breaks
 * nothing, but one that is needed by another is missed.
 * @param figures at most one per indicator; of a year cumulated. @param words what was told besides: a gift needs no money.
 */
export function misfitsIn(
  indicators: readonly Indicator[],
  figures: readonly Pick<Figure, 'indicator' | 'value' | 'of'>[],
  words: string = '',
  { before = [], profile }: Bounds = {},
): readonly Misfit[] {
  // Most of what a department's units tell has no figures.
  if (figures.length === 0) return []
  let folded: string | undefined
  const known: Known = {
    indicators: new Map(indicators.map(each => [each.id, each])),
    values: new Map(figures.map(each => [each.indicator, each])),
    before: new Map(before.map(({ indicator, ...value }) => [indicator, value])),
    profile,
    // Of all that a report tells, as often as a gift without money is looked for in it.
    words: () => {
      folded ??= ` ${fold(words).replace(/[^\p{L}\p{N}%]+/gu, ' ')} `
      return folded
    },
  }
  return indicators.flatMap(indicator => {
    const told = known.values.get(indicator.id)
    if (!told) return []
    const side: Side = sideOf(indicator, told)
    return CHECKS.flatMap(check => check(side, known) ?? [])
  })
}

/** Stays the same while the same indicators have the same numbers: what was asked once is known by it. */
export const misfitKey = ({ kind, side, others }: Misfit): string =>
  [
    kind,
    ...[side, ...others].map(
      ({ indicator, value, of }) => `${indicator.id}=${value}${of === undefined ? '' : `/${of}`}`,
    ),
  ].join(' ')

/** Nothing is contradicted, it is only more or less than it usually is: [Đúng] is among the replies. */
export const isUnusual = (kind: Misfit['kind']): boolean => kind === 'per-each' || kind === 'beyond' || kind === 'less'

/** Ids of all indicators whose figures are in it. */
export const indicatorsOfMisfit = ({ side, others }: Misfit): readonly string[] =>
  [side, ...others].map(({ indicator }) => indicator.id)

const sideOf = (indicator: Indicator, { value, of }: Value): Side => ({
  indicator,
  value,
  ...(of === undefined ? {} : { of }),
})

function told(id: string | undefined, { indicators, values }: Known): Side | undefined {
  const [indicator, value] = id === undefined ? [] : [indicators.get(id), values.get(id)]
  return indicator && value ? sideOf(indicator, value) : undefined
}

type Check = (side: Side, known: Known) => Misfit | undefined

const atMost: Check = (side, known) => {
  const whole = told(side.indicator.atMost, known)
  if (!whole || side.value <= whole.value) return undefined
  const mends = [
    { ...whole, value: side.value },
    { ...side, value: whole.value },
  ]
  return { kind: 'at-most', side, others: [whole], mends }
}

const ratio: Check = side => {
  const { value, of } = side
  if (of === undefined || value <= of) return undefined
  const mends = [
    { ...side, of: value },
    { ...side, value: of },
  ]
  return { kind: 'ratio', side, others: [], mends }
}

/**
 * What an indicator must come to by the others of its relation: what came less what was settled.
 * @returns undefined without such a relation, while one of the others was not told, or below 0
 */
export function reckonedOf(
  indicator: Indicator,
  figures: readonly Pick<Figure, 'indicator' | 'value'>[],
): number | undefined {
  const { plus = [], minus = [] } = indicator.equals ?? {}
  const values = (ids: readonly string[]) =>
    ids.map(id => figures.find(each => each.indicator === id)?.value ?? Number.NaN)
  const total = (ids: readonly string[]) => values(ids).reduce((all, value) => all + value, 0)
  const reckoned = total(plus) - total(minus)
  // Below 0 more was settled than came, which is a question of its own.
  return indicator.equals && reckoned >= 0 ? reckoned : undefined
}

const equals: Check = (side, known) => {
  const { equals: parts } = side.indicator
  if (!parts) return undefined
  const plus = parts.plus.flatMap(id => told(id, known) ?? [])
  const minus = parts.minus.flatMap(id => told(id, known) ?? [])
  const all = [...plus, ...minus].map(({ indicator, value }) => ({ indicator: indicator.id, value }))
  const reckoned = reckonedOf(side.indicator, all)
  if (reckoned === undefined || reckoned === side.value) return undefined
  const [first] = minus
  const instead = first && first.value + reckoned - side.value
  const mends = [
    { ...side, value: reckoned },
    ...(first && instead !== undefined && instead >= 0 ? [{ ...first, value: instead }] : []),
  ]
  return { kind: 'equals', side, others: [...plus, ...minus], reckoned, mends }
}

const needs: Check = (side, known) => {
  const { needs: need } = side.indicator
  const needed = need && known.indicators.get(need.figure)
  if (!need || !needed || side.value === 0 || need.unless?.some(word => known.words().includes(` ${word} `)))
    return undefined
  const { value = 0 } = known.values.get(needed.id) ?? {}
  return value > 0 ? undefined : { kind: 'needs', side, others: [{ indicator: needed, value: 0 }], mends: [] }
}

const perEach: Check = (side, known) => {
  const { perEach: bound } = side.indicator
  const each = told(bound?.figure, known)
  const school = bound?.most === 'school'
  const people = known.profile && known.profile.pupils + known.profile.staff
  const most = bound?.most === 'school' ? people : bound?.most
  if (most === undefined || !each || each.value === 0 || side.value <= most * each.value) return undefined
  return { kind: 'per-each', side, others: [each], mends: [], ...(school ? { most } : {}) }
}

/** A ratio speaks of all it is told of: of 150 people none of a school of 86. */
const beyond: Check = (side, { profile }) => {
  const { within } = side.indicator
  const most = within && profile?.[within]
  if (most === undefined || Math.max(side.value, side.of ?? 0) <= most) return undefined
  return { kind: 'beyond', side, others: [], mends: [], most }
}

const keeps: Check = (side, known) => {
  const was = known.before.get(side.indicator.id)
  if (!was) return undefined
  const mend = side.indicator.keeps === 'value' ? kept(side, was) : side.indicator.keeps && keptWhole(side, was)
  return mend && { kind: 'less', side, others: [], mends: [mend], was }
}

const kept = (side: Side, was: Value): Mend | undefined =>
  side.value < was.value ? { ...side, value: was.value } : undefined

const keptWhole = (side: Side, { of }: Value): Mend | undefined =>
  of === undefined || side.of === undefined || side.of === of
    ? undefined
    : { ...side, value: Math.min(side.value, of), of }

const CHECKS: readonly Check[] = [atMost, ratio, equals, needs, perEach, beyond, keeps]
