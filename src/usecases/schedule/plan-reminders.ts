import { setImmediate } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { type PlannedRung, rungsOf } from '../../domain/dues/rungs.ts'
import { unitLadder } from '../../domain/ladder.ts'
import { reportersByUnit } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import { openPeriods } from '../read/periods.ts'
import { closeDue, queueDue } from '../send/queue-due.ts'
import { planOf, type World } from '../world.ts'
import { hourOf } from './claim.ts'
import { inPieces, PIECE } from './in-pieces.ts'
import { markDone } from './once-a-day.ts'

/**
 * Once a day and period: every rung that has come up since the last plan is recorded, for whom or why not. What is to be
 * recorded is worked out first and written in pieces, between which whatever waits for storage comes first. A process
 * that dies between two pieces plans the same again: a rung is unique for each person.
 */
export async function planReminders(world: World, now: DateTime): Promise<void> {
  const today = now.startOf('day')
  for (const { facts, after } of await unplanned(world, today)) {
    const planned = await plannedOf(world, facts, after, today)
    await inPieces(world, { all: planned, point: 'plan:piece' }, async (tx, piece) => {
      for (const rung of piece) await record(tx, world, rung)
    })
    await world.storage.transaction(tx => markDone(tx, choreOf(facts), today.toISODate() ?? '', now))
  }
}

const choreOf = ({ period }: PeriodFacts): string => `ladder:${period.key}`

type Unplanned = { readonly facts: PeriodFacts; readonly after: DateTime }

/** Open periods whose rungs have not been planned today, each with the day until which they have been. */
async function unplanned(world: World, today: DateTime): Promise<readonly Unplanned[]> {
  return world.storage.transaction(async tx => {
    const found: Unplanned[] = []
    for (const facts of await openPeriods(tx, world)) {
      const last = await tx.dues.last(choreOf(facts))
      if (last !== today.toISODate()) found.push({ facts, after: plannedUntil(facts, last, today) })
    }
    return found
  })
}

/**
 * Planned for days to come by a clock that was ahead and has been put right: they are planned again as they come. A rung
 * that somebody got already is not recorded twice.
 */
function plannedUntil({ deadlines }: PeriodFacts, last: string | undefined, today: DateTime): DateTime {
  if (last === undefined) return deadlines.opensOn.minus({ days: 1 })
  const day = DateTime.fromISO(last, { zone: today.zone })
  return day < today ? day : today.minus({ days: 1 })
}

/** People and reports are read one after the other, and the units gone through beside what is being answered. */
async function plannedOf(
  world: World,
  facts: PeriodFacts,
  after: DateTime,
  today: DateTime,
): Promise<readonly PlannedRung[]> {
  const reporters = reportersByUnit(await world.storage.transaction(tx => tx.members.all()))
  const owed = await world.storage.transaction(tx => tx.reports.ofPeriod(facts.period.key))
  const units = planOf(world, facts.period).units.filter(unit => unit.onBoard)
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]))
  const rules = { usual: unitLadder(facts.deadlines, world.calendar), calendar: world.calendar }
  const planned: PlannedRung[] = []
  for (const [at, obligation] of owed.entries()) {
    if (at % PIECE === 0) await setImmediate()
    const kind = kinds.get(obligation.unitId)
    if (kind === undefined) continue
    const whose = { obligation, kind, reporters: reporters.get(obligation.unitId) ?? [] }
    planned.push(...rungsOf(facts, whose, { after, until: today }, rules))
  }
  return planned
}

async function record(tx: Tx, world: World, { due, to }: PlannedRung): Promise<void> {
  if ('skipped' in to) return closeDue(tx, due, 'skipped', { at: world.clock.now(), reason: to.skipped })
  await queueDue(tx, world, due, to, { at: hourOf(world, due, to) })
}
