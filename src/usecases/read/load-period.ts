import type { Facts, PeriodReports } from '../../conversation/facts.ts'
import { nextInQueue } from '../../conversation/flows/review.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import { quarterToAssess } from '../../domain/assessment-dates.ts'
import { hasDeadlines } from '../../domain/deadline.ts'
import type { Period } from '../../domain/period.ts'
import { parsePeriod, quarterIn } from '../../domain/period-text.ts'
import type { Tx } from '../../storage/storage.ts'
import { planOf, type ReadDeps } from '../deps.ts'
import { halfOf } from './half-of.ts'
import { datesOf } from './periods.ts'
import { withoutTopic } from './programme-asked.ts'
import { sentHalfOf } from './sent-half.ts'

/** The period a board, a summary or an assessment is asked for; without one named, the latest that is open. */
export function periodMeant({ period, namedPeriod, namedQuarter, queue }: Needs, facts: Facts): string | undefined {
  const named = (text: string) => parsePeriod(text, facts.plan.programme, facts.now)?.key
  const typed = (text: string) => withoutTopic(text, facts.plan)
  if (period !== undefined) return period
  if (namedQuarter !== undefined) {
    const { programme } = facts.plan
    const asked = typed(namedQuarter)
    return named(asked) ?? (quarterIn(asked, programme, facts.now) ?? quarterToAssess(programme, facts.now)).key
  }
  if (namedPeriod !== undefined) {
    const text = typed(namedPeriod)
    return text === '' ? facts.periods.at(-1)?.period.key : named(text)
  }
  return queue && queuedPeriod(facts, queue.after)
}

/** The queue goes through all open periods; the report shown next decides which one is looked at. */
const queuedPeriod = (facts: Facts, after: string | undefined): string | undefined =>
  nextInQueue(facts.obligations, after)?.periodKey ?? facts.periods.at(-1)?.period.key

/** Everything of one period that the board and the summary are made of. */
export async function periodReports(tx: Tx, deps: ReadDeps, period: Period): Promise<PeriodReports | undefined> {
  const open = await tx.periods.byKey(period.key)
  if (!open) return undefined
  const obligations = await tx.reports.ofPeriod(period.key)
  const answered = await tx.reports.answered(period.key)
  const drafts = obligations.filter(({ state }) => state === 'drafting' || state === 'returned')
  const progress = Object.fromEntries(drafts.map(({ id }) => [id, answered.get(id) ?? 0]))
  return {
    period,
    deadlines: hasDeadlines(planOf(deps, period), period.kind) ? datesOf(deps, period, open) : undefined,
    obligations,
    submissions: await tx.reports.submissionsOf(period.key),
    half: await halfOf(tx, deps, period),
    settled: await tx.documents.settlements(period.key),
    sentHalf: await sentHalfOf(tx, period),
    profile: await tx.documents.profile(period.key),
    progress,
  }
}
