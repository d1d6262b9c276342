import type { DateTime } from 'luxon'
import { say } from '../../conversation/effect.ts'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { formOf } from '../../domain/form.ts'
import { type RungKind, unitLadder } from '../../domain/ladder.ts'
import { staleAfter } from '../../domain/occurrence.ts'
import { atTime } from '../../domain/quiet.ts'
import type { UnitSeed } from '../../domain/school.ts'
import { hasHandedIn, owingOf } from '../../domain/who-owes.ts'
import type { Tx } from '../../storage/storage.ts'
import { tellLeadership } from '../send/tell.ts'
import type { World } from '../world.ts'
import type { Occurrence } from './occurrence.ts'

/** Of the ladder of the units these reach the BGH, which is on no board and is never urged. */
const ASKED_AT: readonly RungKind[] = ['opening', 'before-7', 'before-1']

/** The BGH's own part: asked for at the opening, 7 days and 1 day before the target. */
export function leadershipFormOccurrences(world: World, facts: PeriodFacts): readonly Occurrence[] {
  const { period, deadlines } = facts
  const units = world.plan.units.filter(({ kind }) => kind === 'leadership')
  const rungs = unitLadder(deadlines, world.calendar).filter(({ kinds }) => kinds.some(kind => ASKED_AT.includes(kind)))
  return units.flatMap(unit =>
    rungs.map(({ date }, index) => {
      const dueAt = atTime(date, '07:30')
      const next = rungs[index + 1]
      return {
        key: `leadership-form:${period.key}:${unit.id}:${date.toISODate()}`,
        dueAt,
        staleAfter: next ? atTime(next.date, '07:30') : staleAfter(dueAt, world.calendar),
        make: (tx: Tx, now: DateTime) => ask(tx, world, facts, unit, now),
      }
    }),
  )
}

async function ask(tx: Tx, world: World, { period, deadlines }: PeriodFacts, unit: UnitSeed, now: DateTime) {
  const [obligation] = await tx.reports.ofUnits([unit.id], [period.key])
  if (!obligation || hasHandedIn(owingOf(obligation, now))) return true
  const total = formOf(world.plan, unit).length
  const message = say({ say: 'leadership-form', unit, period, deadlines, total, today: now.startOf('day') }, [
    { word: 'report-now', action: { do: 'report.open', obligation: obligation.id } },
  ])
  return (await tellLeadership(tx, world, message)) > 0
}
