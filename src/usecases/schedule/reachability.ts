import type { DateTime } from 'luxon'
import { say } from '../../conversation/effect.ts'
import { type Deadlines, hasDeadlines } from '../../domain/deadline.ts'
import { type Rung, unitLadder } from '../../domain/ladder.ts'
import { reachabilityChecks } from '../../domain/officer-dates.ts'
import { type Period, periodsAround } from '../../domain/period.ts'
import { atTime } from '../../domain/quiet.ts'
import type { UnitSeed } from '../../domain/school.ts'
import { unreachableUnits } from '../../domain/unreachable.ts'
import { hasHandedIn, owingOf } from '../../domain/who-owes.ts'
import type { OpenPeriod } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { datesOf } from '../read/periods.ts'
import { tellOfficers } from '../send/tell.ts'
import { storedTold } from '../stored.ts'
import type { World } from '../world.ts'
import type { Occurrence } from './occurrence.ts'

const toldKey = (period: string): string => `unreachable:${period}`

type Told = { readonly on: string; readonly units: readonly string[] }

/** Remembers which units the officer has been told of, so that the same sentence does not come on every rung. */
export function noteTold(tx: Tx, world: World, period: string, units: readonly UnitSeed[]): Promise<void> {
  const told: Told = { on: world.clock.now().toISODate() ?? '', units: units.map(({ id }) => id) }
  return tx.settings.set(toldKey(period), JSON.stringify(told))
}

async function lastTold(tx: Tx, period: string): Promise<Told> {
  const stored = await tx.settings.get(toldKey(period))
  return storedTold(stored)
}

/** Half a year and year periods whose checks may be due: those open, and the one whose opening is near. */
export function reachabilityOccurrences(
  world: World,
  open: readonly OpenPeriod[],
  now: DateTime,
): readonly Occurrence[] {
  return periodsAround(now, world.plan)
    .filter(period => hasDeadlines(world.plan, period.kind))
    .flatMap(period => {
      const record = open.find(({ key }) => key === period.key)
      return checksOf(world, period, datesOf(world, period, record), record !== undefined)
    })
}

/** The opening itself is told with its own message. */
function checksOf(world: World, period: Period, deadlines: Deadlines, isOpen: boolean): readonly Occurrence[] {
  const ladder = unitLadder(deadlines, world.calendar)
  return reachabilityChecks(deadlines, world.calendar, ladder)
    .filter(day => (isOpen ? day > deadlines.opensOn : day < deadlines.opensOn))
    .map(day => {
      const dueAt = atTime(day, '07:00')
      return {
        key: `${toldKey(period.key)}:${day.toISODate()}`,
        dueAt,
        staleAfter: isOpen ? dueAt.plus({ days: 1 }) : deadlines.opensOn,
        make: (tx: Tx) => tellUnreachable(tx, world, { period, deadlines, isOpen, always: isReminded(ladder, day) }),
      }
    })
}

/** 30 days ahead, and 7 and 1 days before the target it is said again whether or not anything has changed. */
function isReminded(ladder: readonly Rung[], day: DateTime): boolean {
  const rung = ladder.find(({ date }) => +date === +day)
  return rung === undefined || rung.kinds.includes('before-7') || rung.kinds.includes('before-1')
}

type Check = {
  readonly period: Period
  readonly deadlines: Deadlines
  readonly isOpen: boolean
  readonly always: boolean
}

async function tellUnreachable(tx: Tx, world: World, check: Check): Promise<boolean> {
  const { period, deadlines, isOpen } = check
  const now = world.clock.now()
  const settled = (await tx.reports.ofPeriod(period.key)).filter(each => hasHandedIn(owingOf(each, now)))
  const units = unreachableUnits(world.plan.units, await tx.members.all()).filter(
    unit => !settled.some(({ unitId }) => unitId === unit.id),
  )
  const before = await lastTold(tx, period.key)
  const isNews = units.some(({ id }) => !before.units.includes(id))
  const isDue = check.always && before.on !== now.toISODate()
  if (units.length === 0 || !(isDue || isNews)) return true
  const message = say(
    {
      say: 'unreachable',
      period,
      units: units.map(unit => unit.shortName),
      ...(isOpen ? {} : { ahead: deadlines, now }),
    },
    [
      // Before the opening there is no report yet that could be entered.
      ...(isOpen ? [{ word: 'on-behalf' as const, action: { do: 'behalf.list' as const } }] : []),
      { word: 'invitations', action: { do: 'invite.list' } },
    ],
  )
  const told = await tellOfficers(tx, world, message, {
    key: `${toldKey(period.key)}:${now.toISODate()}`,
  })
  if (told > 0) await noteTold(tx, world, period.key, units)
  return told > 0
}
