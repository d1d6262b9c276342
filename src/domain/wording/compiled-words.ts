import type { Plan } from '../plan.ts'
import { atOnce, type Stretches } from '../stretches.ts'
import type { WordingChoices } from './choices.ts'
import { type Lists, listing } from './list-paragraphs.ts'
import type { Point } from './point.ts'
import { pointsOf } from './points.ts'
import type { TellingUnit } from './told.ts'

/** What the units said and what the school's report makes of it. */
export type CompiledWords = Lists & { readonly points: readonly Point[] }

/** What the units said, and what is made of it: see `madeOfPoints`. */
export const compiledWords = (
  plan: Plan,
  units: readonly TellingUnit[],
  choices: WordingChoices,
  setAside?: ReadonlySet<string>,
): CompiledWords => atOnce(madeOfPoints(plan, pointsOf(plan, units), choices, setAside))

/**
 * In stretches.
 * @param all every ý of every unit, as `pointsOf` finds them unit by unit
 * @param setAside ids the officer unticked for the half-year: the year does not offer them again
 */
export function* madeOfPoints(
  plan: Plan,
  all: readonly Point[],
  choices: WordingChoices,
  setAside: ReadonlySet<string> = new Set(),
): Stretches<CompiledWords> {
  const points = all.filter(({ id, answerId, half }) => !half || !(setAside.has(id) || setAside.has(answerId)))
  return { points, ...(yield* listing(plan, points, choices)) }
}
