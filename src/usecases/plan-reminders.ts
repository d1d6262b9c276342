import type { DateTime } from 'luxon'
import { say } from '../conversation/effect.ts'
import type { PeriodFacts } from '../conversation/facts.ts'
import { type Rung, unitLadder } from '../domain/ladder.ts'
import { isOnlyDeputy, isReachable, type Member, reportersOf } from '../domain/member.ts'
import { isSettled, type Obligation } from '../domain/obligation.ts'
import { firstMoment, nextSendable } from '../domain/quiet.ts'
import type { OpenPeriod } from '../storage/records.ts'
import type { Tx } from '../storage/storage.ts'
import { periodFacts } from './periods.ts'
import { reminderKey } from './reminder-key.ts'
import { tellOfficers } from './tell.ts'
import type { World } from './world.ts'

/** Once a day and period: every rung that has come up since the last plan is recorded, for whom or why not. */
export async function planReminders(world: World, now: DateTime): Promise<void> {
  const today = now.startOf('day')
  const periods = await world.storage.transaction(tx => tx.periods.open())
  for (const open of periods.filter(period => period.plannedThrough < today)) {
    await world.storage.transaction(tx => planPeriod(tx, world, open, today))
  }
}

async function planPeriod(tx: Tx, world: World, open: OpenPeriod, today: DateTime): Promise<void> {
  const facts = periodFacts(world, open)
  if (!facts) return
  const people = await tx.members.all()
  const unreachable: string[] = []
  const now = world.clock.now()
  const usual = unitLadder(facts.deadlines, world.calendar)
  for (const obligation of await tx.reports.ofPeriod(open.key)) {
    const unit = world.plan.units.find(candidate => candidate.id === obligation.unitId)
    if (!unit?.onBoard) continue
    const rungs = (obligation.extendedTo ? extendedLadder(world, facts, obligation) : usual).filter(
      rung => rung.date > open.plannedThrough && rung.date <= today,
    )
    const reached = await planUnit(tx, world, obligation, rungs, people)
    if (!reached) unreachable.push(unit.shortName)
  }
  await tx.periods.update(open.key, { plannedThrough: today })
  // On the day of the opening the officer has just been told.
  if (unreachable.length === 0 || open.openedAt.hasSame(now, 'day')) return
  const units = world.plan.units.map(unit => unit.shortName).filter(name => unreachable.includes(name))
  const message = say({ say: 'unreachable', period: facts.period, units }, [
    { word: 'on-behalf', action: { do: 'behalf.list' } },
    { word: 'invitations', action: { do: 'invite.list' } },
  ])
  const at = nextSendable(firstMoment(today, '07:00'), world.calendar)
  await tellOfficers(tx, world, message, { key: `unreachable:${open.key}:${today.toISODate()}`, at })
}

/** Rungs already recorded stay as they were (`plannedThrough`); those still ahead move with the extension. */
function extendedLadder(world: World, { deadlines }: PeriodFacts, { extendedTo }: Obligation): readonly Rung[] {
  return unitLadder(deadlines, world.calendar, undefined, { extendedTo })
}

/** @returns false when a rung was due and nobody of the unit could be told. */
async function planUnit(
  tx: Tx,
  world: World,
  obligation: Obligation,
  rungs: readonly Rung[],
  people: readonly Member[],
): Promise<boolean> {
  const live = rungs.at(-1)
  if (!live) return true
  for (const rung of rungs.slice(0, -1)) await skip(tx, world, obligation, rung, 'stale')
  if (isSettled(obligation)) {
    await skip(tx, world, obligation, live, 'settled')
    return true
  }
  const reporters = reportersOf(people, obligation.unitId).filter(isReachable)
  const addressed = reporters.filter(member => live.deputies || !isOnlyDeputy(member, obligation.unitId))
  if (addressed.length === 0) {
    await skip(tx, world, obligation, live, reporters.length > 0 ? 'deputies-later' : 'nobody-reachable')
    return reporters.length > 0
  }
  for (const member of addressed) await remind(tx, world, obligation, live, member)
  return true
}

/** Proof of notice for a rung that goes to nobody. */
async function skip(tx: Tx, world: World, obligation: Obligation, rung: Rung, reason: string): Promise<void> {
  await tx.reminders.add({
    obligationId: obligation.id,
    rungDate: rung.date,
    kind: rung.kinds[0] ?? 'opening',
    memberId: 0,
    dueAt: firstMoment(rung.date),
    state: 'skipped',
    reason: world.clock.now() >= rung.date ? reason : 'early',
  })
}

async function remind(tx: Tx, world: World, obligation: Obligation, rung: Rung, member: Member): Promise<void> {
  const now = world.clock.now()
  const wanted = firstMoment(rung.date, member.reminderTime ?? undefined)
  // After a downtime the hour may be past, or it may be night: then the next hour at which people are reminded.
  const dueAt = wanted >= now ? wanted : nextSendable(now, world.calendar)
  const { id: obligationId } = obligation
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
