import { DateTime } from 'luxon'
import { holidaysOf } from './holidays.ts'

/** A "ngày không nhắc": people work, but nobody is reminded (20/11, exams, khai giảng). ISO dates, both ends included. */
export type NoReminder =
  | { readonly date: string; readonly name: string }
  | { readonly from: string; readonly to: string; readonly name: string }

/** What a school knows about one year; ISO dates. */
export type CalendarYear = {
  readonly year: number
  /** The Government's schedule is out: `off` replaces what the program would guess for Tết and 2/9. */
  readonly official?: boolean
  readonly off: readonly string[]
  /** Rest days that are worked instead, e.g. Saturday 04/5/2024. */
  readonly makeUpWork: readonly string[]
  readonly noReminder: readonly NoReminder[]
}

/** Working days of one school. Every date is taken in `zone`, and dates given back stand at 00:00 in it. */
export type SchoolCalendar = {
  readonly zone: string
  isWorkingDay(date: DateTime): boolean
  /** A working day that is no "ngày không nhắc". */
  isReminderDay(date: DateTime): boolean
  /** The n-th working day after (before, when negative) `date`; `date` itself when n is 0. */
  addWorkingDays(date: DateTime, n: number): DateTime
  workingDayOnOrBefore(date: DateTime): DateTime
  workingDayOnOrAfter(date: DateTime): DateTime
  reminderDayOnOrBefore(date: DateTime): DateTime
  reminderDayOnOrAfter(date: DateTime): DateTime
  /** Working days after `a` up to and including `b`; negative when `b` is earlier, so that it undoes `addWorkingDays`. */
  workingDaysBetween(a: DateTime, b: DateTime): number
}

type DayTest = (date: DateTime) => boolean

/** A search longer than this means a calendar with no day left: the plain date is the only sensible answer. */
const LONGEST_SEARCH_DAYS = 400

/**
 * @param years the school's own data, one entry per year; years without one are computed.
 * @param zone IANA zone name; every question is answered for the civil date there.
 */
export function makeCalendar(years: readonly CalendarYear[], zone: string): SchoolCalendar {
  const isWorkingIso = workingIsoTest(years)
  const quiet = new Set(years.flatMap(year => year.noReminder.flatMap(datesOf)))
  const startOf = (date: DateTime): DateTime => date.setZone(zone).startOf('day')
  const isWorkingDay: DayTest = date => isWorkingIso(isoIn(date, zone))
  const isReminderDay: DayTest = date => isWorkingDay(date) && !quiet.has(isoIn(date, zone))
  const search = (test: DayTest, step: 1 | -1) => (date: DateTime) => firstMatching(startOf(date), step, test)
  return {
    zone,
    isWorkingDay,
    isReminderDay,
    addWorkingDays: (date, n) => stepWorkingDays(startOf(date), n, isWorkingDay),
    workingDayOnOrBefore: search(isWorkingDay, -1),
    workingDayOnOrAfter: search(isWorkingDay, 1),
    reminderDayOnOrBefore: search(isReminderDay, -1),
    reminderDayOnOrAfter: search(isReminderDay, 1),
    workingDaysBetween: (a, b) => countWorkingDays(startOf(a), startOf(b), isWorkingDay),
  }
}

/** Calendar days from `a` to `b` as civil dates in the zone of `a`; negative when `b` is earlier. */
export function calendarDaysBetween(a: DateTime, b: DateTime): number {
  return Math.round(b.setZone(a.zone).startOf('day').diff(a.startOf('day'), 'days').days)
}

/** A tick asks about the same few years again and again, so each is computed once. */
function workingIsoTest(years: readonly CalendarYear[]): (date: string) => boolean {
  const official = new Set(years.filter(year => year.official).map(year => year.year))
  const off = new Set(years.flatMap(year => year.off))
  const makeUp = new Set(years.flatMap(year => year.makeUpWork))
  const computed = new Map<number, { fixed: ReadonlySet<string>; closed: ReadonlySet<string> }>()
  const yearOf = (year: number) => {
    const known = computed.get(year)
    if (known) return known
    const { fixed, lawful, expected } = holidaysOf(year)
    const fresh = { fixed, closed: official.has(year) ? lawful : expected }
    computed.set(year, fresh)
    return fresh
  }
  const answers = new Map<string, boolean>()
  const decide = (iso: string): boolean => {
    const date = DateTime.fromISO(iso, { zone: 'utc' })
    const { fixed, closed } = yearOf(date.year)
    if (makeUp.has(iso)) return !fixed.has(iso)
    return date.weekday < 6 && !off.has(iso) && !closed.has(iso)
  }
  return iso => {
    const known = answers.get(iso)
    if (known !== undefined) return known
    const answer = decide(iso)
    answers.set(iso, answer)
    return answer
  }
}

function isoIn(date: DateTime, zone: string): string {
  return date.setZone(zone).toFormat('yyyy-MM-dd')
}

function datesOf(entry: NoReminder): string[] {
  if ('date' in entry) return [entry.date]
  const until = DateTime.fromISO(entry.to, { zone: 'utc' })
  const dates: string[] = []
  for (let d = DateTime.fromISO(entry.from, { zone: 'utc' }); d <= until; d = d.plus({ days: 1 })) {
    dates.push(d.toFormat('yyyy-MM-dd'))
  }
  return dates
}

function firstMatching(date: DateTime, step: 1 | -1, test: DayTest): DateTime {
  for (let i = 0; i < LONGEST_SEARCH_DAYS; i++) {
    const candidate = date.plus({ days: i * step })
    if (test(candidate)) return candidate
  }
  return date
}

function stepWorkingDays(date: DateTime, n: number, isWorkingDay: DayTest): DateTime {
  const step = n < 0 ? -1 : 1
  let current = date
  for (let left = Math.abs(n); left > 0; left--) {
    current = firstMatching(current.plus({ days: step }), step, isWorkingDay)
  }
  return current
}

function countWorkingDays(a: DateTime, b: DateTime, isWorkingDay: DayTest): number {
  const step = b < a ? -1 : 1
  let count = 0
  for (let current = a; current < b || current > b; ) {
    current = current.plus({ days: step })
    if (isWorkingDay(current)) count += step
  }
  return count
}
