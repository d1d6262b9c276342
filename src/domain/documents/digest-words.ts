import type { Plan } from '../plan.ts'
import { fold } from '../reading/fold.ts'
import type { Submission } from '../report.ts'
import type { Unit } from '../school.ts'
import type { Point } from '../wording/point.ts'
import { pointsOf } from '../wording/points.ts'
import type { Voiced } from './digest.ts'
import { refOf } from './reported.ts'
import { mendLine } from './words.ts'

/** One unit of the board with the report it handed in last. */
export type Speaking = { readonly unit: Unit; readonly submission: Submission }

/**
 * What the units find hard and what they wish from the school, for the BGH alone: equal ones stand once with all who
 * said them. What is addressed to the superior is the report's matter.
 * @param area code of the area in which units are asked for it.
 */
export function voicedIn(
  plan: Plan,
  area: string,
  speaking: readonly Speaking[],
): { readonly difficulties: readonly Voiced[]; readonly wishes: readonly Voiced[] } {
  const points = pointsOf(plan, speaking)
  const grouped = (told: readonly Point[]) => group(told.map(({ unit, text }) => ({ unit, text: toBoard(text) })))
  return {
    difficulties: grouped(points.filter(({ fate, area: of }) => fate.to === 'difficulties' && of === area)),
    wishes: grouped(points.filter(({ fate }) => fate.to === 'school')),
  }
}

/** The heading says already that it is a wish, and whose. */
const toBoard = (text: string): string =>
  mendLine(text.replace(/^(?:[-–—•*+]\s*)?(?:đề nghị|kiến nghị)(?: với)?(?: (?:nhà )?trường)?[:,]?\s+/iu, '')).replace(
    /[.;]$/u,
    '',
  )

function group(said: readonly { readonly unit: Unit; readonly text: string }[]): readonly Voiced[] {
  const found = new Map<string, { text: string; units: Unit[] }>()
  for (const { unit, text } of said) {
    const key = fold(text).trim()
    const known = found.get(key)
    if (!known) found.set(key, { text, units: [unit] })
    else if (!known.units.includes(unit)) known.units.push(unit)
  }
  return [...found.values()]
    .filter(({ text }) => /\p{L}/u.test(text))
    .toSorted((a, b) => b.units.length - a.units.length)
    .map(({ text, units }) => ({ text, units: units.map(refOf) }))
}
