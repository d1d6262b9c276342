import { DateTime } from 'luxon'
import { type Message, say } from '../../conversation/effect.ts'
import { assessmentMessage } from '../../conversation/flows/assessment.ts'
import { datedPeriods } from '../../conversation/flows/assessment-build.ts'
import { assessmentDay } from '../../domain/assessment-dates.ts'
import { previousPeriod, quarterAt } from '../../domain/period.ts'
import { atTime } from '../../domain/quiet.ts'
import { openAssessment } from '../read/load-assessment.ts'
import { openPeriods } from '../read/periods.ts'
import { sendLeadership, tellLeadership, tellOfficers } from '../send/tell.ts'
import type { World } from '../world.ts'
import type { Occurrence } from './occurrence.ts'

/** The quarterly assessment on the first working day after its quarter; in January the question of the new plan. */
export function assessmentOccurrences(world: World, now: DateTime): readonly Occurrence[] {
  const signed = DateTime.fromISO(world.plan.signedOn, { zone: world.calendar.zone })
  if (now < signed) return []
  const due = assessment(world, now)
  // Nothing is assessed that was due before the plan took effect.
  return [...(due.dueAt >= signed ? [due] : []), ...planYearOccurrences(world, now)]
}

/** The quarter that ended last; at its very end also the one running, so that the next pulse is known. */
function assessment(world: World, now: DateTime): Occurrence {
  const running = quarterAt(world.plan.programme, now)
  const previous = previousPeriod(running)
  const due = assessmentDay(previous, world.calendar)
  const quarter = due.plus({ days: 40 }) > now ? previous : running
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
      if ((await tellLeadership(tx, world, message, { key: `assessment:${quarter.key}` })) === 0) return false
      await sendLeadership(
        tx,
        world,
        { kind: 'digest-picture', period: quarter.key },
        `assessment-picture:${quarter.key}`,
      )
      return true
    },
  }
}

export const planYearKey = (now: DateTime): string => `plan-year:${now.year}`

export const noPlanMessage = ({ plan }: World, now: DateTime): Message =>
  say({ say: 'no-plan-year', year: now.year, number: plan.number })

/** A plan is cited with the number of ITS year: in January the officer is asked for the new one. */
export function planYearOccurrences(world: World, now: DateTime): readonly Occurrence[] {
  if (now.year <= world.plan.year) return []
  const first = world.calendar.workingDayOnOrAfter(now.startOf('year'))
  const key = planYearKey(now)
  return [
    {
      key,
      dueAt: atTime(first, '07:30'),
      staleAfter: first.plus({ months: 11 }),
      make: async tx => (await tellOfficers(tx, world, noPlanMessage(world, now), { key })) > 0,
    },
  ]
}
