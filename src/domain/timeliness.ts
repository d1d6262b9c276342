import type { DateTime } from 'luxon'
import { calendarDaysBetween, civilDayOf } from './calendar.ts'
import type { Deadlines } from './deadline.ts'
import { remembered } from './remembered.ts'

/** How a report stands against its dates; derived, never stored. Days are calendar days. */
export type Timeliness = SubmittedTimeliness | OpenTimeliness

export type SubmittedTimeliness =
  /** "trước hẹn n ngày". */
  | { readonly submitted: true; readonly kind: 'before-target'; readonly days: number }
  /** "đúng hạn": on the target itself, or in time where no internal target lies before the limit. */
  | { readonly submitted: true; readonly kind: 'on-time' }
  /** "đã qua hẹn nội bộ", still in time by the plan. */
  | { readonly submitted: true; readonly kind: 'after-target'; readonly days: number }
  /** "nộp đúng ngày 10/6": whether that is "trước 10/6" the school decides. */
  | { readonly submitted: true; readonly kind: 'on-named-day' }
  /** Later than planned, within what the officer granted. */
  | { readonly submitted: true; readonly kind: 'extended'; readonly until: DateTime }
  /** Days after the named day: for "trước 10/6", 1 on 11/6. */
  | { readonly submitted: true; readonly kind: 'overdue'; readonly days: number }

export type OpenTimeliness =
  /** Days to the target, 0 on it. */
  | { readonly submitted: false; readonly kind: 'not-due'; readonly daysLeft: number }
  /** Past the internal target; days to the plan's last day in time, 0 on it. */
  | { readonly submitted: false; readonly kind: 'past-target'; readonly daysLeft: number }
  | { readonly submitted: false; readonly kind: 'extended'; readonly until: DateTime; readonly daysLeft: number }
  /** It is the named day of a strict limit: no longer in time, not yet quá hạn. */
  | { readonly submitted: false; readonly kind: 'on-named-day' }
  | { readonly submitted: false; readonly kind: 'overdue'; readonly days: number }

/** Thousands of reports are looked at, and most came on the same few days. */
const days = remembered<DateTime>()

/**
 * @param submittedAt when the version that counts arrived; null or undefined while nothing has.
 * @param extendedTo last day allowed to this unit. One within the plan's limit only moves the internal target.
 */
export function timelinessOf(
  submittedAt: DateTime | null | undefined,
  now: DateTime,
  deadlines: Deadlines,
  extendedTo?: DateTime | null,
): Timeliness {
  const zone = deadlines.unitsNamed.zone
  const until = extendedTo?.setZone(zone).startOf('day')
  const there = (submittedAt ?? now).setZone(zone)
  const day = days(deadlines, String(civilDayOf(there)), () => there.startOf('day'))
  return submittedAt ? ofSubmitted(day, deadlines, until) : ofOpen(day, deadlines, until)
}

/** Kịp hay chưa kịp vào báo cáo gửi Sở: arrived by the last day the school itself is in time (III.3). */
export function inTimeForSchool(submittedAt: DateTime, deadlines: Deadlines): boolean {
  return submittedAt < deadlines.schoolLast.plus({ days: 1 })
}

function ofSubmitted(day: DateTime, deadlines: Deadlines, until: DateTime | undefined): SubmittedTimeliness {
  const { target, unitsLast, unitsNamed, unitsWorking } = deadlines
  if (day < target) return { submitted: true, kind: 'before-target', days: calendarDaysBetween(day, target) }
  if (+day === +target && day <= unitsLast) return { submitted: true, kind: 'on-time' }
  if (until && day <= until) return { submitted: true, kind: 'extended', until }
  if (day <= unitsLast) {
    if (target >= unitsWorking) return { submitted: true, kind: 'on-time' }
    return { submitted: true, kind: 'after-target', days: calendarDaysBetween(target, day) }
  }
  if (day <= unitsNamed) return { submitted: true, kind: 'on-named-day' }
  return { submitted: true, kind: 'overdue', days: daysLate(day, deadlines, until) }
}

function ofOpen(day: DateTime, deadlines: Deadlines, until: DateTime | undefined): OpenTimeliness {
  const { target, unitsLast, unitsNamed } = deadlines
  if (day <= target) return { submitted: false, kind: 'not-due', daysLeft: calendarDaysBetween(day, target) }
  if (until && day <= until) {
    return { submitted: false, kind: 'extended', until, daysLeft: calendarDaysBetween(day, until) }
  }
  if (day <= unitsLast) return { submitted: false, kind: 'past-target', daysLeft: calendarDaysBetween(day, unitsLast) }
  if (day <= unitsNamed) return { submitted: false, kind: 'on-named-day' }
  return { submitted: false, kind: 'overdue', days: daysLate(day, deadlines, until) }
}

function daysLate(day: DateTime, { unitsNamed, unitsLast }: Deadlines, until: DateTime | undefined): number {
  const from = until && until > unitsLast ? until : unitsNamed
  return calendarDaysBetween(from, day)
}
