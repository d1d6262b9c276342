import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import type { Rung } from './ladder.ts'
import { atTime, DEFAULT_TIME_OF_DAY, firstMoment, type TimeOfDay } from './quiet.ts'

/** What no later message replaces is useful for so long; then it is recorded as skipped instead of being sent. */
const USEFUL_WORKING_DAYS = 2

/** From this instant on a message due at `dueAt` is stale: the same hour, two working days later. */
export function staleAfter(dueAt: DateTime, calendar: SchoolCalendar): DateTime {
  return atTime(calendar.addWorkingDays(dueAt, USEFUL_WORKING_DAYS), dueAt.setZone(calendar.zone).toFormat('HH:mm'))
}

/**
 * From this instant on the reminder of `rungDate` is stale: the next rung says it better; behind the last there is none.
 * @param ladder as it stands now; the officer may have moved the target since the rung was recorded.
 */
export function rungStaleAfter(
  ladder: readonly Rung[],
  rungDate: DateTime,
  calendar: SchoolCalendar,
  timeOfDay: TimeOfDay = DEFAULT_TIME_OF_DAY,
): DateTime {
  const next = ladder.find(({ date }) => date > rungDate)
  return next ? firstMoment(next.date, timeOfDay) : staleAfter(firstMoment(rungDate, timeOfDay), calendar)
}
