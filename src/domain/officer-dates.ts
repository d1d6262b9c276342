import { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import type { Deadlines } from './deadline.ts'
import type { Rung } from './ladder.ts'
import { atTime } from './quiet.ts'

/** The officer's own reminder of the school's duty to its superior (III.3). */
export type SchoolRung = {
  readonly date: DateTime
  /** Days left to the school's working limit by the rung's meaning; the nearest where several coincide. */
  readonly daysBefore: 7 | 3 | 1
}

/** "30 days ahead" of the target, so that the first check comes before the opening (21 days). */
const REACHABILITY_DAYS = 30
const AFTERNOON = '16:30'

/** 7, 3 and 1 calendar days before the school's working limit, moved back from days off; in order, one a day. */
export function schoolLadder(deadlines: Deadlines, calendar: SchoolCalendar): readonly SchoolRung[] {
  const rungs = ([7, 3, 1] as const).map(daysBefore => ({
    date: calendar.reminderDayOnOrBefore(deadlines.schoolWorking.minus({ days: daysBefore })),
    daysBefore,
  }))
  return rungs.filter((rung, index) => !rungs.slice(index + 1).some(later => +later.date === +rung.date))
}

/** Working days after the day the plan names on which a report that has not gone is still asked for; then it is silent. */
const AFTER_NAMED = [1, 3, 8] as const
/** From this one on the BGH hears of it too. */
const TOLD_TO_LEADERSHIP = 3

/** A day after the school's own limit on which a report that has not gone to the superior is spoken of. */
export type SchoolOverRung = { readonly date: DateTime; readonly tellLeadership: boolean }

/** 1, 3 and 8 working days after the day the plan names for the school (III.3), the BGH from the third on. */
export function schoolOverLadder({ schoolNamed }: Deadlines, calendar: SchoolCalendar): readonly SchoolOverRung[] {
  const rungs = AFTER_NAMED.map(days => ({
    date: calendar.reminderDayOnOrAfter(calendar.addWorkingDays(schoolNamed, days)),
    tellLeadership: days >= TOLD_TO_LEADERSHIP,
  }))
  return rungs.filter((rung, index) => !rungs.slice(0, index).some(({ date }) => +date === +rung.date))
}

/** 16:30 on the internal target: who has not reported. A target on a day off is told on the next reminder day, never before it has come. */
export function targetPassedNotice(deadlines: Deadlines, calendar: SchoolCalendar): DateTime {
  return atTime(calendar.reminderDayOnOrAfter(deadlines.target), AFTERNOON)
}

/** Days on which units without a reachable member are shown to the officer: 30 days ahead of the target, at the opening, at each rung. */
export function reachabilityChecks(
  deadlines: Deadlines,
  calendar: SchoolCalendar,
  ladder: readonly Rung[],
): readonly DateTime[] {
  const ahead = calendar.reminderDayOnOrBefore(deadlines.internalProposed.minus({ days: REACHABILITY_DAYS }))
  const days = [ahead, deadlines.opensOn, ...ladder.map(rung => rung.date)].map(date => date.toMillis())
  return [...new Set(days)].sort((a, b) => a - b).map(ms => DateTime.fromMillis(ms, { zone: calendar.zone }))
}
