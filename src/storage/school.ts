import type { DateTime } from 'luxon'
import type { School, Unit } from '../domain/school.ts'
import type { SchoolDays } from '../domain/school-days.ts'
import type { SchoolHistory, SchoolProperties } from '../domain/school-history.ts'

/** The school itself. A change ends one version and begins the next: what was once printed can be printed again. */
export interface SchoolRecords {
  /** undefined: nothing of it has been recorded yet. */
  history(): Promise<SchoolHistory | undefined>
  /** The first of everything. */
  seed(school: School, calendar: Pick<SchoolHistory, 'days' | 'official'>, at: DateTime): Promise<void>
  putSchool(school: SchoolProperties, at: DateTime): Promise<void>
  /**
   * The unit from now on: changed, back again after it had ended, or new, behind the others.
   * @param splitFrom of a new one: the unit it came out of, behind which it stands.
   */
  putUnit(unit: Unit, at: DateTime, splitFrom?: string): Promise<void>
  /** @param into the unit it went into; null: none. */
  endUnit(id: string, at: DateTime, into: string | null): Promise<void>
  /** All days of the calendar, instead of those before. */
  putDays(days: readonly SchoolDays[]): Promise<void>
}
