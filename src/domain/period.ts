import { DateTime } from 'luxon'
import type { DeadlineRule, PeriodKind } from './plan.ts'

/** Quarter of a calendar year. */
export type Quarter = 1 | 2 | 3 | 4

/**
 * A reporting period (kỳ) of one programme. `key` is stable, and sorts in time within a programme and kind:
 * "dan-van.2026-H1", "dan-van.2026-Y", "dan-van.2026-Q3".
 */
export type Period = {
  readonly key: string
  /** Of which recurring matter: "dan-van". */
  readonly programme: string
  /** How people call that matter, "dân chủ ở cơ sở", where the school reports on several. */
  readonly topic?: string
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
/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000

const keyOf = (programme: string, year: number, part: string): string => `${programme}.${year}-${part}`

export const halfPeriod = (programme: string, year: number): Period => ({
  key: keyOf(programme, year, 'H1'),
  programme,
  kind: 'half',
  year,
})

export const yearPeriod = (programme: string, year: number): Period => ({
  key: keyOf(programme, year, 'Y'),
  programme,
  kind: 'year',
  year,
})

export const quarterPeriod = (programme: string, year: number, quarter: Quarter): Period => ({
  key: keyOf(programme, year, `Q${quarter}`),
  programme,
  kind: 'quarter',
  year,
  quarter,
})

/** The half-year that a year's figures go on from. */
export const halfOfYear = ({ programme, year }: Period): Period => halfPeriod(programme, year)

const KEY = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d{4})-(H1|Y|Q([1-4]))$/

/** The period of a key, undefined when it is no key. */
export function periodOf(key: string): Period | undefined {
  const [, programme, digits, part, number] = KEY.exec(key) ?? []
  if (programme === undefined) return undefined
  const year = Number(digits)
  const quarter = QUARTERS.find(candidate => String(candidate) === number)
  if (quarter) return quarterPeriod(programme, year, quarter)
  return part === 'H1' ? halfPeriod(programme, year) : yearPeriod(programme, year)
}

/** First and last day of the calendar span of a period, both at 00:00; figures have a window of their own (`deadlinesOf`). */
export function periodBounds(period: Period, zone: string): { readonly from: DateTime; readonly until: DateTime } {
  const [first, months] =
    period.kind === 'quarter' ? [3 * (period.quarter ?? 1) - 2, 3] : [1, period.kind === 'half' ? 6 : 12]
  const from = DateTime.fromObject({ year: period.year, month: first, day: 1 }, { zone })
  return { from, until: from.plus({ months }).minus({ days: 1 }) }
}

/** The quarter that `date` falls in, by its own zone. */
export function quarterAt(programme: string, date: DateTime): Period {
  return quarterPeriod(programme, date.year, QUARTERS.find(quarter => date.month <= quarter * 3) ?? 4)
}

/** The quarter before; quý IV of the year before for quý I. Other kinds: the period of their kind before. */
export function previousPeriod(period: Period): Period {
  if (period.kind !== 'quarter') return samePeriodLastYear(period)
  const before = QUARTERS.find(quarter => quarter + 1 === period.quarter)
  return before
    ? quarterPeriod(period.programme, period.year, before)
    : quarterPeriod(period.programme, period.year - 1, 4)
}

/** Of the same matter, and called so. */
export function samePeriodLastYear({ programme, kind, year, quarter = 1, topic }: Period): Period {
  const called = topic === undefined ? {} : { topic }
  if (kind === 'quarter') return { ...quarterPeriod(programme, year - 1, quarter), ...called }
  return { ...(kind === 'half' ? halfPeriod : yearPeriod)(programme, year - 1), ...called }
}

/** Negative when `a` ends first; at the same end a quarter comes before the half-year, that before the year. */
export function comparePeriods(a: Period, b: Period): number {
  return orderOf(a) - orderOf(b)
}

function orderOf({ kind, year, quarter }: Period): number {
  const lastMonth = kind === 'quarter' ? 3 * (quarter ?? 1) : kind === 'half' ? 6 : 12
  return (year * 12 + lastMonth) * 3 + ['quarter', 'half', 'year'].indexOf(kind)
}

/** What says when a programme's periods come: its name and the duties of its plan. */
export type Timetable = { readonly programme: string; readonly rules: readonly DeadlineRule[] }

/**
 * The periods that something may have to be done for: half-years and years whose named day is near, the running quarter
 * and the one before. In order of time; a fixed small number however long the school has been reporting.
 */
export function periodsAround(now: DateTime, { programme, rules }: Timetable): readonly Period[] {
  const found = new Map<string, Period>()
  for (const rule of rules) for (const period of candidates(programme, rule, now)) found.set(period.key, period)
  return [...found.values()].sort(comparePeriods)
}

function candidates(programme: string, { kind, before }: DeadlineRule, now: DateTime): readonly Period[] {
  const quarter = quarterAt(programme, now)
  if (kind === 'quarter') return [previousPeriod(quarter), quarter]
  if (!before) return []
  const near = [now.year - 1, now.year, now.year + 1].filter(year => {
    const days = (+dateIn(year, before.month, before.day, now.zoneName ?? 'utc') - +now) / DAY
    return days <= DAYS_BEFORE_NAMED && days >= -DAYS_AFTER_NAMED
  })
  return near.map(year => (kind === 'half' ? halfPeriod(programme, year) : yearPeriod(programme, year)))
}

/** A day of `year` at 00:00; 29/2 of a common year is 28/2. */
export function dateIn(year: number, month: number, day: number, zone: string): DateTime {
  const first = DateTime.fromObject({ year, month, day: 1 }, { zone })
  return first.set({ day: Math.min(day, first.daysInMonth) })
}
