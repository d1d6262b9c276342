import { isReachable, type Member, reportersByUnit } from './member.ts'
import type { Unit } from './school.ts'

/** Units of the board of which nobody can be written to. */
export function unreachableUnits(units: readonly Unit[], people: readonly Member[]): readonly Unit[] {
  const reporters = reportersByUnit(people)
  return units.filter(unit => unit.onBoard && !unit.gone && !reporters.get(unit.id)?.some(isReachable))
}
