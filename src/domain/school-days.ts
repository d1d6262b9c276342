import { DateTime } from 'luxon'
import type { CalendarYear } from './calendar.ts'

/** off: nobody works; make-up: a rest day that is worked instead; quiet: people work and are not reminded. */
export type SchoolDayKind = 'off' | 'make-up' | 'quiet'

/** Days of the school's calendar, ISO, both ends included. */
export type SchoolDays = {
  readonly kind: SchoolDayKind
  readonly first: string
  readonly last: string
  readonly name: string | null
}

const civil = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' })
const isoOf = (date: DateTime) => date.toISODate()
const nextDay = (iso: string) => isoOf(civil(iso).plus({ days: 1 }))

/** Every day of it. */
export function datesOf({ first, last }: Pick<SchoolDays, 'first' | 'last'>): readonly string[] {
  const dates: string[] = []
  for (let day = first; day <= last; day = nextDay(day)) dates.push(day)
  return dates
}

/** What a yearly file says, as days; days off that follow each other are one. */
export function daysOfYears(years: readonly CalendarYear[]): readonly SchoolDays[] {
  const runs = (kind: SchoolDayKind, dates: readonly string[]): readonly SchoolDays[] => {
    const found: { kind: SchoolDayKind; first: string; last: string; name: null }[] = []
    for (const date of dates.toSorted()) {
      const before = found.at(-1)
      if (before && nextDay(before.last) === date) before.last = date
      else found.push({ kind, first: date, last: date, name: null })
    }
    return found
  }
  return years.flatMap(({ off, makeUpWork, noReminder }) => [
    ...runs('off', off),
    ...runs('make-up', makeUpWork),
    ...noReminder.map((each): SchoolDays => {
      const span = 'date' in each ? { first: each.date, last: each.date } : { first: each.from, last: each.to }
      return { kind: 'quiet', ...span, name: each.name }
    }),
  ])
}

/** The days as a calendar reads them. What goes over New Year stands in the year in which it begins. */
export function yearsOfDays(days: readonly SchoolDays[], official: readonly number[]): readonly CalendarYear[] {
  const yearOf = ({ first }: SchoolDays) => Number(first.slice(0, 4))
  const years = [...new Set([...official, ...days.map(yearOf)])].toSorted((a, b) => a - b)
  return years.map(year => {
    const of = (kind: SchoolDayKind) => days.filter(each => each.kind === kind && yearOf(each) === year)
    return {
      year,
      official: official.includes(year),
      off: of('off').flatMap(datesOf),
      makeUpWork: of('make-up').flatMap(datesOf),
      noReminder: of('quiet').map(({ first, last, name }) => ({ from: first, to: last, name: name ?? '' })),
    }
  })
}

/** The days without those from `first` to `last`; make-up days stay, for they are no days off. */
export function daysWithout(days: readonly SchoolDays[], first: string, last: string): readonly SchoolDays[] {
  return days.flatMap(each => {
    if (each.kind === 'make-up' || each.last < first || each.first > last) return [each]
    const before = isoOf(civil(first).minus({ days: 1 }))
    return [
      ...(each.first < first ? [{ ...each, last: before }] : []),
      ...(each.last > last ? [{ ...each, first: nextDay(last) }] : []),
    ]
  })
}
