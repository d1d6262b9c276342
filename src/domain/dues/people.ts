import { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, dueOf, MORNING } from '../due.ts'
import { atTime } from '../quiet.ts'

/** Duties of the new school year have been given out by then; it begins on 5/9. */
const CHECKED_ON = { month: 8, day: 15 } as const

/** Once in August the officers are asked who leaves, who changes and who is missing (product.md 2). */
export function peopleDues(calendar: SchoolCalendar, now: DateTime, since: DateTime): readonly Due[] {
  const year = now.setZone(calendar.zone).year
  const day = calendar.reminderDayOnOrAfter(DateTime.fromObject({ year, ...CHECKED_ON }, { zone: calendar.zone }))
  if (day < since) return []
  return [
    {
      key: `people-year:${year}`,
      dueAt: atTime(day, MORNING),
      staleAfter: day.startOf('month').plus({ months: 1 }),
      for: dueOf('people-year', { subject: String(year), day }),
    },
  ]
}
