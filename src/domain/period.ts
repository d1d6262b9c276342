import { DateTime } from 'luxon'
import type { DeadlineRule, PeriodKind } from './plan.ts'

/** Quarter of a calendar year. */
export type Quarter = 1 | 2 | 3 | 4

/** A reporting period (kỳ). `key` is stable and sorts in time within a kind: "2026-H1", "2026-Y", "2026-Q3". */
export type Period = {
  readonly key: string
  readonly kind: PeriodKind
  readonly year: number
  /** 1 to 4 when kind is 'quarter'. */
  readonly quarter?: Quarter
}

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4]
/** A period is of interest from well before its reminders (21 days before a target some days before the named day) … */
const DAYS_BEFORE_NAMED = 90
/** … until the other half's period has taken over. */
const DAYS_AFTER_NAMED = 200

/** "2026-H1" for 6 tháng, "2026-Y" for năm; a quarter needs `quarterPeriod`. */
export function periodKey(kind: 'half' | 'year', year: number): string
export function periodKey(kind: 'quarter', year: number, quarter: Quarter): string
export function periodKey(kind: PeriodKind, year: number, quarter?: Quarter): string {
  return `${year}-${kind === 'half' ? 'H1' : kind === 'year' ? 'Y' : `Q${quarter}`}`
}

export const halfPeriod = (year: number): Period => ({ key: periodKey('half', year), kind: 'half', year })
export const yearPeriod = (year: number): Period => ({ key: periodKey('year', year), kind: 'year', year })
export const quarterPeriod = (year: number, quarter: Quarter): Period => ({
  key: periodKey('quarter', year, quarter),
  kind: 'quarter',
  year,
  quarter,
})

/** The period of a key, undefined when it is no key. */
export function periodOf(key: string): Period | undefined {
  const match = /^(\d{4})-(H1|Y|Q([1-4]))$/.exec(key)
  if (!match) return undefined
  const year = Number(match[1])
  const quarter = QUARTERS.find(candidate => String(candidate) === match[3])
  if (quarter) return quarterPeriod(year, quarter)
  return match[2] === 'H1' ? halfPeriod(year) : yearPeriod(year)
}

/** First and last day of the calendar span of a period, both at 00:00; figures have a window of their own (`deadlinesOf`). */
export function periodBounds(period: Period, zone: string): { readonly from: DateTime; readonly until: DateTime } {
  const [first, months] =
    period.kind === 'quarter' ? [3 * (period.quarter ?? 1) - 2, 3] : [1, period.kind === 'half' ? 6 : 12]
  const from = DateTime.fromObject({ year: period.year, month: first, day: 1 }, { zone })
  return { from, until: from.plus({ months }).minus({ days: 1 }) }
}

/** The quarter that `date` falls in, by its own zone. */
export function quarterAt(date: DateTime): Period {
  return quarterPeriod(date.year, QUARTERS.find(quarter => date.month <= quarter * 3) ?? 4)
}

/** The quarter before; quý IV of the year before for quý I. Other kinds: the period of their kind before. */
export function previousPeriod(period: Period): Period {
  if (period.kind !== 'quarter') return samePeriodLastYear(period)
  const before = QUARTERS.find(quarter => quarter + 1 === period.quarter)
  return before ? quarterPeriod(period.year, before) : quarterPeriod(period.year - 1, 4)
}

export function samePeriodLastYear(period: Period): Period {
  const year = period.year - 1
  if (period.kind === 'quarter') return quarterPeriod(year, period.quarter ?? 1)
  return period.kind === 'half' ? halfPeriod(year) : yearPeriod(year)
}

/** Negative when `a` ends first; at the same end a quarter comes before the half-year, that before the year. */
export function comparePeriods(a: Period, b: Period): number {
  return orderOf(a) - orderOf(b)
}

function orderOf({ kind, year, quarter }: Period): number {
  const lastMonth = kind === 'quarter' ? 3 * (quarter ?? 1) : kind === 'half' ? 6 : 12
  return (year * 12 + lastMonth) * 3 + ['quarter', 'half', 'year'].indexOf(kind)
}

/**
 * The periods that something may have to be done for: half-years and years whose named day is near, the running quarter
 * and the one before. In order of time; a fixed small number however long the school has been reporting.
 */
export function periodsAround(now: DateTime, rules: readonly DeadlineRule[]): readonly Period[] {
  const found = new Map<string, Period>()
  for (const rule of rules) for (const period of candidates(rule, now)) found.set(period.key, period)
  return [...found.values()].sort(comparePeriods)
}

function candidates({ kind, before }: DeadlineRule, now: DateTime): readonly Period[] {
  if (kind === 'quarter') return [previousPeriod(quarterAt(now)), quarterAt(now)]
  if (!before) return []
  const near = [now.year - 1, now.year, now.year + 1].filter(year => {
    const days = dateIn(year, before.month, before.day, now.zoneName ?? 'utc').diff(now, 'days').days
    return days <= DAYS_BEFORE_NAMED && days >= -DAYS_AFTER_NAMED
  })
  return near.map(kind === 'half' ? halfPeriod : yearPeriod)
}

/** A day of `year` at 00:00; 29/2 of a common year is 28/2. */
export function dateIn(year: number, month: number, day: number, zone: string): DateTime {
  const first = DateTime.fromObject({ year, month, day: 1 }, { zone })
  return first.set({ day: Math.min(day, first.daysInMonth) })
}
