import { formOf } from '../../src/domain/form.ts'
import { halfOfYear } from '../../src/domain/period.ts'
import type { Indicator, Plan } from '../../src/domain/plan.ts'
import type { Unit } from '../../src/domain/school.ts'
import type { ToldFigure, ToldReport } from '../../src/playground/staff/ledger.ts'
import { type PlayedYear, periodNamed, planOf } from './year.ts'

/** What the school's figures must be, from what people meant when they wrote: nothing here knows the program's sums. */
export type Sums = ReadonlyMap<string, ToldFigure>

/** The last version a unit handed in. */
function reportOf({ ledger }: PlayedYear, period: string, unit: Unit): ToldReport | undefined {
  return ledger.handed().findLast(handed => handed.period === period && handed.unit === unit.id)?.report
}

/** A unit's figure of one indicator; "không phát sinh" is 0 of what can be counted. */
function figureIn(
  plan: Plan,
  report: ToldReport | undefined,
  unit: Unit,
  indicator: Indicator,
): ToldFigure | undefined {
  const asked = formOf(plan, unit).filter(prompt => prompt.indicators.includes(indicator.id))
  const told = asked.flatMap(prompt => report?.[prompt.id] ?? [])
  const figures = told.flatMap(({ figures }) => figures[indicator.id] ?? [])
  const [figure] = figures
  if (figure) return figure
  const countable = indicator.measure === 'flow' || indicator.measure === 'money'
  return countable && told.some(({ state }) => state === 'none') ? { value: 0 } : undefined
}

/** Of events only those the unit led; what everybody took part in is counted where it was led. */
const share = ({ value, host }: ToldFigure, { counting }: Indicator): number =>
  (counting === 'host' || counting === 'payer') && host !== undefined ? host : value

/** One unit: of the year the half-year's count and what came since, if anything; of a state only what was told last. */
function unitSum(year: PlayedYear, period: string, unit: Unit, indicator: Indicator): ToldFigure | undefined {
  const told = (key: string) => figureIn(planOf(period), reportOf(year, key, unit), unit, indicator)
  const now = told(period)
  const adds = indicator.measure === 'flow' || indicator.measure === 'money'
  const halfKey = halfOfYear(periodNamed(period)).key
  const before = adds && period !== halfKey ? told(halfKey) : undefined
  if (!now && !before) return undefined
  const value = (now ? share(now, indicator) : 0) + (before ? share(before, indicator) : 0)
  return now?.of === undefined ? { value } : { value, of: now.of }
}

/** All units together, each indicator from its owners alone, a register from one of its keepers. */
export function sums(year: PlayedYear, period: string): Sums {
  const plan = planOf(period)
  return new Map(
    plan.indicators.flatMap((indicator): [string, ToldFigure][] => {
      const told = plan.units
        .filter(unit => indicator.owners.includes(unit.kind))
        .flatMap(unit => {
          const figure = unitSum(year, period, unit, indicator)
          return figure ? [{ unit, figure }] : []
        })
      const keeper = indicator.owners.find(kind => told.some(({ unit }) => unit.kind === kind))
      const counted = indicator.counting === 'register' ? told.filter(({ unit }) => unit.kind === keeper) : told
      if (counted.length === 0) return []
      const total = (of: (figure: ToldFigure) => number) => counted.reduce((sum, { figure }) => sum + of(figure), 0)
      const value = total(each => each.value)
      return [[indicator.id, indicator.measure === 'ratio' ? { value, of: total(each => each.of ?? 0) } : { value }]]
    }),
  )
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

const shown = ({ value, of }: ToldFigure): string =>
  of === undefined ? grouped(value) : `${grouped(value)}/${grouped(of)}`

const clausesOf = ({ areas }: Plan, area: string) => areas.find(each => each.code === area)?.sentence?.clauses ?? []

/** The numbers that the sentences of one area must show, in their order: what each clause counts first, unless it is 0. */
export const numbersNeeded = (plan: Plan, area: string, totals: Sums): readonly string[] =>
  clausesOf(plan, area).flatMap(({ indicators: [main = ''] }) => {
    const figure = totals.get(main)
    return figure && figure.value > 0 ? [shown(figure)] : []
  })

/** The numbers they may show besides: any figure of the area, and what is left of one figure after another. */
export function numbersAllowed(plan: Plan, area: string, totals: Sums): ReadonlySet<string> {
  const told = clausesOf(plan, area).flatMap(({ indicators }) => indicators.flatMap(id => totals.get(id) ?? []))
  const left = told.flatMap(one => told.map(other => grouped(Math.max(0, one.value - other.value))))
  return new Set([...told.map(shown), ...left])
}

/** The numbers of a sentence, percentages left out. */
export const numbersIn = (sentence: string): readonly string[] =>
  sentence.replace(/\([\d,]+%\)/g, '').match(/…|\d+(?:\.\d{3})*(?:\/\d+)?/g) ?? []
