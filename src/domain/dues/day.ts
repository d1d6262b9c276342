import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, dueOf, MORNING } from '../due.ts'
import { atTime } from '../quiet.ts'

/** What waits is no news at noon: it is told the next morning. */
const NOON = '12:00'

/** On every day on which people are reminded the officers are told what waits for them, where anything does. */
export function dayDues(calendar: SchoolCalendar, now: DateTime): readonly Due[] {
  const day = now.setZone(calendar.zone).startOf('day')
  if (!calendar.reminderDayOnOrAfter(day).hasSame(day, 'day')) return []
  return [
    {
      key: `day:${day.toISODate()}`,
      dueAt: atTime(day, MORNING),
      staleAfter: atTime(day, NOON),
      for: dueOf('day', { subject: '', day }),
    },
  ]
}
