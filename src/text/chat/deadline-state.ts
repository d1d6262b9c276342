import type { DateTime } from 'luxon'
import type { ReminderItem } from '../../conversation/vocabulary/reminder.ts'
import { calendarDaysBetween } from '../../domain/calendar.ts'
import { timelinessOf } from '../../domain/timeliness.ts'

/** Which day is counted down to: hẹn nội bộ, the plan's own last day, or what the officer granted. */
export type Counted = 'internal' | 'official' | 'extended'

/** How an open report stands today, in the words of a reminder. Days are calendar days. */
export type DeadlineState =
  | { readonly at: 'ahead'; readonly to: Counted; readonly date: DateTime; readonly days: number }
  | { readonly at: 'last'; readonly to: Counted; readonly date: DateTime }
  | { readonly at: 'past-target'; readonly target: DateTime; readonly last: DateTime; readonly days: number }
  | { readonly at: 'named-day' }
  | { readonly at: 'overdue'; readonly days: number }

function towards(to: Counted, date: DateTime, days: number): DeadlineState {
  return days === 0 ? { at: 'last', to, date } : { at: 'ahead', to, date, days }
}

/** True on the day the message is read: everything is counted from `today`, nothing from the rung's name. */
export function deadlineStateOf({ deadlines, obligation }: ReminderItem, today: DateTime): DeadlineState {
  const { target, unitsLast, unitsWorking } = deadlines
  const extended = obligation.extendedTo?.setZone(target.zone).startOf('day')
  const day = today.setZone(target.zone).startOf('day')
  if (extended && extended > target && day <= extended) {
    return towards('extended', extended, calendarDaysBetween(day, extended))
  }
  const open = timelinessOf(null, today, deadlines, extended)
  if (open.submitted || open.kind === 'extended') return { at: 'named-day' }
  switch (open.kind) {
    case 'not-due':
      return towards(target < unitsWorking ? 'internal' : 'official', target, open.daysLeft)
    case 'past-target':
      if (open.daysLeft === 0 || target >= unitsWorking) return towards('official', unitsLast, open.daysLeft)
      return { at: 'past-target', target, last: unitsLast, days: open.daysLeft }
    case 'on-named-day':
      return { at: 'named-day' }
    case 'overdue':
      return { at: 'overdue', days: open.days }
  }
}
