import type { PeriodFacts } from '../../conversation/facts.ts'
import { type Deadlines, deadlinesOf, type TargetChoice } from '../../domain/deadline.ts'
import type { Period } from '../../domain/period.ts'
import type { PeriodRow } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { knownPeriod, planOf, type ReadDeps } from '../deps.ts'

/** The officer's decision as the rules take it. */
export function choiceOf(open: PeriodRow | undefined): TargetChoice {
  if (!open) return { kind: 'undecided' }
  if (open.targetChoice === 'date') return open.target ? { kind: 'date', date: open.target } : { kind: 'undecided' }
  return { kind: open.targetChoice }
}

/** Dates of a period under the decision taken for it. */
export function datesOf(deps: ReadDeps, period: Period, open: PeriodRow | undefined): Deadlines {
  return deadlinesOf(planOf(deps, period), period, deps.calendar, choiceOf(open))
}

export function periodFacts(deps: ReadDeps, open: PeriodRow): PeriodFacts | undefined {
  const period = knownPeriod(deps, open.key)
  if (!period) return undefined
  return { period, deadlines: datesOf(deps, period, open), undecided: open.targetChoice === 'undecided' }
}

export async function openPeriods(tx: Tx, deps: ReadDeps): Promise<readonly PeriodFacts[]> {
  return (await tx.periods.open()).flatMap(open => periodFacts(deps, open) ?? [])
}
