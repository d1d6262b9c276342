import { say } from '../../../conversation/effect.ts'
import { formOf, unitOf } from '../../../domain/form.ts'
import { hasHandedIn, owingOf } from '../../../domain/who-owes.ts'
import { planOf } from '../../deps.ts'
import { single } from './making.ts'
import { periodOfDue } from './period-of-due.ts'

/** The BGH is asked for its own part while it has not given it. */
export const makeLeadershipForm = single(async (making, due) => {
  const { tx, deps, now } = making
  const facts = await periodOfDue(making, due)
  const obligation = due.obligationId === null ? undefined : await tx.reports.byId(due.obligationId)
  const unit = obligation && unitOf(deps.school, obligation.unitId)
  if (!facts || !unit) return 'closed'
  if (hasHandedIn(owingOf(obligation, now))) return 'settled'
  const { period, deadlines } = facts
  const total = formOf(planOf(deps, period), unit).length
  return say({ say: 'leadership-form', unit, period, deadlines, total, today: now.startOf('day') }, [
    { word: 'report-now', action: { do: 'report.open', obligation: obligation.id } },
  ])
})
