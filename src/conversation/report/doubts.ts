import type { Figure } from '../../domain/figure.ts'
import type { Doubt } from '../../domain/reading/figures.ts'

/**
 * Doubts about one answer after more of it was told: of an indicator doubted again the newer word holds, the others have
 * grown by what was added with certainty.
 * @param before the answer's figures without the addition, `after` with it
 */
export function mergeDoubts(
  known: readonly Doubt[],
  added: readonly Doubt[],
  before: readonly Figure[],
  after: readonly Figure[],
): readonly Doubt[] {
  const value = (figures: readonly Figure[], id: string) =>
    figures.find(({ indicator }) => indicator === id)?.value ?? 0
  const kept = known.filter(({ indicator }) => !added.some(each => each.indicator === indicator))
  const grown = kept.map(doubt => {
    const more = value(after, doubt.indicator) - value(before, doubt.indicator)
    return { ...doubt, readings: doubt.readings.map(reading => ({ ...reading, value: reading.value + more })) }
  })
  return [...grown, ...added]
}
