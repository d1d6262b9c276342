import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'

/** "HH:mm", 24 hours, two digits each: "11:30". */
export type TimeOfDay = string

/** Nothing is sent from `from` (included) until `until` (excluded), through midnight when `from` is the later. */
export type QuietHours = { readonly from: TimeOfDay; readonly until: TimeOfDay }

/** Period 1 starts at 7, so 11:30 is the first quiet moment of a teacher's day. */
export const DEFAULT_TIME_OF_DAY: TimeOfDay = '11:30'
export const DEFAULT_QUIET_HOURS: QuietHours = { from: '21:00', until: '06:30' }

/** Whether `text` is a time as `TimeOfDay` wants it. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** `time` on the civil date of `date`, in its zone. @throws when `time` is no `TimeOfDay` (a bug: check input first). */
export function atTime(date: DateTime, time: TimeOfDay): DateTime {
  if (!isTimeOfDay(time)) throw new Error(`not a time of day: ${time}`)
  return date.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)), second: 0, millisecond: 0 })
}

/** Whether nothing may be sent at `instant`. */
export function isQuiet(instant: DateTime, quiet: QuietHours): boolean {
  return isQuietTime(instant.toFormat('HH:mm'), quiet)
}

function isQuietTime(time: TimeOfDay, { from, until }: QuietHours): boolean {
  return from < until ? time >= from && time < until : time >= from || time < until
}

/**
 * When a reminder of `date` goes out: at the person's own time, never in quiet hours and never on another date, so a
 * time too early becomes the end of the night and one too late the last minute before it.
 */
export function firstMoment(
  date: DateTime,
  time: TimeOfDay = DEFAULT_TIME_OF_DAY,
  quiet: QuietHours = DEFAULT_QUIET_HOURS,
): DateTime {
  const wanted = atTime(date, time)
  if (!isQuietTime(time, quiet)) return wanted
  return time < quiet.until ? atTime(date, quiet.until) : atTime(date, quiet.from).minus({ minutes: 1 })
}

/** The earliest instant from `now` on that is on a reminder day and outside quiet hours, in the school's zone: for what waited through a downtime. */
export function nextSendable(
  now: DateTime,
  calendar: SchoolCalendar,
  quiet: QuietHours = DEFAULT_QUIET_HOURS,
): DateTime {
  const instant = now.setZone(calendar.zone)
  if (calendar.isReminderDay(instant)) {
    if (!isQuiet(instant, quiet)) return instant
    const morning = atTime(instant, quiet.until)
    if (instant < morning) return morning
  }
  return firstMoment(calendar.reminderDayOnOrAfter(instant.plus({ days: 1 })), '00:00', quiet)
}
