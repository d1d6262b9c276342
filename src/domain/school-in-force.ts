import { DateTime } from 'luxon'
import { type CalendarYear, makeCalendar, type SchoolCalendar } from './calendar.ts'
import { halfOfYear, type Period, periodBounds } from './period.ts'
import { editionFor, editionsOf } from './plan-edition.ts'
import { foundedBy } from './plan-founded.ts'
import type { Programme } from './programme.ts'
import { remembered } from './remembered.ts'
import type { School } from './school.ts'
import { daysOfYears, type SchoolDays, yearsOfDays } from './school-days.ts'
import { isSameSchool, planUnder, type SchoolHistory, schoolNow, schoolOf, schoolWithin } from './school-history.ts'

/** The school as its files have it: taken into an empty database, where it goes on as records. */
export type SchoolFiles = {
  readonly school: School
  /** What it reports on; at least one. */
  readonly programmes: readonly Programme[]
  readonly years: readonly CalendarYear[]
}

/**
 * The school as it stands in the database, kept in memory and put anew at each change, so that nothing that is done
 * often reads it.
 */
export type SchoolInForce = {
  readonly school: School
  /** Each in the edition of this year. */
  readonly programmes: readonly Programme[]
  readonly calendar: SchoolCalendar
  readonly history: SchoolHistory
  /** A programme in the edition of the period's year, under the school of the period: its units, the names of its time. */
  within(programme: Programme, period: Period): Programme
  /** All editions of a programme, in the order of their years, under the present school. */
  editions(programme: string): readonly Programme[]
  /** From now on it is this one. */
  put(history: SchoolHistory): void
}

/** Before anything that could be asked about. */
export const ALWAYS = DateTime.fromMillis(0)

const days = remembered<readonly SchoolDays[]>(1)

/** The school of the files, as it has always been. */
export function historyOf({ school, years }: SchoolFiles): SchoolHistory {
  const { units, ...properties } = school
  const always = { since: ALWAYS, until: null }
  return {
    schools: [{ ...always, school: properties }],
    units: units.map(unit => ({ ...always, unit, mergedInto: null, splitFrom: null })),
    days: days(years, '', () => daysOfYears(years)),
    official: years.flatMap(({ year, official }) => (official ? [year] : [])),
    editions: [],
    periods: new Map(),
  }
}

/** @param now the present instant in the school's zone. */
export function schoolInForce(files: SchoolFiles, now: () => DateTime): SchoolInForce {
  const zone = now().zoneName ?? 'utc'
  let history = historyOf(files)
  let present = presentOf(files, history, zone)
  let past = new Map<string, Programme>()
  let ofYear = inYear(present.editions, now().year)
  const put = (next: SchoolHistory) => {
    history = next
    present = presentOf(files, next, zone)
    ofYear = inYear(present.editions, now().year)
    past = new Map()
  }
  return {
    get school() {
      return present.school
    },
    get programmes() {
      if (ofYear.year !== now().year) ofYear = inYear(present.editions, now().year)
      return ofYear.programmes
    },
    get calendar() {
      return present.calendar
    },
    get history() {
      return history
    },
    within(programme, period) {
      const span = spanOf(period, history, now())
      const known = past.get(period.key)
      if (known && span !== undefined) return known
      const id = programme.plan.programme
      const open = editionFor(present.editions.get(id) ?? [], period.year) ?? programme
      if (span === undefined) return open
      const then = schoolWithin(history, span.since, span.until)
      const file = matters(files, history, span.until).find(({ plan }) => plan.programme === id) ?? programme
      const found =
        isSameSchool(then, present.then) && span.until === null
          ? open
          : under(
              editionFor(editionsOf(file, history.editions, span.until), period.year) ?? file,
              schoolOf(then),
              history,
            )
      past.set(period.key, found)
      return found
    },
    editions: id => present.editions.get(id) ?? [],
    put,
  }
}

const under = ({ plan, outline }: Programme, school: School, history: SchoolHistory): Programme => ({
  plan: planUnder(plan, school, history),
  outline,
})

/** The school's matters by their first plans: those of the files, and those that were founded until a moment. */
function matters({ programmes }: SchoolFiles, { editions }: SchoolHistory, until: DateTime | null) {
  const [like] = programmes
  const taken = until === null ? editions : editions.filter(({ at }) => at <= until)
  return like ? [...programmes, ...foundedBy(like.plan, taken)] : programmes
}

type Editions = ReadonlyMap<string, readonly Programme[]>

/** Each programme in the edition of a year, in the order of the files. */
const inYear = (editions: Editions, year: number) => ({
  year,
  programmes: [...editions.values()].flatMap(each => editionFor(each, year) ?? []),
})

function presentOf(files: SchoolFiles, history: SchoolHistory, zone: string) {
  const then = schoolNow(history)
  const school = schoolOf(then)
  const editions: Editions = new Map(
    matters(files, history, null).map(file => [
      file.plan.programme,
      editionsOf(file, history.editions, null).map(edition => under(edition, school, history)),
    ]),
  )
  return { then, school, editions, calendar: calendarOf(history, zone) }
}

/** What follows from days is remembered with their calendar: while they are the same, so is it. */
const calendars = remembered<SchoolCalendar>(8)
const ANY_SCHOOL = {}

function calendarOf({ days, official }: SchoolHistory, zone: string): SchoolCalendar {
  const same = JSON.stringify([zone, official, days])
  return calendars(ANY_SCHOOL, same, () => makeCalendar(yearsOfDays(days, official), zone))
}

/**
 * While what a period is about; of a year from its half-year on, since who has ended in between told what it goes on from.
 * A quarter has no reports of its own: it is told by those who are there at its end, and by the reports of a year before;
 * while it is still running by those who are there, and by who ended in it.
 */
function spanOf(period: Period, { periods }: SchoolHistory, now: DateTime) {
  if (period.kind !== 'quarter') {
    const known = periods.get(period.key)
    const half = period.kind === 'year' ? periods.get(halfOfYear(period).key) : undefined
    const since = known && half && half.opened < known.opened ? half.opened : known?.opened
    return known && since && { since, until: known.names }
  }
  const { until } = periodBounds(period, now.zoneName ?? 'utc')
  return { since: until.minus({ years: 1 }), until: until < now ? until : null }
}
