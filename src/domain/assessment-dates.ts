import { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import { type Period, periodBounds, previousPeriod, quarterAt } from './period.ts'
import { atTime } from './quiet.ts'

/** The optional two-minute pulse of a quarter without a report, and its single nudge; both 00:00. */
export type PulseDays = { readonly pulse: DateTime; readonly nudge: DateTime }

/** Working days left in the quarter when the pulse goes out, its own day included. */
const PULSE_FROM_END = 4
const ASSESSMENT_TIME = '07:30'

/** Fourth-last working day of quý I or III (no report falls there) and the working day after it; days without reminders are passed over. */
export function pulseDays(quarter: Period, calendar: SchoolCalendar): PulseDays {
  const { until } = periodBounds(quarter, calendar.zone)
  const last = calendar.workingDayOnOrBefore(until)
  const pulse = calendar.reminderDayOnOrBefore(calendar.addWorkingDays(last, 1 - PULSE_FROM_END))
  return { pulse, nudge: calendar.reminderDayOnOrAfter(calendar.addWorkingDays(pulse, 1)) }
}

/** III.1, "định kỳ hằng quý đánh giá": 07:30 on the first working day after the quarter. */
export function assessmentDay(quarter: Period, calendar: SchoolCalendar): DateTime {
  const { until } = periodBounds(quarter, calendar.zone)
  return atTime(calendar.addWorkingDays(until, 1), ASSESSMENT_TIME)
}

/** The quarter to assess: the one before, until the present one has reached its last month. */
export function quarterToAssess(programme: string, now: DateTime): Period {
  const quarter = quarterAt(programme, now)
  return now.month % 3 === 0 ? quarter : previousPeriod(quarter)
}

/** From when a quarter is looked back on: days late count to its end, however long afterwards it is asked for. */
export const asOf = (quarter: Period, now: DateTime): DateTime =>
  DateTime.min(now, periodBounds(quarter, now.zoneName ?? 'utc').until.endOf('day'))

/** Whether a day falls before the end of the quarter after `quarter`: what its assessment calls "quý tới". */
export function isInNextQuarter(day: DateTime, quarter: Period, zone: string): boolean {
  const { until } = periodBounds(quarter, zone)
  return day <= until.plus({ days: 1 }).endOf('quarter')
}
