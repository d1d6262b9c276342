import { DateTime } from 'luxon'
import { assessmentDay } from '../../domain/assessment-dates.ts'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { deadlinesOf } from '../../domain/deadline.ts'
import { halfPeriod, type Period, quarterPeriod, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { DayMark, MarkKind } from '../../web/wire/playground.ts'

export type Span = { readonly start: DateTime; readonly until: DateTime }

const QUARTERS = [1, 2, 3, 4] as const

/** What stands in the calendar whatever anybody does: deadlines, days of the assessments, days off. */
export function marksOf(
  plan: Plan,
  calendar: SchoolCalendar,
  span: Span,
  years: readonly number[],
): readonly DayMark[] {
  const marks = years.flatMap(year => [
    ...[halfPeriod(plan.programme, year), yearPeriod(plan.programme, year)].flatMap(period =>
      deadlineMarks(plan, period, calendar),
    ),
    ...QUARTERS.map(quarter => quarterPeriod(plan.programme, year, quarter)).map(quarter =>
      mark(assessmentDay(quarter, calendar), 'assessed', quarter),
    ),
  ])
  const [from, until] = [span.start.toISODate(), span.until.toISODate()]
  return [...marks, ...daysOff(calendar, span)].filter(({ day }) => day >= from && day <= until)
}

const mark = (day: DateTime, kind: Exclude<MarkKind, 'off' | 'quiet'>, period: Period): DayMark => ({
  day: day.toISODate(),
  kind,
  period: { kind: period.kind, year: period.year, ...(period.quarter ? { quarter: period.quarter } : {}) },
})

function deadlineMarks(plan: Plan, period: Period, calendar: SchoolCalendar): readonly DayMark[] {
  const dates = deadlinesOf(plan, period, calendar)
  return [
    mark(dates.opensOn, 'opens', period),
    mark(dates.internalProposed, 'target', period),
    mark(dates.unitsLast, 'units', period),
    mark(dates.schoolLast, 'school', period),
  ]
}

/** Working days that are off, and those on which nobody is reminded; plain week-ends are no news. */
function daysOff(calendar: SchoolCalendar, { start, until }: Span): readonly DayMark[] {
  const marks: DayMark[] = []
  for (let day = start.startOf('day'); day <= until; day = day.plus({ days: 1 })) {
    const working = calendar.isWorkingDay(day)
    const iso = day.toISODate()
    if (!working && day.weekday < 6) marks.push({ day: iso, kind: 'off' })
    if (working && !calendar.isReminderDay(day)) marks.push({ day: iso, kind: 'quiet' })
  }
  return marks
}

/** The next deadline after a day, of any kind. */
export const nextDeadline = (marks: readonly DayMark[], after: string): string | undefined =>
  marks
    .filter(({ kind, day }) => day > after && (kind === 'target' || kind === 'units' || kind === 'school'))
    .map(({ day }) => day)
    .toSorted()
    .at(0)

/** A day at the hour at which one looks at it. */
export const dayAt = (day: string, time: string, zone: string): DateTime => DateTime.fromISO(`${day}T${time}`, { zone })
