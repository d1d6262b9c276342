import { DateTime } from 'luxon'
import { assessmentDay, pulseDays } from '../assessment-dates.ts'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, dueOf, MORNING } from '../due.ts'
import { periodBounds, previousPeriod, quarterAt } from '../period.ts'
import type { Plan } from '../plan.ts'
import { atTime } from '../quiet.ts'

/** An assessment nobody of the BGH could be told of is told later, for so long. */
const ASSESSMENT_DAYS = 30

/** What comes round with the quarters and the year, from the day on which the first edition of the plan was signed. */
export function yearDues(
  plan: Pick<Plan, 'signedOn' | 'since' | 'year' | 'programme' | 'rules'>,
  calendar: SchoolCalendar,
  now: DateTime,
): readonly Due[] {
  const signed = DateTime.fromISO(plan.since ?? plan.signedOn, { zone: calendar.zone })
  if (now < signed) return []
  const assesses = plan.rules.some(({ kind }) => kind === 'quarter')
  const quarterly = assesses ? [assessment(plan, calendar, now), ...pulses(plan, calendar, now)] : []
  // Nothing is asked or assessed that was due before the plan took effect.
  return [...quarterly.filter(({ dueAt }) => dueAt >= signed), ...planYearDues(plan, calendar, now)]
}

/** 07:30 on the first working day after the quarter that ended last; at its very end of the one running. */
function assessment({ programme }: Pick<Plan, 'programme'>, calendar: SchoolCalendar, now: DateTime): Due {
  const running = quarterAt(programme, now)
  const previous = previousPeriod(running)
  const due = assessmentDay(previous, calendar)
  const quarter = due.plus({ days: 40 }) > now ? previous : running
  const dueAt = assessmentDay(quarter, calendar)
  return {
    key: `assessment:${quarter.key}`,
    dueAt,
    staleAfter: dueAt.plus({ days: ASSESSMENT_DAYS }),
    for: dueOf('assessment', { subject: quarter.key, day: dueAt.startOf('day') }),
  }
}

/** A plan is cited with the number of ITS year: in January the officer is asked for the new one. */
export function planYearDues(
  plan: Pick<Plan, 'year' | 'programme'>,
  calendar: SchoolCalendar,
  now: DateTime,
): readonly Due[] {
  if (now.year <= plan.year) return []
  const day = calendar.workingDayOnOrAfter(now.startOf('year'))
  return [
    {
      key: `plan-year:${plan.programme}:${now.year}`,
      dueAt: atTime(day, MORNING),
      staleAfter: day.plus({ months: 11 }),
      for: dueOf('plan-year', { subject: plan.programme, day }),
    },
  ]
}

/** Quý I and III: the optional two-minute message to those who report, and its single nudge (product.md 4). */
function pulses({ programme }: Pick<Plan, 'programme'>, calendar: SchoolCalendar, now: DateTime): readonly Due[] {
  const quarter = quarterAt(programme, now)
  if (quarter.quarter !== 1 && quarter.quarter !== 3) return []
  const { pulse, nudge } = pulseDays(quarter, calendar)
  const staleAfter = periodBounds(quarter, calendar.zone).until.plus({ days: 1 })
  return (['pulse', 'pulse-nudge'] as const).map(what => {
    const day = what === 'pulse' ? pulse : nudge
    return { key: `${what}:${quarter.key}`, dueAt: day, staleAfter, for: dueOf(what, { subject: quarter.key, day }) }
  })
}
