import { assessmentMessage } from '../../../conversation/flows/assessment.ts'
import { datedPeriods } from '../../../conversation/flows/assessment-build.ts'
import { openAssessment } from '../../read/load-assessment.ts'
import { openPeriods } from '../../read/periods.ts'
import { knownPeriod, planOf } from '../../world.ts'
import { single } from './making.ts'

/** The quarterly assessment as it stands when it leaves. */
export const makeAssessment = single(async ({ tx, world, now }, { subject }) => {
  const quarter = knownPeriod(world, subject)
  if (!quarter) return 'closed'
  const plan = planOf(world, quarter)
  const facts = await openAssessment(tx, world, quarter)
  const dated = datedPeriods(plan, world.calendar, await openPeriods(tx, world), now)
  return assessmentMessage(plan, facts, await tx.members.all(), dated, now)
})
