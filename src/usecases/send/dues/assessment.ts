import { assessmentMessage } from '../../../conversation/flows/assessment.ts'
import { datedPeriods } from '../../../conversation/flows/assessment-build.ts'
import { knownPeriod, planOf } from '../../deps.ts'
import { openAssessment } from '../../read/load-assessment.ts'
import { openPeriods } from '../../read/periods.ts'
import { single } from './making.ts'

/** The quarterly assessment as it stands when it leaves. */
export const makeAssessment = single(async ({ tx, deps, now }, { subject }) => {
  const quarter = knownPeriod(deps, subject)
  if (!quarter) return 'closed'
  const plan = planOf(deps, quarter)
  const facts = await openAssessment(tx, deps, quarter)
  const dated = datedPeriods(
    deps.inForce.editions(plan.programme).map(each => each.plan),
    deps.calendar,
    await openPeriods(tx, deps),
    now,
  )
  return assessmentMessage(plan, facts, await tx.members.all(), dated, now)
})
