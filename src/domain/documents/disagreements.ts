import type { Disagreement } from '../figures-sum.ts'
import type { Indicator } from '../plan.ts'
import type { SummedFigure } from './summary.ts'

/** Registers whose keepers differ, and figures that do not fit: whoever puts a document together must see both. */
export function disagreementsIn(
  figures: readonly SummedFigure[],
  indicators: readonly Pick<Indicator, 'id' | 'label'>[],
): readonly Disagreement[] {
  const labels = new Map(indicators.map(({ id, label }) => [id, label]))
  return figures.flatMap(({ indicator, copies = [], misfits = [] }): Disagreement[] => {
    const label = labels.get(indicator) ?? ''
    const told = copies.map(({ unit, amount }) => ({ unit: unit.shortName, value: amount.value }))
    return [
      ...(told.length === 0 ? [] : [{ kind: 'copies' as const, label, copies: told }]),
      ...misfits.map(misfit => ({ kind: 'misfit' as const, label, ...misfit })),
    ]
  })
}
