import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import type { Rung } from './ladder.ts'
import { DEFAULT_QUIET_HOURS, firstMoment, type QuietHours, type TimeOfDay } from './quiet.ts'

/** A rung whose moment has come for somebody. */
export type Occurrence = {
  readonly rung: Rung
  readonly dueAt: DateTime
  /** From this instant on the next rung says it better: record as skipped instead of sending. */
  readonly staleAfter: DateTime
}

/** The last rung has no successor to replace it. */
const LAST_RUNG_WORKING_DAYS = 2

/** The rungs due by `now` for a person reminded at `timeOfDay`, earliest first, stale ones included (they are recorded). */
export function occurrencesDue(
  ladder: readonly Rung[],
  now: DateTime,
  timeOfDay: TimeOfDay,
  calendar: SchoolCalendar,
  quiet: QuietHours = DEFAULT_QUIET_HOURS,
): readonly Occurrence[] {
  const due: Occurrence[] = []
  for (const [index, rung] of ladder.entries()) {
    const dueAt = firstMoment(rung.date, timeOfDay, quiet)
    if (dueAt > now) break
    const next = ladder[index + 1]?.date ?? calendar.addWorkingDays(rung.date, LAST_RUNG_WORKING_DAYS)
    due.push({ rung, dueAt, staleAfter: firstMoment(next, timeOfDay, quiet) })
  }
  return due
}

export const isStale = (occurrence: Occurrence, now: DateTime): boolean => now >= occurrence.staleAfter

/** When the ladder has something to say next, after `now`; undefined when it has ended. */
export function nextDueAt(
  ladder: readonly Rung[],
  now: DateTime,
  timeOfDay: TimeOfDay,
  quiet: QuietHours = DEFAULT_QUIET_HOURS,
): DateTime | undefined {
  const next = ladder.find(rung => firstMoment(rung.date, timeOfDay, quiet) > now)
  return next && firstMoment(next.date, timeOfDay, quiet)
}
