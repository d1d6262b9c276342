import type { DateTime } from 'luxon'
import type { Plan } from './plan.ts'
import type { PlanEdition } from './plan-edition.ts'
import type { School, Unit } from './school.ts'
import type { SchoolDays } from './school-days.ts'

/** From one change to the next; `until` null: as it is now. */
type Version = { readonly since: DateTime; readonly until: DateTime | null }

export type UnitVersion = Version & {
  readonly unit: Unit
  /** Of its last version: the unit it went into, where it did not end without one. */
  readonly mergedInto: string | null
  /** The unit it came out of; what that one had told was told for both. */
  readonly splitFrom: string | null
}

/** The school without its units. */
export type SchoolProperties = Omit<School, 'units'>
export type SchoolVersion = Version & { readonly school: SchoolProperties }

/** A period that was opened: its documents keep the names of the last moment at which it was still being written. */
export type PeriodSpan = { readonly opened: DateTime; readonly names: DateTime | null }

/** The school as it is and as it was: nothing that was once printed is lost by a change. */
export type SchoolHistory = {
  readonly schools: readonly SchoolVersion[]
  /** In the order of the school. */
  readonly units: readonly UnitVersion[]
  readonly days: readonly SchoolDays[]
  /** Years of which the Government's schedule of days off is in it. */
  readonly official: readonly number[]
  /** Editions of plans that were taken over, as they hold now. */
  readonly editions: readonly PlanEdition[]
  /** By key. */
  readonly periods: ReadonlyMap<string, PeriodSpan>
}

/** The school at some time, its properties and each unit as the version of then has them. */
export type SchoolThen = { readonly properties: SchoolProperties; readonly units: readonly Unit[] }

/** The school between two moments, each of its units as it was last in between; `until` null: as it is now. */
export function schoolWithin({ schools, units }: SchoolHistory, since: DateTime, until: DateTime | null): SchoolThen {
  const begun = (each: Version) => until === null || each.since <= until
  const lasts = new Map(units.map(({ unit }): [string, UnitVersion | undefined] => [unit.id, undefined]))
  for (const each of units) if (begun(each)) lasts.set(each.unit.id, each)
  return {
    properties: propertiesOf(schools.findLast(begun) ?? schools[0]),
    units: [...lasts.values()].flatMap(last => {
      if (!last || (last.until !== null && last.until <= since)) return []
      const gone = last.until !== null && (until === null || last.until <= until)
      return [gone ? { ...last.unit, gone } : last.unit]
    }),
  }
}

/** The school as it is now: what has ended is no part of it. */
export const schoolNow = ({ schools, units }: SchoolHistory): SchoolThen => ({
  properties: propertiesOf(schools.at(-1)),
  units: units.flatMap(({ unit, until }) => (until === null ? [unit] : [])),
})

/** Nothing of it differs. */
export const isSameSchool = (one: SchoolThen, other: SchoolThen): boolean =>
  one.properties === other.properties &&
  one.units.length === other.units.length &&
  one.units.every((unit, at) => unit === other.units[at])

export const schoolOf = ({ properties, units }: SchoolThen): School => ({ ...properties, units })

function propertiesOf(version: SchoolVersion | undefined): SchoolProperties {
  if (!version) throw new Error('a school without a version was recorded')
  return version.school
}

/**
 * The same plan of a school that has changed. Of a plan that names its units those take part, what became of them, and
 * of the units that came later those of a kind that takes part.
 * @param plan as its file has it.
 */
export function planUnder(plan: Plan, school: School, { units }: Pick<SchoolHistory, 'units'>): Plan {
  const { participants } = plan
  if (participants === undefined) return { ...plan, school, units: school.units }
  const heirs = (id: string): readonly string[] => {
    const last = units.findLast(({ unit }) => unit.id === id)
    return last?.until && last.mergedInto !== null ? [id, ...heirs(last.mergedInto)] : [id]
  }
  const taking = new Set(participants.flatMap(heirs))
  const known = new Set(plan.school.units.map(({ id }) => id))
  const kinds = new Set(plan.units.map(({ kind }) => kind))
  const takesPart = ({ id, kind }: Unit) => taking.has(id) || (!known.has(id) && kinds.has(kind))
  return { ...plan, school, units: school.units.filter(takesPart) }
}
