import type { DateTime } from 'luxon'
import type { Deadlines } from './deadline.ts'
import { isSettled, type Obligation, type ObligationState } from './obligation.ts'
import type { OwedKey } from './owed-key.ts'
import type { Unit, Units } from './school.ts'
import { type Timeliness, timelinessOf } from './timeliness.ts'

/**
 * What a unit owes on some day, as every list of who is missing must see it: whoever handed in and was asked for more
 * has reported, and whoever was granted a later day is not late before it.
 */
export type Owing =
  /** Handed in, nothing more expected. */
  | 'in'
  /** Handed in, asked for more; also while the supplement is being written. */
  | 'mending'
  /** Nothing handed in, and the day that was granted has not passed. */
  | 'extended'
  /** Nothing handed in. */
  | 'missing'

export type UnitOwing = {
  readonly unit: Unit
  /** Id of the obligation. */
  readonly obligation: OwedKey
  readonly state: ObligationState
  readonly owing: Owing
  /** What the officer granted; also when that day has passed. */
  readonly extendedTo: DateTime | null
  readonly timeliness: Timeliness
}

/** @param today any instant of the day the question is asked on. */
export function owingOf(obligation: Obligation, today: DateTime): Owing {
  if (isSettled(obligation)) return 'in'
  if (obligation.version > 0) return 'mending'
  const until = obligation.extendedTo?.setZone(today.zone).endOf('day')
  return until && today <= until ? 'extended' : 'missing'
}

/** Counted as "đã nộp": the version handed in stands until a better one comes. */
export const hasHandedIn = (owing: Owing): boolean => owing === 'in' || owing === 'mending'

/** All units that owe a report for the period, in the order of the plan; the BGH too, which is on no board. */
export const whoOwes = (
  units: readonly Unit[],
  obligations: readonly Obligation[],
  deadlines: Deadlines,
  now: DateTime,
): readonly UnitOwing[] =>
  owingUnits(units, obligations).map(([unit, obligation]) => unitOwing(unit, obligation, deadlines, now))

/** The same units, each with what it owes. */
export function owingUnits(
  units: readonly Unit[],
  obligations: readonly Obligation[],
): readonly (readonly [Unit, Obligation])[] {
  const byUnit = new Map(obligations.map(obligation => [obligation.unitId, obligation]))
  return units.flatMap(unit => {
    const obligation = byUnit.get(unit.id)
    return obligation ? [[unit, obligation] as const] : []
  })
}

/**
 * The plan with the units a period asks: not one that ended before it reported, nor one that came out of another which
 * had told for both. @param asks of a unit. Where it asks nobody nothing is owed yet, and it will ask all.
 */
export function planAsking<P extends Units>(plan: P, asks: (unit: Unit) => boolean): P {
  const units = plan.units.filter(asks)
  return units.length === 0 || units.length === plan.units.length ? plan : { ...plan, units }
}

/** How one unit stands against its dates. */
export function unitOwing(unit: Unit, obligation: Obligation, deadlines: Deadlines, now: DateTime): UnitOwing {
  const { id, state, submittedAt, extendedTo } = obligation
  const timeliness = timelinessOf(submittedAt, now, deadlines, extendedTo)
  return { unit, obligation: id, state, owing: owingOf(obligation, now), extendedTo, timeliness }
}

/** Who may be told to the BGH as late: nothing handed in, and by its own dates quá hạn today. */
export const overdueUnits = <T extends UnitOwing>(units: readonly T[]): readonly T[] =>
  units.filter(({ owing, timeliness }) => owing === 'missing' && timeliness.kind === 'overdue')
