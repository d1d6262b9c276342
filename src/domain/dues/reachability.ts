import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import type { Deadlines } from '../deadline.ts'
import { type Due, dueOf, MORNING } from '../due.ts'
import { unitLadder } from '../ladder.ts'
import { reachabilityChecks } from '../officer-dates.ts'
import { atTime } from '../quiet.ts'
import type { DatedPeriod } from './period.ts'

/**
 * Which units nobody can be written to: looked at 30 days ahead of the target, and on every rung; the opening itself is
 * told with its own message.
 */
export function reachabilityDues(
  { period, deadlines }: DatedPeriod,
  isOpen: boolean,
  calendar: SchoolCalendar,
): readonly Due[] {
  return reachabilityChecks(deadlines, calendar, unitLadder(deadlines, calendar))
    .filter(day => (isOpen ? day > deadlines.opensOn : day < deadlines.opensOn))
    .map(day => {
      const dueAt = atTime(day, MORNING)
      return {
        key: `unreachable:${period.key}:${day.toISODate()}`,
        dueAt,
        staleAfter: isOpen ? dueAt.plus({ days: 1 }) : deadlines.opensOn,
        for: dueOf('unreachable', { subject: period.key, day }),
      }
    })
}

/** 30 days ahead, and 7 and 1 days before the target it is said again whether or not anything has changed. */
export function isSaidAgain(deadlines: Deadlines, day: DateTime, calendar: SchoolCalendar): boolean {
  const rung = unitLadder(deadlines, calendar).find(({ date }) => +date === +day)
  return rung === undefined || rung.kinds.includes('before-7') || rung.kinds.includes('before-1')
}
