import type { Figure, Hosting } from './figure.ts'
import type { Indicator, Plan, UnitSeed } from './plan.ts'

/** What one unit told. */
export type UnitFigures = { readonly unit: UnitSeed; readonly figures: readonly Figure[] }

/** The school's figure of one indicator; an indicator nobody told has none, which is not 0. */
export type Total = {
  readonly value: number
  /** Denominator of a ratio. */
  readonly of?: number
  /** Ids of the units whose figures are in it. */
  readonly units: readonly string[]
}

/** By indicator id. */
export type Totals = ReadonlyMap<string, Total>

/** How much of a figure counts for the unit that told it: of joint events only those it hosted or paid. */
function ownShare(figure: Figure, indicator: Indicator): number {
  if (indicator.counting !== 'host' && indicator.counting !== 'payer') return figure.value
  if (figure.hosting === 'partner') return 0
  return typeof figure.hosting === 'object' ? figure.hosting.host : figure.value
}

type Told = { readonly unit: UnitSeed; readonly figure: Figure }

/** Of a register kept in two places the first owner's copy counts, the other repeats it. */
function countedOnce(told: readonly Told[], indicator: Indicator): readonly Told[] {
  if (indicator.counting !== 'register') return told
  const keeper = indicator.owners.find(kind => told.some(each => each.unit.kind === kind))
  return told.filter(each => each.unit.kind === keeper)
}

function totalOf(indicator: Indicator, reports: readonly UnitFigures[]): Total | undefined {
  const told = reports
    .filter(({ unit }) => indicator.owners.includes(unit.kind))
    .flatMap(({ unit, figures }) =>
      mergeFigures(
        [indicator],
        figures.filter(each => each.indicator === indicator.id),
      ).map(figure => ({ unit, figure })),
    )
    // A share without its whole cannot be added to others.
    .filter(({ figure }) => indicator.measure !== 'ratio' || figure.of !== undefined)
  const counted = countedOnce(told, indicator)
  if (counted.length === 0) return undefined
  const value = counted.reduce((sum, { figure }) => sum + ownShare(figure, indicator), 0)
  const units = counted.map(({ unit }) => unit.id)
  if (indicator.measure !== 'ratio') return { value, units }
  return { value, of: counted.reduce((sum, { figure }) => sum + (figure.of ?? 0), 0), units }
}

/**
 * The school's figures, each counted once: only the indicator's owners, of joint events only the host, of money only
 * who paid, of a register only one copy. Ratios add numerators and denominators.
 * @param reports one entry per unit that reported.
 */
export function sumFigures(plan: Plan, reports: readonly UnitFigures[]): Totals {
  return new Map(
    plan.indicators.flatMap((indicator): [string, Total][] => {
      const total = totalOf(indicator, reports)
      return total ? [[indicator.id, total]] : []
    }),
  )
}

const split = ({ value, hosting }: Figure) =>
  typeof hosting === 'object'
    ? hosting
    : { host: hosting === 'partner' ? 0 : value, partner: hosting === 'partner' ? value : 0 }

function addHosting(one: Figure, other: Figure): Hosting | undefined {
  if (one.hosting === undefined && other.hosting === undefined) return undefined
  if (one.hosting === other.hosting && typeof one.hosting !== 'object') return one.hosting
  const [a, b] = [split(one), split(other)]
  return { host: a.host + b.host, partner: a.partner + b.partner }
}

function add(one: Figure, other: Figure): Figure {
  const hosting = addHosting(one, other)
  const { hosting: _, ...rest } = one
  const sum = { ...rest, value: one.value + other.value }
  return hosting === undefined ? sum : { ...sum, hosting }
}

/** One figure per indicator: flows and money told in several messages add up, of a state or ratio the last word holds. */
function mergeFigures(indicators: readonly Indicator[], figures: readonly Figure[]): readonly Figure[] {
  const measures = new Map(indicators.map(each => [each.id, each.measure]))
  const merged = new Map<string, Figure>()
  for (const figure of figures) {
    const measure = measures.get(figure.indicator)
    const before = merged.get(figure.indicator)
    const adds = measure === 'flow' || measure === 'money'
    merged.set(figure.indicator, before && adds ? add(before, figure) : figure)
  }
  return [...merged.values()]
}

/**
 * A unit's figures of the whole year ("6 tháng: 3, thêm: 4, cả năm: 7"): flows and money of the half-year and what came
 * since are added. A state (mô hình, tồn) or ratio is as the unit tells it anew; June's is not passed off as December's.
 * @param half figures of the half-year's report; empty when there was none.
 * @param added what is new since, or everything from 01/01 when there was none.
 */
export function cumulate(plan: Plan, half: readonly Figure[], added: readonly Figure[]): readonly Figure[] {
  const measures = new Map(plan.indicators.map(each => [each.id, each.measure]))
  const kept = half.filter(({ indicator }) => {
    const measure = measures.get(indicator)
    return measure === 'flow' || measure === 'money'
  })
  return mergeFigures(plan.indicators, [...kept, ...added])
}
