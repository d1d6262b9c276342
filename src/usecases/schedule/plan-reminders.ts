import { setImmediate } from 'node:timers/promises'
import type { DateTime } from 'luxon'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { type Rung, unitLadder } from '../../domain/ladder.ts'
import { isOnlyDeputy, isReachable, type Member, reportersByUnit } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import { firstMoment, nextSendable } from '../../domain/quiet.ts'
import type { OpenPeriod } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { periodFacts } from '../read/periods.ts'
import { reminderKey } from '../send/reminder-key.ts'
import type { World } from '../world.ts'
import { inPieces, PIECE } from './in-pieces.ts'

/**
 * Once a day and period: every rung that has come up since the last plan is recorded, for whom or why not. What is to be
 * recorded is worked out first and written in pieces, between which whatever waits for storage comes first. A process
 * that dies between two pieces plans the same again: a rung is unique for each person.
 */
export async function planReminders(world: World, now: DateTime): Promise<void> {
  const today = now.startOf('day')
  const periods = await world.storage.transaction(tx => tx.periods.open())
  for (const open of periods.filter(period => +period.plannedThrough !== +today).map(period => asOf(period, today))) {
    const planned = await plannedOf(world, open, today)
    await inPieces(world, { all: planned, point: 'plan:piece' }, async (tx, piece) => {
      for (const reminder of piece) await record(tx, world, reminder)
    })
    await world.storage.transaction(tx => tx.periods.update(open.key, { plannedThrough: today }))
  }
}

/**
 * Planned for days to come by a clock that was ahead and has been put right: they are planned again as they come. A rung
 * that somebody got already is not recorded twice.
 */
const asOf = (period: OpenPeriod, today: DateTime): OpenPeriod =>
  period.plannedThrough < today ? period : { ...period, plannedThrough: today.minus({ days: 1 }) }

/** A rung for one person, or for nobody with the reason. */
type Planned = {
  readonly obligation: string
  readonly rung: Rung
  readonly to: Member | { readonly skipped: string }
}

/** People and reports are read one after the other, and the units gone through beside what is being answered. */
async function plannedOf(world: World, open: OpenPeriod, today: DateTime): Promise<readonly Planned[]> {
  const facts = periodFacts(world, open)
  if (!facts) return []
  const reporters = reportersByUnit(await world.storage.transaction(tx => tx.members.all()))
  const owed = await world.storage.transaction(tx => tx.reports.ofPeriod(open.key))
  const units = new Map(world.plan.units.map(unit => [unit.id, unit]))
  const usual = unitLadder(facts.deadlines, world.calendar)
  const planned: Planned[] = []
  for (const [at, obligation] of owed.entries()) {
    if (at % PIECE === 0) await setImmediate()
    if (!units.get(obligation.unitId)?.onBoard) continue
    const rungs = (obligation.extendedTo ? extendedLadder(world, facts, obligation) : usual).filter(
      rung => rung.date > open.plannedThrough && rung.date <= today,
    )
    planned.push(...plannedFor(obligation, rungs, reporters.get(obligation.unitId) ?? []))
  }
  return planned
}

/** Rungs already recorded stay as they were (`plannedThrough`); those still ahead move with the extension. */
function extendedLadder(world: World, { deadlines }: PeriodFacts, { extendedTo }: Obligation): readonly Rung[] {
  return unitLadder(deadlines, world.calendar, undefined, { extendedTo })
}

/** Of several rungs at once the last is sent; it goes to nobody where nobody may or can be told. */
function plannedFor(obligation: Obligation, rungs: readonly Rung[], reporters: readonly Member[]): readonly Planned[] {
  const live = rungs.at(-1)
  if (!live) return []
  const skipped = (rung: Rung, reason: string): Planned => ({
    obligation: obligation.id,
    rung,
    to: { skipped: reason },
  })
  const stale = rungs.slice(0, -1).map(rung => skipped(rung, 'stale'))
  if (isSettled(obligation)) return [...stale, skipped(live, 'settled')]
  const reachable = reporters.filter(isReachable)
  const addressed = reachable.filter(member => live.deputies || !isOnlyDeputy(member, obligation.unitId))
  if (addressed.length === 0) {
    return [...stale, skipped(live, reachable.length > 0 ? 'deputies-later' : 'nobody-reachable')]
  }
  return [...stale, ...addressed.map((to): Planned => ({ obligation: obligation.id, rung: live, to }))]
}

const record = (tx: Tx, world: World, { obligation, rung, to }: Planned): Promise<void> =>
  'skipped' in to ? skip(tx, world, obligation, rung, to.skipped) : remind(tx, world, obligation, rung, to)

/** Proof of notice for a rung that goes to nobody. */
async function skip(tx: Tx, world: World, obligationId: string, rung: Rung, reason: string): Promise<void> {
  await tx.reminders.add({
    obligationId,
    rungDate: rung.date,
    kind: rung.kinds[0] ?? 'opening',
    memberId: 0,
    dueAt: firstMoment(rung.date),
    state: 'skipped',
    reason: world.clock.now() >= rung.date ? reason : 'early',
  })
}

async function remind(tx: Tx, world: World, obligationId: string, rung: Rung, member: Member): Promise<void> {
  const now = world.clock.now()
  const wanted = firstMoment(rung.date, member.reminderTime ?? undefined)
  // After a downtime the hour may be past, or it may be night: then the next hour at which people are reminded.
  const dueAt = wanted >= now ? wanted : nextSendable(now, world.calendar)
  const kind = rung.kinds[0] ?? 'opening'
  const added = await tx.reminders.add({
    obligationId,
    rungDate: rung.date,
    kind,
    memberId: member.id,
    dueAt,
    state: 'due',
    reason: null,
  })
  if (added === undefined || member.chat === null) return
  await tx.outbox.add({
    chat: member.chat,
    key: reminderKey(member.id, dueAt),
    kind: 'reminder',
    payload: JSON.stringify({ member: member.id }),
    createdAt: now,
    notBefore: dueAt,
  })
}
