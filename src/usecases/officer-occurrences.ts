import type { DateTime } from 'luxon'
import { type Message, say } from '../conversation/effect.ts'
import type { PeriodFacts } from '../conversation/facts.ts'
import { unitLadder } from '../domain/ladder.ts'
import { staleAfter } from '../domain/occurrence.ts'
import { schoolLadder, targetPassedNotice } from '../domain/officer-dates.ts'
import type { Period } from '../domain/period.ts'
import { atTime } from '../domain/quiet.ts'
import { hasHandedIn, overdueUnits, type UnitOwing, whoOwes } from '../domain/who-owes.ts'
import type { OpenPeriod } from '../storage/records.ts'
import type { Tx } from '../storage/storage.ts'
import type { Occurrence } from './occurrence.ts'
import { periodFacts } from './periods.ts'
import { tellLeadership, tellOfficers } from './tell.ts'
import type { World } from './world.ts'

/** What the officer (and at +3 the BGH) is told on its day, for every open period (product.md 3). */
export function officerOccurrences(world: World, open: readonly OpenPeriod[]): readonly Occurrence[] {
  return open.flatMap(period => {
    const facts = periodFacts(world, period)
    return facts ? [targetPassed(world, facts), ...overdue(world, facts), ...schoolDeadline(world, facts)] : []
  })
}

/** The afternoon of the internal target: who has not reported. */
function targetPassed(world: World, facts: PeriodFacts): Occurrence {
  const { period, deadlines } = facts
  const dueAt = targetPassedNotice(deadlines, world.calendar)
  return {
    key: `target-passed:${period.key}:${deadlines.target.toISODate()}`,
    dueAt,
    staleAfter: staleAfter(dueAt, world.calendar),
    make: async tx => {
      const units = await owingUnits(tx, world, facts)
      if (units.every(({ owing }) => hasHandedIn(owing))) return
      await tellOfficers(tx, world, say({ say: 'target-passed', period, units }, boardChoices(period.key)))
    },
  }
}

/** +1 and +3 working days after the named day; the BGH from +3 on. */
function overdue(world: World, facts: PeriodFacts): readonly Occurrence[] {
  const { period, deadlines } = facts
  return unitLadder(deadlines, world.calendar)
    .filter(rung => rung.tellOfficer || rung.tellLeadership)
    .map(rung => {
      const dueAt = atTime(rung.date, '07:30')
      return {
        key: `overdue:${period.key}:${rung.date.toISODate()}`,
        dueAt,
        staleAfter: staleAfter(dueAt, world.calendar),
        make: async (tx: Tx) => {
          const late = overdueUnits(await owingUnits(tx, world, facts))
          const onBoard = late.filter(({ unit }) => unit.onBoard)
          if (rung.tellOfficer && late.length > 0) await tellOfficers(tx, world, overdueNotice(period, late, false))
          // The BGH is not reported to itself.
          if (rung.tellLeadership && onBoard.length > 0)
            await tellLeadership(tx, world, overdueNotice(period, onBoard, true), {
              key: leadershipTellingKey(period.key, rung.date),
            })
        },
      }
    })
}

/** Keys of the messages that tell the BGH of a rung; a reminder says "đã báo BGH" only when one of them has left. */
export const leadershipTellingKey = (periodKey: string, rungDate: DateTime): string =>
  `leadership:${periodKey}:${rungDate.toISODate()}`

const overdueNotice = (period: Period, late: readonly UnitOwing[], leadership: boolean): Message =>
  say({ say: 'overdue-notice', period, late, leadership }, boardChoices(period.key))

/** 7, 3 and 1 days before the school's own limit: the state of all units and the button to compile. */
function schoolDeadline(world: World, facts: PeriodFacts): readonly Occurrence[] {
  const { period, deadlines } = facts
  return schoolLadder(deadlines, world.calendar).map(rung => {
    const dueAt = atTime(rung.date, '07:00')
    return {
      key: `school:${period.key}:${rung.daysBefore}`,
      dueAt,
      staleAfter: dueAt.plus({ days: 1 }),
      make: async (tx: Tx, now: DateTime) => {
        const units = await owingUnits(tx, world, facts)
        const days = Math.round(deadlines.schoolLast.diff(now.startOf('day'), 'days').days)
        const message = say({ say: 'school-deadline', period, deadlines, days, units }, boardChoices(period.key))
        await tellOfficers(tx, world, message)
      },
    }
  })
}

const boardChoices = (period: string) => [
  { word: 'board' as const, action: { do: 'board.show' as const, period } },
  { word: 'compile' as const, action: { do: 'board.summary' as const, period } },
]

/** Everybody who owes the period's report, as it stands now. */
async function owingUnits(tx: Tx, world: World, { period, deadlines }: PeriodFacts): Promise<readonly UnitOwing[]> {
  return whoOwes(world.plan.units, await tx.reports.ofPeriod(period.key), deadlines, world.clock.now())
}
