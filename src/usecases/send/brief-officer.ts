import { periodDues } from '../../domain/dues/period.ts'
import { planYearDues } from '../../domain/dues/year.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import { openPeriods } from '../read/periods.ts'
import { planOf, type World } from '../world.ts'
import { queueDue } from './queue-due.ts'

/** Whoever becomes officer inside a period, or after the new plan was asked for, hears at once what is open. */
export async function briefOfficer(tx: Tx, world: World, member: Member): Promise<void> {
  const { programmes, calendar, clock } = world
  const now = clock.now()
  const opened = (await openPeriods(tx, world))
    .flatMap(facts => periodDues(facts, planOf(world, facts.period).units, calendar))
    .filter(due => due.for.what === 'opened')
  const asked = programmes.flatMap(({ plan }) => planYearDues(plan, calendar, now))
  for (const due of [...opened, ...asked.filter(({ dueAt }) => dueAt <= now)]) {
    if (now < due.staleAfter) await queueDue(tx, world, due, member, { at: now, atOnce: true })
  }
}
