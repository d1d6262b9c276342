import type { CompiledFacts } from '../../conversation/compiled.ts'
import { changesSince, type ReportedUnit } from '../../domain/documents/reported.ts'
import type { OwnWords } from '../../domain/documents/summary.ts'
import { sumFigures } from '../../domain/figures-sum.ts'
import { halfOfYear, type Period, samePeriodLastYear, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Stretches } from '../../domain/stretches.ts'
import type { WordingChoices } from '../../domain/wording/choices.ts'
import { type CompiledWords, madeOfPoints } from '../../domain/wording/compiled-words.ts'
import type { Point } from '../../domain/wording/point.ts'
import { pointsOf } from '../../domain/wording/points.ts'
import { readyRules } from '../../domain/wording/rules.ts'
import type { Tx } from '../../storage/storage.ts'
import { programmeOf, type ReadDeps } from '../deps.ts'
import { compilesOf } from './compiles.ts'
import { decidedOf, figuresOf, reportedUnits } from './documents/gather-period.ts'
import { planChanges } from './plan-changes.ts'
import { stretchByStretch } from './stretch-by-stretch.ts'

/** What the officer decides about a period's compiled report, with all it is decided from. */
export async function openCompiled(tx: Tx, deps: ReadDeps, period: Period): Promise<CompiledFacts> {
  const { plan, outline } = programmeOf(deps, period)
  const reported = await reportedUnits(tx, deps, period)
  const { choices, setAside } = await decidedOf(tx, period)
  const profile = await tx.documents.profile(period.key)
  const { last } = await compilesOf(tx, period.key, deps.calendar.zone)
  return {
    period,
    outline,
    told: await stretchByStretch(tx, wordsOf(plan, reported, { choices, setAside })),
    choices,
    planChanges: await planChanges(tx, deps, period),
    own: await tx.documents.parts(period.key),
    ownBefore: await wordsBefore(tx, period),
    ...(profile ? { profile } : {}),
    spread: await tx.documents.spread(period.key),
    spreadBefore: (await spreadBefore(tx, period)) ?? [],
    lastYear: await lastYearOf(tx, deps, period),
    last,
    changes: changesSince(reported, last),
  }
}

/** So many units' words are gone through at a stretch. */
const STRETCH = 5

type Decided = { readonly choices: WordingChoices; readonly setAside: ReadonlySet<string> }

function* wordsOf(
  plan: Plan,
  units: readonly ReportedUnit[],
  { choices, setAside }: Decided,
): Stretches<CompiledWords> {
  yield* readyRules(plan)
  const points: Point[] = []
  for (let from = 0; from < units.length; from += STRETCH) {
    points.push(...pointsOf(plan, units.slice(from, from + STRETCH)))
    yield
  }
  return yield* madeOfPoints(plan, points, choices, setAside)
}

/** The same period of the year before: what its reports told, and what was entered of it. */
export async function lastYearOf(
  tx: Tx,
  deps: ReadDeps,
  period: Period,
): Promise<NonNullable<CompiledFacts['lastYear']>> {
  const before = samePeriodLastYear(period)
  const sums = sumFigures(programmeOf(deps, period).plan, await figuresOf(tx, deps, before))
  const reported = [...sums].map(([id, { value, of }]) => [id, { value, ...(of === undefined ? {} : { of }) }] as const)
  return { period: before, reported: new Map(reported), entered: await tx.documents.entered(before.key) }
}

/** Of the school's last report; where it told none, of the same one a year before. */
const spreadBefore = async (tx: Tx, period: Period) =>
  (await tx.documents.spread(reportBefore(period).key)) ?? tx.documents.spread(samePeriodLastYear(period).key)

const reportBefore = (period: Period): Period =>
  period.kind === 'year' ? halfOfYear(period) : yearPeriod(period.programme, period.year - 1)

/** Of the school's last report; where it had none, of the same one a year before. */
async function wordsBefore(tx: Tx, period: Period): Promise<readonly OwnWords[]> {
  const found = await tx.documents.parts(reportBefore(period).key)
  return found.length > 0 ? found : tx.documents.parts(samePeriodLastYear(period).key)
}
