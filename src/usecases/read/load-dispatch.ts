import { createHash } from 'node:crypto'
import type { DispatchFacts, ReportNow } from '../../conversation/dispatched.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import { hasDeadlines } from '../../domain/deadline.ts'
import { currentOf, type Dispatch, isApproved } from '../../domain/dispatch.ts'
import { fillSummary } from '../../domain/documents/fill.ts'
import { differences, type Paper, paperOf } from '../../domain/documents/paper.ts'
import { printedSum, type SummaryModel } from '../../domain/documents/summary.ts'
import type { ToldFigure } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import { dispatchKey } from '../../storage/dispatch-records.ts'
import type { Tx } from '../../storage/storage.ts'
import { supplemented } from '../../text/documents/supplement.ts'
import { knownPeriod, programmeOf, type ReadDeps } from '../deps.ts'
import { gatherPeriod } from './documents/gather-period.ts'
import { datesOf } from './periods.ts'
import { chosenSigner } from './signer.ts'

/** How a period's report stands on its way to the superior; `paper`: and what it would say now. */
export async function openDispatch(
  tx: Tx,
  deps: ReadDeps,
  period: Period,
  asked: Needs['dispatch'],
): Promise<DispatchFacts | undefined> {
  const open = period.kind === 'quarter' ? undefined : await tx.periods.byKey(period.key)
  if (!open) return undefined
  const { plan, outline } = programmeOf(deps, period)
  const all = await tx.dispatches.of(period.key)
  const current = currentOf(all)
  return {
    period,
    deadlines: hasDeadlines(plan, period.kind) ? datesOf(deps, period, open) : undefined,
    all,
    outline,
    symbol: `${outline.symbol}-${plan.school.symbol}`,
    signer: (await chosenSigner(tx)) ?? 0,
    scan: current && (await tx.attachments.ofDispatch(dispatchKey(period.key, current.attempt))),
    ...(asked === 'paper' || (asked === 'differs' && current && isApproved(current))
      ? { now: await reportNow(tx, deps, period, all) }
      : {}),
  }
}

/** The only report that is laid before the BGH or has its number, whatever the period. */
export async function laidOrNumbered(tx: Tx, deps: ReadDeps): Promise<{ readonly dispatch?: DispatchFacts }> {
  const [first, ...others] = await tx.dispatches.inState(['submitted', 'numbered'])
  const period = first && others.length === 0 ? knownPeriod(deps, first.periodKey) : undefined
  const dispatch = period && (await openDispatch(tx, deps, period, 'differs'))
  return dispatch ? { dispatch } : {}
}

/** Keys of the periods whose report the superior has. */
export const sentPeriods = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await tx.dispatches.inState(['sent'])).map(({ periodKey }) => periodKey))

async function reportNow(tx: Tx, deps: ReadDeps, period: Period, all: readonly Dispatch[]): Promise<ReportNow> {
  const { paper, gaps } = await saidNow(tx, deps, period)
  const current = currentOf(all)
  const kept = current && (await tx.dispatches.paper(period.key, current.attempt))
  const before = all.find(({ number }) => number !== null && number === current?.supplements)
  const alike = before ? supplemented(paper, before) : paper
  return { mark: markOf(paper), gaps, differs: kept ? differences(kept.paper, alike) : [] }
}

/** What the report says now: the document, its figures, and what is still to be filled in. */
export async function saidNow(
  tx: Tx,
  deps: ReadDeps,
  period: Period,
): Promise<{ readonly paper: Paper; readonly figures: readonly ToldFigure[]; readonly gaps: number }> {
  const model = fillSummary(await gatherPeriod(tx, deps, period))
  return { paper: paperOf(deps.documents.paper(model)), figures: figuresIn(model), gaps: deps.documents.gaps(model) }
}

const figuresIn = ({ figures }: SummaryModel): readonly ToldFigure[] =>
  figures.flatMap(figure => {
    const now = printedSum(figure)
    return now ? [{ indicator: figure.indicator, ...now }] : []
  })

/** The same for papers that say the same: neither who signs nor the moment is part of it. */
const markOf = ({ signature: _, properties: __, ...said }: Paper): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
