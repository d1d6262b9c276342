import type { Unit } from '../domain/school.ts'
import { capital } from './wording.ts'

/** In the middle of a sentence: "tổ Ngữ văn", "Ban Nữ công"; the plan's `called` says whether it keeps its capital. */
export function unitText({ name, called }: Pick<Unit, 'name' | 'called'>): string {
  return name.startsWith(capital(called)) ? called + name.slice(called.length) : name
}

/** At the beginning of a sentence: "Tổ Ngữ văn". */
export const UnitText = (unit: Pick<Unit, 'name' | 'called'>): string => capital(unitText(unit))
