import type { DateTime } from 'luxon'
import { type Message, say } from '../../conversation/effect.ts'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { unitLadder } from '../../domain/ladder.ts'
import { staleAfter } from '../../domain/occurrence.ts'
import { schoolLadder, targetPassedNotice } from '../../domain/officer-dates.ts'
import type { Period } from '../../domain/period.ts'
import { atTime } from '../../domain/quiet.ts'
import { hasHandedIn, overdueUnits, type UnitOwing, whoOwes } from '../../domain/who-owes.ts'
import type { OpenPeriod } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { periodFacts } from '../read/periods.ts'
import { tellLeadership, tellOfficers } from '../send/tell.ts'
import type { World } from '../world.ts'
import { leadershipFormOccurrences } from './leadership-form.ts'
import type { Occurrence } from './occurrence.ts'
import { openingOccurrence } from './open-matters.ts'
import { reachabilityOccurrences } from './reachability.ts'

/** What the officer (and at +3 the BGH) is told on its day, for every open period (product.md 3). */
export function officerOccurrences(world: World, open: readonly OpenPeriod[], now: DateTime): readonly Occurrence[] {
  const ofPeriods = open.flatMap(period => {
    const facts = periodFacts(world, period)
    if (!facts) return []
    return [
      openingOccurrence(world, facts),
      ...leadershipFormOccurrences(world, facts),
      targetPassed(world, facts),
      ...overdue(world, facts),
      ...schoolDeadline(world, facts),
    ]
  })
  return [...ofPeriods, ...reachabilityOccurrences(world, open, now)]
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
      if (units.every(({ owing }) => hasHandedIn(owing))) return true
      return (await tellOfficers(tx, world, say({ say: 'target-passed', period, units }, boardChoices(period.key)))) > 0
    },
  }
}

/** +1 and +3 working days after the named day; the BGH at +3. */
function overdue(world: World, facts: PeriodFacts): readonly Occurrence[] {
  const { period, deadlines } = facts
  const rungs = unitLadder(deadlines, world.calendar)
  const occurrence = (key: string, date: DateTime, make: (late: readonly UnitOwing[], tx: Tx) => Promise<number>) => {
    const dueAt = atTime(date, '07:30')
    return {
      key,
      dueAt,
      staleAfter: staleAfter(dueAt, world.calendar),
      make: async (tx: Tx) => {
        const late = overdueUnits(await owingUnits(tx, world, facts))
        return late.length === 0 || (await make(late, tx)) > 0
      },
    }
  }
  const toOfficers = rungs
    .filter(rung => rung.tellOfficer)
    .map(({ date }) =>
      occurrence(`overdue:${period.key}:${date.toISODate()}`, date, (late, tx) =>
        tellOfficers(tx, world, overdueNotice(period, late, false)),
      ),
    )
  const toLeadership = rungs
    .filter(rung => rung.tellLeadership)
    .map(({ date }) => {
      const key = leadershipTellingKey(period.key, date)
      return occurrence(key, date, async (late, tx) => {
        // The BGH is not reported to itself, nor are parents reported to it.
        const board = late.filter(({ unit }) => unit.onBoard && unit.kind !== 'parents')
        return board.length === 0 ? 1 : tellLeadership(tx, world, overdueNotice(period, board, true), { key })
      })
    })
  return [...toOfficers, ...toLeadership]
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
        return (await tellOfficers(tx, world, message)) > 0
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
