import { addsUp, type SentFigures } from './figure.ts'
import type { Totals } from './figures-sum.ts'
import type { Matter } from './open-figure.ts'
import type { Plan } from './plan.ts'
import type { Settlements } from './settlements.ts'

/** Sums of a year that are below what its half-year's report had told the superior: a unit was corrected since. */
export function belowSent(
  plan: Plan,
  totals: Totals,
  { number, figures }: SentFigures,
  settled: Settlements,
): readonly Matter[] {
  return plan.indicators
    .filter(({ measure }) => addsUp(measure))
    .flatMap(({ id, label }): readonly Matter[] => {
      const sent = figures.find(({ indicator }) => indicator === id)?.value
      const now = totals.get(id)?.value
      const key = `sent ${id}=${now}/${sent}`
      if (sent === undefined || now === undefined || now >= sent || settled.has(key)) return []
      return [{ id: `${id} sent`, row: { kind: 'below-sent', label, sent, now, number }, keys: [key], units: [] }]
    })
}
