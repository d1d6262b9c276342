import type { Figure } from '../../domain/figure.ts'
import { addFigures } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
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

/** "Mỗi buổi 15 người" of the sessions told before, with how many came in all: the same people in other words. */
export function onceMore(doubt: Doubt, figures: readonly Figure[]): Doubt | undefined {
  const told = figures.find(({ indicator }) => indicator === doubt.indicator)
  const others = doubt.readings.filter(({ value }) => value !== told?.value)
  return doubt.kind === 'per-each' && told ? { ...doubt, readings: [{ value: told.value }, ...others] } : undefined
}

/** The readings of an added number as the sums they would make. */
export function onTop(doubt: Doubt, before: readonly Figure[], indicators: readonly Indicator[]): Doubt {
  const sum = ({ value, of }: Doubt['readings'][number]) => {
    const figure = { indicator: doubt.indicator, value, ...(of === undefined ? {} : { of }) }
    const known = before.filter(({ indicator }) => indicator === doubt.indicator)
    const [total = figure] = addFigures(known, [figure], indicators)
    return { value: total.value, ...(total.of === undefined ? {} : { of: total.of }) }
  }
  return { ...doubt, readings: doubt.readings.map(sum) }
}
