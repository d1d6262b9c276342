import { DateTime } from 'luxon'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { type Deadlines, deadlinesOf, hasDeadlines, type TargetChoice } from '../../domain/deadline.ts'
import { closingOf } from '../../domain/ladder.ts'
import { type Period, periodsAround } from '../../domain/period.ts'
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

/** The periods that are on by their dates, oldest first in each programme, whether or not the clock has opened them yet. */
export function periodsOn(deps: ReadDeps, now: DateTime): readonly Period[] {
  return deps.programmes.flatMap(({ plan }) => {
    const signed = DateTime.fromISO(plan.since ?? plan.signedOn, { zone: deps.calendar.zone })
    if (now < signed) return []
    return periodsAround(now, plan).filter(period => {
      if (!hasDeadlines(planOf(deps, period), period.kind)) return false
      const dates = datesOf(deps, period, undefined)
      return now >= dates.opensOn && now < closingOf(dates, deps.calendar)
    })
  })
}

export function periodFacts(deps: ReadDeps, open: PeriodRow): PeriodFacts | undefined {
  const period = knownPeriod(deps, open.key)
  if (!period) return undefined
  return { period, deadlines: datesOf(deps, period, open), undecided: open.targetChoice === 'undecided' }
}

export async function openPeriods(tx: Tx, deps: ReadDeps): Promise<readonly PeriodFacts[]> {
  return (await tx.periods.open()).flatMap(open => periodFacts(deps, open) ?? [])
}
