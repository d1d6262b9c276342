import { DateTime } from 'luxon'
import { say } from '../conversation/effect.ts'
import { targetChoices } from '../conversation/flows/target.ts'
import type { Deadlines } from '../domain/deadline.ts'
import { hasDeadlines } from '../domain/deadline.ts'
import { unitLadder } from '../domain/ladder.ts'
import { isReachable, reportersOf } from '../domain/member.ts'
import { type Obligation, obligationId } from '../domain/obligation.ts'
import { type Period, periodsAround } from '../domain/period.ts'
import { atTime } from '../domain/quiet.ts'
import type { Tx } from '../storage/storage.ts'
import { datesOf } from './periods.ts'
import { tellOfficers } from './tell.ts'
import type { World } from './world.ts'

/** Lessons begin at 7: what concerns the day is told then. */
const MORNING = '07:00'

/** Opens the periods whose day has come; one that is already over when the assistant starts is left alone. */
export async function openDuePeriods(world: World, now: DateTime): Promise<void> {
  const signed = DateTime.fromISO(world.plan.signedOn, { zone: world.calendar.zone })
  if (now < signed) return
  for (const period of periodsAround(now, world.plan.rules)) {
    if (!hasDeadlines(world.plan, period.kind)) continue
    const dates = datesOf(world, period, undefined)
    if (now < dates.opensOn || now >= closingOf(world, dates)) continue
    await world.storage.transaction(async tx => {
      if (await tx.periods.byKey(period.key)) return
      await open(tx, world, period, dates, now)
    })
  }
  await closeOld(world, now)
}

/** The day after the last rung: nothing is reminded any more, late reports are still taken until the next period. */
export function closingOf(world: World, dates: Deadlines): DateTime {
  const last = unitLadder(dates, world.calendar).at(-1)
  return (last?.date ?? dates.unitsNamed).plus({ days: 1 })
}

async function open(tx: Tx, world: World, period: Period, dates: Deadlines, now: DateTime): Promise<void> {
  const plannedThrough = dates.opensOn.minus({ days: 1 })
  await tx.periods.create({ key: period.key, kind: period.kind, openedAt: now, plannedThrough })
  await tx.reports.create(world.plan.units.map(unit => newObligation(period.key, unit.id, now)))
  await tx.journal.audit({ at: now, actor: null, action: 'period.opened', subject: period.key })
  const people = await tx.members.all()
  const unreachable = world.plan.units
    .filter(unit => unit.onBoard && !reportersOf(people, unit.id).some(isReachable))
    .map(unit => unit.shortName)
  const at = now < atTime(now, MORNING) ? atTime(now, MORNING) : now
  await tellOfficers(tx, world, openedMessage(period, dates, unreachable), { key: `opened:${period.key}`, at })
  if (dates.contradiction)
    await tellOfficers(tx, world, contradictionMessage(world, period, dates), { key: `target:${period.key}`, at })
}

function openedMessage(period: Period, deadlines: Deadlines, unreachable: readonly string[]) {
  return say({ say: 'period-opened', period, deadlines, unreachable }, [
    { word: 'board', action: { do: 'board.show', period: period.key } },
    ...(unreachable.length > 0
      ? [
          { word: 'invitations' as const, action: { do: 'invite.list' as const } },
          { word: 'on-behalf' as const, action: { do: 'behalf.list' as const } },
        ]
      : []),
  ])
}

/** The plan has units report after the school itself must (III.2 against III.3): explained, and the officer decides. */
export function contradictionMessage(world: World, period: Period, deadlines: Deadlines) {
  const planNumber = world.plan.year === period.year ? world.plan.number : undefined
  return say({ say: 'contradiction', period, deadlines, planNumber }, targetChoices({ period, deadlines }))
}

function newObligation(periodKey: string, unitId: string, now: DateTime): Obligation {
  return {
    id: obligationId(periodKey, unitId),
    periodKey,
    unitId,
    state: 'pending',
    stateAt: now,
    stateBy: null,
    submittedAt: null,
    version: 0,
    extendedTo: null,
    returned: null,
    writerId: null,
  }
}

/** A period is closed when the next one of the units opens: until then a late report is still welcome. */
async function closeOld(world: World, now: DateTime): Promise<void> {
  await world.storage.transaction(async tx => {
    const periods = await tx.periods.open()
    for (const period of periods.slice(0, -1)) await tx.periods.update(period.key, { closedAt: now })
  })
}
