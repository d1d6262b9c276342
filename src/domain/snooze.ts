import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import { atTime, DEFAULT_QUIET_HOURS, firstMoment, type QuietHours, type TimeOfDay } from './quiet.ts'

/** "Nhắc lại sau": chiều nay, mai, thứ Hai; `next-day` stands in when neither mai nor thứ Hai is a day to remind on. */
export type SnoozeOption = {
  readonly kind: 'afternoon' | 'tomorrow' | 'monday' | 'next-day'
  readonly at: DateTime
}

/** Afternoon reminders go out after the last lesson. */
export const AFTERNOON = '16:30'
/** Sooner than this is no "later". */
const LEAST_MINUTES = 30

/**
 * What "Nhắc lại sau" offers at `now`, soonest first and never empty. The afternoon is the one case of a second
 * reminder in a day (product.md 3).
 */
export function snoozeOptions(
  now: DateTime,
  calendar: SchoolCalendar,
  timeOfDay: TimeOfDay,
  quiet: QuietHours = DEFAULT_QUIET_HOURS,
): readonly SnoozeOption[] {
  const today = now.setZone(calendar.zone)
  const tomorrow = today.plus({ days: 1 }).startOf('day')
  const monday = tomorrow.plus({ days: (8 - tomorrow.weekday) % 7 })
  const morning = (date: DateTime) => firstMoment(date, timeOfDay, quiet)
  const options: readonly SnoozeOption[] = [
    { kind: 'afternoon', at: atTime(today, AFTERNOON) },
    { kind: 'tomorrow', at: morning(tomorrow) },
    { kind: 'monday', at: morning(monday) },
  ]
  const sensible = options.filter(
    ({ kind, at }) =>
      calendar.isReminderDay(at) &&
      at >= today.plus({ minutes: LEAST_MINUTES }) &&
      !(kind === 'monday' && +monday === +tomorrow),
  )
  if (sensible.some(({ kind }) => kind !== 'afternoon')) return sensible
  return [...sensible, { kind: 'next-day', at: morning(calendar.reminderDayOnOrAfter(tomorrow)) }]
}

/** When somebody is reminded who asks for it on `day`: at the own hour, on that day or the next one fit for it. */
export function reminderOn(day: DateTime, calendar: SchoolCalendar, timeOfDay: TimeOfDay): DateTime {
  return firstMoment(calendar.reminderDayOnOrAfter(day.setZone(calendar.zone)), timeOfDay, DEFAULT_QUIET_HOURS)
}
