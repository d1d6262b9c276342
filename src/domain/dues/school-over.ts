import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, type DueWhat, dueOf, MORNING, staleAfter } from '../due.ts'
import { schoolOverLadder } from '../officer-dates.ts'
import { atTime } from '../quiet.ts'
import { AFTER_MORNING, type DatedPeriod } from './period.ts'

/**
 * The school's own limit has gone by and nothing says that its report has gone: told to the officers, then to the BGH too.
 * It asks no period to be open: the units' part may long be over by then.
 */
export function schoolOverDues({ period, deadlines }: DatedPeriod, calendar: SchoolCalendar): readonly Due[] {
  const due = (what: DueWhat, day: DateTime, time: string): Due => {
    const dueAt = atTime(day, time)
    return {
      key: `${what}:${period.key}:${day.toISODate()}`,
      dueAt,
      staleAfter: staleAfter(dueAt, calendar),
      for: dueOf(what, { subject: period.key, day }),
    }
  }
  return schoolOverLadder(deadlines, calendar).flatMap(({ date, tellLeadership }) => [
    due('school-over', date, MORNING),
    ...(tellLeadership ? [due('school-over-leadership', date, AFTER_MORNING)] : []),
  ])
}
