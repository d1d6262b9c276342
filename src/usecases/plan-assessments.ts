import { DateTime } from 'luxon'
import { say } from '../conversation/effect.ts'
import { assessmentMessage } from '../conversation/flows/assessment.ts'
import { datedPeriods } from '../conversation/flows/assessment-build.ts'
import { assessmentDay } from '../domain/assessment-dates.ts'
import { previousPeriod, quarterAt } from '../domain/period.ts'
import { atTime } from '../domain/quiet.ts'
import { openAssessment } from './load-assessment.ts'
import type { Occurrence } from './occurrence.ts'
import { openPeriods } from './periods.ts'
import { sendLeadership, tellLeadership, tellOfficers } from './tell.ts'
import type { World } from './world.ts'

/** The quarterly assessment on the first working day after its quarter; in January the question of the new plan. */
export function assessmentOccurrences(world: World, now: DateTime): readonly Occurrence[] {
  const signed = DateTime.fromISO(world.plan.signedOn, { zone: world.calendar.zone })
  if (now < signed) return []
  return [assessment(world, now), ...newPlan(world, now)]
}

/** The quarter that ended last; at its very end also the one running, so that the next pulse is known. */
function assessment(world: World, now: DateTime): Occurrence {
  const previous = previousPeriod(quarterAt(now))
  const due = assessmentDay(previous, world.calendar)
  const quarter = due.plus({ days: 40 }) > now ? previous : quarterAt(now)
  const dueAt = assessmentDay(quarter, world.calendar)
  return {
    key: `assessment:${quarter.key}`,
    dueAt,
    staleAfter: dueAt.plus({ days: 30 }),
    make: async (tx, at) => {
      const facts = await openAssessment(tx, world, quarter)
      const message = assessmentMessage(
        world.plan,
        facts,
        await tx.members.all(),
        datedPeriods(world.plan, world.calendar, await openPeriods(tx, world), at),
        at,
      )
      await tellLeadership(tx, world, message, { key: `assessment:${quarter.key}` })
      await sendLeadership(
        tx,
        world,
        { kind: 'digest-picture', period: quarter.key },
        `assessment-picture:${quarter.key}`,
      )
    },
  }
}

/** A plan is cited with the number of ITS year: in January the officer is asked for the new one. */
function newPlan(world: World, now: DateTime): readonly Occurrence[] {
  const { year, number } = world.plan
  if (now.year <= year) return []
  const first = world.calendar.workingDayOnOrAfter(now.startOf('year'))
  return [
    {
      key: `plan-year:${now.year}`,
      dueAt: atTime(first, '07:30'),
      staleAfter: first.plus({ months: 11 }),
      make: async tx => {
        await tellOfficers(tx, world, say({ say: 'no-plan-year', year: now.year, number }))
      },
    },
  ]
}
