import { periodKeyOf, readOwedKey, unitIdOf } from '../owed-key.ts'
import type { Plan } from '../plan.ts'
import type { Reworded, WordingChoices } from './choices.ts'
import { holdsFigure } from './figures.ts'
import { sameness } from './identity.ts'
import type { Point } from './point.ts'
import { rulesOf } from './rules.ts'

/** What the officer worded anew, and the unit has said otherwise since. */
export type Outdated = {
  /** Of the ý that is there no more. */
  readonly id: string
  readonly unitId: string
  readonly reworded: Reworded
  /** What the unit says instead; absent: it took its words back. */
  readonly now?: Point
}

/** Half of the words of the shorter: then two ý speak of the same. */
const ALIKE = 0.5

/**
 * Rewordings of the period whose ý has gone, each with what the unit says instead: of what came since in the same
 * answer the most alike, and the first where nothing is. No ý stands for two.
 * @param periodKey what was worded anew for the half-year is not asked about in its year.
 */
export function outdated(
  periodKey: string,
  points: readonly Point[],
  { reworded }: Pick<WordingChoices, 'reworded'>,
): readonly Outdated[] {
  const there = new Set(points.map(({ id }) => id))
  const gone = [...reworded].flatMap(([id, words]) => {
    const owed = owedOf(id)
    return !there.has(id) && owed && periodKeyOf(owed) === periodKey ? [{ id, words, unitId: unitIdOf(owed) }] : []
  })
  const taken = new Set<string>()
  return gone.map(({ id, words, unitId }): Outdated => {
    const answerId = id.slice(0, id.lastIndexOf('/'))
    const beside = new Set(words.beside ?? [])
    const came = points.filter(
      point => point.answerId === answerId && !taken.has(point.id) && !beside.has(point.id) && !reworded.has(point.id),
    )
    const now = came.toSorted((a, b) => alike(b.original, words.original) - alike(a.original, words.original))[0]
    if (now) taken.add(now.id)
    return { id, unitId, reworded: words, ...(now ? { now } : {}) }
  })
}

/** The report an ý was told in. */
const owedOf = (pointId: string) => readOwedKey(pointId.slice(0, pointId.indexOf('/')))

function alike(one: string, other: string): number {
  const [a, b] = [one, other].map(text => new Set(sameness(text).split(' ')))
  if (!a || !b) return 0
  const shared = [...a].filter(word => b.has(word)).length / Math.min(a.size, b.size)
  return shared >= ALIKE ? shared : 0
}

/** Whether words for an ý of this prompt hold a figure that the sentence of figures tells: it is not the words' to change. */
export function holdsToldFigure(plan: Plan, promptId: string, text: string): boolean {
  const figures = rulesOf(plan).figures.get(promptId)
  return figures !== undefined && holdsFigure(text, figures)
}
