import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, dueOf, MORNING, staleAfter } from '../due.ts'
import { OBSTACLE_DAYS } from '../obstacle.ts'
import { atTime } from '../quiet.ts'

/** Whoever has not answered after so many reminders is asked about it by the officer's own day. */
const REMINDERS = 6

/** Whoever has an open vướng mắc is reminded of it after five working days, and after every five more. */
export function obstacleDues(
  open: readonly { readonly id: number; readonly heldSince: DateTime }[],
  calendar: SchoolCalendar,
): readonly Due[] {
  return open.flatMap(({ id, heldSince }) => {
    const since = heldSince.setZone(calendar.zone).startOf('day')
    return Array.from({ length: REMINDERS }, (_, n): Due => {
      const day = calendar.reminderDayOnOrAfter(calendar.addWorkingDays(since, OBSTACLE_DAYS * (n + 1)))
      const dueAt = atTime(day, MORNING)
      return {
        key: `obstacle:${id}:${since.toISODate()}:${n + 1}`,
        dueAt,
        staleAfter: staleAfter(dueAt, calendar),
        for: dueOf('obstacle', { subject: String(id), day }),
      }
    })
  })
}
