import type { Disagreement } from '../figures-sum.ts'
import type { Indicator } from '../plan.ts'
import type { SummedFigure } from './summary.ts'

/** Registers whose keepers tell different numbers: whoever puts a document together must see both. */
export function disagreementsIn(
  figures: readonly SummedFigure[],
  indicators: readonly Pick<Indicator, 'id' | 'label'>[],
): readonly Disagreement[] {
  const labels = new Map(indicators.map(({ id, label }) => [id, label]))
  return figures.flatMap(({ indicator, copies = [] }): Disagreement[] => {
    if (copies.length === 0) return []
    const told = copies.map(({ unit, amount }) => ({ unit: unit.shortName, value: amount.value }))
    return [{ label: labels.get(indicator) ?? '', copies: told }]
  })
}
