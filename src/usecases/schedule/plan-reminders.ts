import { setImmediate } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { type PlannedRung, rungsOf } from '../../domain/dues/rungs.ts'
import { unitLadder } from '../../domain/ladder.ts'
import { reportersByUnit } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, planOf } from '../deps.ts'
import { openPeriods } from '../read/periods.ts'
import { closeDue, queueDue } from '../send/queue-due.ts'
import { hourOf } from './claim.ts'
import { inPieces, PIECE } from './in-pieces.ts'
import { markDone } from './once-a-day.ts'

/**
 * Once a day and period: every rung that has come up since the last plan is recorded, for whom or why not. What is to be
 * recorded is worked out first and written in pieces, between which whatever waits for storage comes first. A process
 * that dies between two pieces plans the same again: a rung is unique for each person.
 */
export async function planReminders(deps: Deps, now: DateTime): Promise<void> {
  const today = now.startOf('day')
  for (const { facts, after } of await unplanned(deps, today)) {
    const planned = await plannedOf(deps, facts, after, today)
    await inPieces(deps, { all: planned, point: 'plan:piece' }, async (tx, piece) => {
      for (const rung of piece) await record(tx, deps, rung)
    })
    await deps.storage.transaction(tx => markDone(tx, choreOf(facts), today.toISODate() ?? '', now))
  }
}

const choreOf = ({ period }: PeriodFacts): string => `ladder:${period.key}`

type Unplanned = { readonly facts: PeriodFacts; readonly after: DateTime }

/** Open periods whose rungs have not been planned today, each with the day until which they have been. */
async function unplanned(deps: Deps, today: DateTime): Promise<readonly Unplanned[]> {
  return deps.storage.transaction(async tx => {
    const found: Unplanned[] = []
    for (const facts of await openPeriods(tx, deps)) {
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
  deps: Deps,
  facts: PeriodFacts,
  after: DateTime,
  today: DateTime,
): Promise<readonly PlannedRung[]> {
  const reporters = reportersByUnit(await deps.storage.transaction(tx => tx.members.all()))
  const owed = await deps.storage.transaction(tx => tx.reports.ofPeriod(facts.period.key))
  const units = planOf(deps, facts.period).units.filter(unit => unit.onBoard)
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]))
  const rules = { usual: unitLadder(facts.deadlines, deps.calendar), calendar: deps.calendar }
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

async function record(tx: Tx, deps: Deps, { due, to }: PlannedRung): Promise<void> {
  if ('skipped' in to) return closeDue(tx, due, 'skipped', { at: deps.clock.now(), reason: to.skipped })
  await queueDue(tx, deps, due, to, { at: hourOf(deps, due, to) })
}
