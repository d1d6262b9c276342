import type { DueWhat } from '../../../domain/due.ts'
import { makeAssessment } from './assessment.ts'
import { makeDay } from './day.ts'
import { makeDispatchWaits } from './dispatch.ts'
import { makeExpired } from './invitation-expired.ts'
import { makeLeadershipForm } from './leadership-form.ts'
import type { Maker } from './making.ts'
import { makeMissedHours } from './missed-hours.ts'
import { makeObstacles } from './obstacle.ts'
import { makeOpened } from './opened.ts'
import { makeOverdue, makeOverdueForLeadership, makeSchoolDeadline, makeTargetPassed } from './owing.ts'
import { makePeopleYear } from './people-year.ts'
import { makePlanYear } from './plan-year.ts'
import { makePulse } from './pulse.ts'
import { makeReminder } from './rung.ts'
import { makeSchoolOver } from './school-over.ts'
import { makeTerms } from './terms.ts'
import { makeUnreachable } from './unreachable.ts'

/** How each thing that falls due is put into words; one that is missing does not compile. */
export const MAKERS: { readonly [What in DueWhat]: Maker } = {
  rung: makeReminder,
  pulse: makePulse,
  'pulse-nudge': makePulse,
  'missed-hours': makeMissedHours,
  opened: makeOpened,
  'target-passed': makeTargetPassed,
  overdue: makeOverdue,
  school: makeSchoolDeadline,
  'school-over': makeSchoolOver,
  unreachable: makeUnreachable,
  'plan-year': makePlanYear,
  'people-year': makePeopleYear,
  'invitation-expired': makeExpired,
  day: makeDay,
  leadership: makeOverdueForLeadership,
  'leadership-form': makeLeadershipForm,
  'school-over-leadership': makeSchoolOver,
  assessment: makeAssessment,
  obstacle: makeObstacles,
  terms: makeTerms,
  'terms-again': makeTerms,
  'dispatch-approval': makeDispatchWaits,
  'dispatch-issue': makeDispatchWaits,
}
