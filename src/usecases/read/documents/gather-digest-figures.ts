import type { DigestFigure, DigestModel } from '../../../domain/documents/digest.ts'
import { summedFigures } from '../../../domain/documents/reported.ts'
import type { Amount, SummedFigure } from '../../../domain/documents/summary.ts'
import { addsUp } from '../../../domain/figure.ts'
import { halfPeriod, type Period, samePeriodLastYear } from '../../../domain/period.ts'
import type { Indicator, Plan } from '../../../domain/plan.ts'
import type { Tx } from '../../../storage/storage.ts'
import { secondHalfText } from '../../../text/documents/assessment.ts'
import { spanText } from '../../../text/periods.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { reportedUnits } from './gather-period.ts'

type Told = Pick<DigestModel, 'figures' | 'figuresOf'>

/**
 * Figures beside those of the same span only: the half-year beside the one of the year before; of the quarter in which
 * the year's report falls, what it added beside the half-year. Twelve months never stand beside six.
 * @param isOwn the report falls in the quarter; else it is an older one.
 */
export async function assessedFigures(tx: Tx, deps: ReadDeps, now: Period, isOwn: boolean): Promise<Told> {
  const plan = planOf(deps, now)
  const half = halfPeriod(now.programme, now.year)
  const sums = summedFigures(plan, await handedIn(tx, deps, now), {
    against: { settled: await tx.documents.settlements(now.key), profile: await tx.documents.profile(now.key) },
  })
  if (isOwn && now.kind === 'year') {
    const june = summedFigures(plan, await handedIn(tx, deps, half))
    if (june.length > 0) {
      const figuresOf = { report: spanText(now), now: secondHalfText(now.year), beside: spanText(half) }
      return { figures: figuresFrom(plan, sums, june, added), figuresOf }
    }
  }
  const yearBefore = samePeriodLastYear(now)
  const told = summedFigures(plan, await handedIn(tx, deps, yearBefore))
  const last = besideEntered(plan, told, await tx.documents.entered(yearBefore.key))
  const beside = last.length > 0 ? { beside: spanText(yearBefore) } : {}
  const figuresOf = { report: spanText(now), now: spanText(now), ...beside }
  return { figures: figuresFrom(plan, sums, last, whole), figuresOf }
}

/** What was entered of the year before, where no report has told it. */
function besideEntered(plan: Plan, told: readonly SummedFigure[], entered: ReadonlyMap<string, Amount>) {
  const known = new Set(told.map(({ indicator }) => indicator))
  const more = plan.indicators.flatMap(({ id }): readonly SummedFigure[] => {
    const now = known.has(id) ? undefined : entered.get(id)
    return now ? [{ indicator: id, now, lastYear: null, byUnit: [], asked: 0, missing: [] }] : []
  })
  return [...told, ...more]
}

type Shown = (indicator: Indicator, told: Amount, beside: Amount | null) => Amount | null

const whole: Shown = (_, told) => told

/** Of what adds up the year less its first half; a state or a ratio is that of the year's end. */
const added: Shown = ({ measure }, told, june) => {
  if (!addsUp(measure)) return told
  return june ? { value: told.value - june.value } : told
}

function figuresFrom(
  plan: Plan,
  sums: readonly SummedFigure[],
  others: readonly SummedFigure[],
  shown: Shown,
): readonly DigestFigure[] {
  return plan.indicators.flatMap((indicator): DigestFigure[] => {
    const sum = sums.find(each => each.indicator === indicator.id)
    const beside = others.find(each => each.indicator === indicator.id)?.now ?? null
    // A 0 that not everybody has told is not known.
    const told = sum?.now?.value === 0 && sum.missing.length > 0 ? null : (sum?.now ?? null)
    const now = told && shown(indicator, told, beside)
    return now === null && beside === null ? [] : [{ indicator, now, beside }]
  })
}

const handedIn = async (tx: Tx, deps: ReadDeps, period: Period) =>
  (await reportedUnits(tx, deps, period)).filter(({ submission, figures }) => submission !== null || figures.length > 0)
