import { DateTime } from 'luxon'
import { holidaysOf } from './holidays.ts'
import { zoneNamed } from './zone.ts'

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
  const isWorking = workingTest(years)
  const quiet = new Set(years.flatMap(year => year.noReminder.flatMap(datesOf)).map(keyOfIso))
  const place = zoneNamed(zone)
  const startOf = (date: DateTime): DateTime => date.setZone(place).startOf('day')
  const isWorkingDay: DayTest = date => isWorking(keyOf(date.setZone(place)))
  const isReminderDay: DayTest = date => isWorkingDay(date) && !quiet.has(keyOf(date.setZone(place)))
  /** A pulse of the clock asks for the same days again and again. */
  const byDay = (find: (date: DateTime) => DateTime) => {
    const found = new Map<number, DateTime>()
    return (date: DateTime): DateTime => {
      const day = date.setZone(place)
      const known = found.get(keyOf(day)) ?? find(day.startOf('day'))
      found.set(keyOf(day), known)
      return known
    }
  }
  const search = (test: DayTest, step: 1 | -1) => byDay(date => firstMatching(date, step, test))
  const working = memoised((n: number) => byDay(date => stepWorkingDays(date, n, isWorkingDay)))
  return {
    zone,
    isWorkingDay,
    isReminderDay,
    addWorkingDays: (date, n) => working(n)(date),
    workingDayOnOrBefore: search(isWorkingDay, -1),
    workingDayOnOrAfter: search(isWorkingDay, 1),
    reminderDayOnOrBefore: search(isReminderDay, -1),
    reminderDayOnOrAfter: search(isReminderDay, 1),
    workingDaysBetween: (a, b) => countWorkingDays(startOf(a), startOf(b), isWorkingDay),
  }
}

/** Where clocks are put forward or back a day is an hour off, which rounding takes away. */
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Calendar days from `a` to `b` as civil dates in the zone of `a`; negative when `b` is earlier. */
export function calendarDaysBetween(a: DateTime, b: DateTime): number {
  return civilDayOf(b.setZone(a.zone)) - civilDayOf(a)
}

/** Its civil date as a number of days: what the clock on the wall shows, counted from 1970. */
export const civilDayOf = (date: DateTime): number => Math.floor((date.toMillis() + date.offset * MINUTE_MS) / DAY_MS)

/** A civil date as one number, 20260528: what a tick asks for thousands of times. */
const keyOf = (date: DateTime): number => date.year * 10_000 + date.month * 100 + date.day
const keyOfIso = (iso: string): number => Number(iso.replaceAll('-', ''))

/** A tick asks about the same few years again and again, so each year and each date is worked out once. */
function workingTest(years: readonly CalendarYear[]): (key: number) => boolean {
  const official = new Set(years.filter(year => year.official).map(year => year.year))
  const off = new Set(years.flatMap(year => year.off).map(keyOfIso))
  const makeUp = new Set(years.flatMap(year => year.makeUpWork).map(keyOfIso))
  const holidaysIn = memoised((year: number) => {
    const { fixed, lawful, expected } = holidaysOf(year)
    const closed = official.has(year) ? lawful : expected
    return { fixed: new Set([...fixed].map(keyOfIso)), closed: new Set([...closed].map(keyOfIso)) }
  })
  return memoised(key => {
    const [year, month, day] = [Math.floor(key / 10_000), Math.floor(key / 100) % 100, key % 100]
    const { fixed, closed } = holidaysIn(year)
    if (makeUp.has(key)) return !fixed.has(key)
    const weekday = DateTime.fromObject({ year, month, day }, { zone: 'utc' }).weekday
    return weekday < 6 && !off.has(key) && !closed.has(key)
  })
}

function memoised<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = compute(key)
    known.set(key, fresh)
    return fresh
  }
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
