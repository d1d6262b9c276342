import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import type { Deadlines } from '../deadline.ts'
import { type Due, type DueWhat, dueOf, leadershipTellingKey, MORNING, staleAfter } from '../due.ts'
import { closingOf, type RungKind, unitLadder } from '../ladder.ts'
import { schoolLadder, targetPassedNotice } from '../officer-dates.ts'
import { owedKey } from '../owed-key.ts'
import type { Period } from '../period.ts'
import { atTime } from '../quiet.ts'
import type { Unit } from '../school.ts'

/** A period with its dates under the officer's decision. */
export type DatedPeriod = { readonly period: Period; readonly deadlines: Deadlines }

/** The BGH is told of what looks back half an hour after the officers. */
export const AFTER_MORNING = '07:30'

/** Of the ladder of the units these reach the BGH about its own part: it is on no board and is never urged. */
const LEADERSHIP_ASKED_AT: readonly RungKind[] = ['opening', 'before-7', 'before-1']

/** What officers and BGH are told of an open period, each on its day (product.md 3). */
export function periodDues(dated: DatedPeriod, units: readonly Unit[], calendar: SchoolCalendar): readonly Due[] {
  return [
    opened(dated, calendar),
    ...leadershipForm(dated, units, calendar),
    targetPassed(dated, calendar),
    ...overdue(dated, calendar),
    ...schoolDeadline(dated, calendar),
  ]
}

/** The opening with its dates and its question; told later where nobody could be told on the day, until all is over. */
function opened({ period, deadlines }: DatedPeriod, calendar: SchoolCalendar): Due {
  return {
    key: `opened:${period.key}`,
    dueAt: atTime(deadlines.opensOn, MORNING),
    staleAfter: closingOf(deadlines, calendar),
    for: dueOf('opened', { subject: period.key, day: deadlines.opensOn }),
  }
}

/** The BGH's own part: asked for at the opening, 7 days and 1 day before the target. */
function leadershipForm(
  { period, deadlines }: DatedPeriod,
  units: readonly Unit[],
  calendar: SchoolCalendar,
): readonly Due[] {
  const days = unitLadder(deadlines, calendar)
    .filter(({ kinds }) => kinds.some(kind => LEADERSHIP_ASKED_AT.includes(kind)))
    .map(({ date }) => date)
  return units
    .filter(({ kind }) => kind === 'leadership')
    .flatMap(unit =>
      days.map((day, index) => {
        const dueAt = atTime(day, AFTER_MORNING)
        const next = days[index + 1]
        return {
          key: `leadership-form:${period.key}:${unit.id}:${day.toISODate()}`,
          dueAt,
          staleAfter: next ? atTime(next, AFTER_MORNING) : staleAfter(dueAt, calendar),
          for: dueOf('leadership-form', { subject: period.key, day, obligation: owedKey(period.key, unit.id) }),
        }
      }),
    )
}

/** The afternoon of the internal target: who has not reported. */
function targetPassed({ period, deadlines }: DatedPeriod, calendar: SchoolCalendar): Due {
  const dueAt = targetPassedNotice(deadlines, calendar)
  return {
    key: `target-passed:${period.key}:${deadlines.target.toISODate()}`,
    dueAt,
    staleAfter: staleAfter(dueAt, calendar),
    for: dueOf('target-passed', { subject: period.key, day: deadlines.target }),
  }
}

/** +1 and +3 working days after the named day to the officers, to the BGH at +3. */
function overdue({ period, deadlines }: DatedPeriod, calendar: SchoolCalendar): readonly Due[] {
  const rungs = unitLadder(deadlines, calendar)
  const due = (key: string, what: DueWhat, day: DateTime): Due => {
    const dueAt = atTime(day, what === 'overdue' ? MORNING : AFTER_MORNING)
    return { key, dueAt, staleAfter: staleAfter(dueAt, calendar), for: dueOf(what, { subject: period.key, day }) }
  }
  return [
    ...rungs
      .filter(rung => rung.tellOfficer)
      .map(({ date }) => due(`overdue:${period.key}:${date.toISODate()}`, 'overdue', date)),
    ...rungs
      .filter(rung => rung.tellLeadership)
      .map(({ date }) => due(leadershipTellingKey(period.key, date), 'leadership', date)),
  ]
}

/** 7, 3 and 1 days before the school's own limit. */
function schoolDeadline({ period, deadlines }: DatedPeriod, calendar: SchoolCalendar): readonly Due[] {
  return schoolLadder(deadlines, calendar).map(rung => {
    const dueAt = atTime(rung.date, MORNING)
    return {
      key: `school:${period.key}:${rung.daysBefore}`,
      dueAt,
      staleAfter: dueAt.plus({ days: 1 }),
      for: dueOf('school', { subject: period.key, day: rung.date }),
    }
  })
}
