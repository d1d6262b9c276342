import { assessmentMessage } from '../../../conversation/flows/assessment.ts'
import { datedPeriods } from '../../../conversation/flows/assessment-build.ts'
import { periodOf } from '../../../domain/period.ts'
import { openAssessment } from '../../read/load-assessment.ts'
import { openPeriods } from '../../read/periods.ts'
import { single } from './making.ts'

/** The quarterly assessment as it stands when it leaves. */
export const makeAssessment = single(async ({ tx, world, now }, { subject }) => {
  const quarter = periodOf(subject)
  if (!quarter) return 'closed'
  const facts = await openAssessment(tx, world, quarter)
  const dated = datedPeriods(world.plan, world.calendar, await openPeriods(tx, world), now)
  return assessmentMessage(world.plan, facts, await tx.members.all(), dated, now)
})
