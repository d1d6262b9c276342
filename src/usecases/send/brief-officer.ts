import { periodDues } from '../../domain/dues/period.ts'
import { planYearDues } from '../../domain/dues/year.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, planOf } from '../deps.ts'
import { openPeriods } from '../read/periods.ts'
import { queueDue } from './queue-due.ts'

/** Whoever becomes officer inside a period, or after the new plan was asked for, hears at once what is open. */
export async function briefOfficer(tx: Tx, deps: Deps, member: Member): Promise<void> {
  const { programmes, calendar, clock } = deps
  const now = clock.now()
  const opened = (await openPeriods(tx, deps))
    .flatMap(facts => periodDues(facts, planOf(deps, facts.period).units, calendar))
    .filter(due => due.for.what === 'opened')
  const asked = programmes.flatMap(({ plan }) => planYearDues(plan, calendar, now))
  for (const due of [...opened, ...asked.filter(({ dueAt }) => dueAt <= now)]) {
    if (now < due.staleAfter) await queueDue(tx, deps, due, member, { at: now, atOnce: true })
  }
}
