import type { DateTime } from 'luxon'
import { type Message, say } from '../conversation/effect.ts'
import type { PeriodFacts } from '../conversation/facts.ts'
import { unitLines } from '../conversation/flows/summary.ts'
import { unitLadder } from '../domain/ladder.ts'
import { isSettled } from '../domain/obligation.ts'
import { schoolLadder, targetPassedNotice } from '../domain/officer-dates.ts'
import { atTime } from '../domain/quiet.ts'
import type { OpenPeriod } from '../storage/records.ts'
import type { Tx } from '../storage/storage.ts'
import { periodRecord } from './load-period.ts'
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
function targetPassed(world: World, { period, deadlines }: PeriodFacts): Occurrence {
  const dueAt = targetPassedNotice(deadlines, world.calendar)
  return {
    key: `target-passed:${period.key}:${deadlines.target.toISODate()}`,
    dueAt,
    staleAfter: dueAt.plus({ days: 2 }),
    make: async tx => {
      const { missing, total } = await missingUnits(tx, world, period.key)
      if (missing.length === 0) return
      await tellOfficers(tx, world, say({ say: 'target-passed', period, missing, total }, boardChoices(period.key)))
    },
  }
}

/** +1 and +3 working days after the named day; the BGH from +3 on. */
function overdue(world: World, { period, deadlines }: PeriodFacts): readonly Occurrence[] {
  return unitLadder(deadlines, world.calendar)
    .filter(rung => rung.tellOfficer || rung.tellLeadership)
    .map(rung => {
      const dueAt = atTime(rung.date, '07:30')
      return {
        key: `overdue:${period.key}:${rung.date.toISODate()}`,
        dueAt,
        staleAfter: dueAt.plus({ days: 2 }),
        make: async (tx: Tx) => {
          const { missing } = await missingUnits(tx, world, period.key)
          if (missing.length === 0) return
          const days = Math.round(rung.date.diff(deadlines.unitsNamed, 'days').days)
          const message = (leadership: boolean): Message =>
            say({ say: 'overdue-notice', period, missing, days, leadership }, boardChoices(period.key))
          if (rung.tellOfficer) await tellOfficers(tx, world, message(false))
          if (rung.tellLeadership) await tellLeadership(tx, world, message(true))
        },
      }
    })
}

/** 7, 3 and 1 days before the school's own limit: the state of all units and the button to compile. */
function schoolDeadline(world: World, { period, deadlines }: PeriodFacts): readonly Occurrence[] {
  return schoolLadder(deadlines, world.calendar).map(rung => {
    const dueAt = atTime(rung.date, '07:00')
    return {
      key: `school:${period.key}:${rung.daysBefore}`,
      dueAt,
      staleAfter: dueAt.plus({ days: 1 }),
      make: async (tx: Tx, now: DateTime) => {
        const record = await periodRecord(tx, world, period)
        if (!record) return
        const lines = unitLines(world.plan, record, await tx.members.all(), now)
        const days = Math.round(deadlines.schoolLast.diff(now.startOf('day'), 'days').days)
        await tellOfficers(
          tx,
          world,
          say({ say: 'school-deadline', period, deadlines, days, lines }, boardChoices(period.key)),
        )
      },
    }
  })
}

const boardChoices = (period: string) => [
  { word: 'board' as const, action: { do: 'board.show' as const, period } },
  { word: 'compile' as const, action: { do: 'board.summary' as const, period } },
]

async function missingUnits(tx: Tx, world: World, periodKey: string) {
  const board = world.plan.units.filter(unit => unit.onBoard)
  const obligations = await tx.reports.ofPeriod(periodKey)
  const missing = board.filter(unit =>
    obligations.some(({ unitId, ...rest }) => unitId === unit.id && !isSettled({ unitId, ...rest })),
  )
  return { missing: missing.map(unit => unit.shortName), total: board.length }
}
