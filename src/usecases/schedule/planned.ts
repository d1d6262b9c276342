import { DateTime } from 'luxon'
import { hasDeadlines } from '../../domain/deadline.ts'
import type { Due } from '../../domain/due.ts'
import { dayDues } from '../../domain/dues/day.ts'
import { peopleDues } from '../../domain/dues/people.ts'
import { periodDues } from '../../domain/dues/period.ts'
import { reachabilityDues } from '../../domain/dues/reachability.ts'
import { schoolOverDues } from '../../domain/dues/school-over.ts'
import { yearDues } from '../../domain/dues/year.ts'
import { periodsAround } from '../../domain/period.ts'
import { remembered } from '../../domain/remembered.ts'
import type { PeriodRow } from '../../storage/records.ts'
import { type Deps, planOf } from '../deps.ts'
import { datesOf, periodFacts } from '../read/periods.ts'

/**
 * Everything that has its hour about periods, quarters and the year, however long ago or still to come: derived from the
 * dates alone, there is no timer to lose. A constant number, however many years are stored.
 */
export function plannedDues(deps: Deps, open: readonly PeriodRow[], now: DateTime): readonly Due[] {
  const today = now.setZone(deps.calendar.zone).startOf('day')
  return ofDay(deps.inForce.history, JSON.stringify([today, open]), () => plannedOn(deps, open, today))
}

/** The clock asks with every pulse and every answer; only a new day, a new decision or a changed school answers anew. */
const ofDay = remembered<readonly Due[]>(4)

function plannedOn(deps: Deps, open: readonly PeriodRow[], now: DateTime): readonly Due[] {
  const { programmes, calendar } = deps
  const dated = open.flatMap(period => periodFacts(deps, period) ?? [])
  return [
    ...dayDues(calendar, now),
    ...peopleDues(calendar, now, firstSigned(deps)),
    ...dated.flatMap(each => periodDues(each, planOf(deps, each.period).units, calendar)),
    ...programmes.flatMap(({ plan }) => [
      ...periodsAround(now, plan)
        .filter(period => hasDeadlines(planOf(deps, period), period.kind))
        .flatMap(period => {
          const record = open.find(({ key }) => key === period.key)
          const each = { period, deadlines: datesOf(deps, period, record) }
          return [...reachabilityDues(each, record !== undefined, calendar), ...schoolOverDues(each, calendar)]
        }),
      ...yearDues(plan, calendar, now),
    ]),
  ]
}

/** Nothing is asked before the first of the school's plans took effect. */
const firstSigned = ({ programmes, calendar: { zone } }: Deps): DateTime => {
  const days = programmes.map(({ plan }) => DateTime.fromISO(plan.since ?? plan.signedOn, { zone }))
  return DateTime.min(...days) ?? DateTime.fromMillis(0, { zone })
}
