import { type PeriodInput, reportedPeriod } from './fill.ts'
import type { ReportedUnit } from './reported.ts'
import type { UnitReportModel } from './unit-report.ts'
import { unitStory } from './unit-story.ts'

type Form = Pick<UnitReportModel, 'addressee' | 'signature' | 'recipients' | 'date'>

/**
 * A unit's own report.
 * @param form whom it goes to and who signs it. @returns undefined when the unit has handed in nothing.
 */
export function fillUnitReport(input: PeriodInput, reported: ReportedUnit, form: Form): UnitReportModel | undefined {
  const { unit, submission, halfReport, figures, attachments } = reported
  if (submission === null) return undefined
  const { plan, citation } = input
  const labels = new Map(plan.prompts.map(({ id, label }) => [id, label]))
  const ofYear = input.deadlines.period.kind === 'year'
  return {
    ...form,
    school: plan.school,
    unit: unit.name,
    code: unit.code,
    ...(unit.ownForm ? { ownForm: unit.ownForm } : {}),
    subject: plan.subject,
    plan: citation,
    period: reportedPeriod(input),
    submittedAt: submission.submittedAt,
    ...unitStory(plan, { unit, submission, figures, ofYear, ...(halfReport ? { halfReport } : {}) }),
    attachments: attachments.map(({ promptId, caption }) => ({ label: labels.get(promptId) ?? '', caption })),
  }
}
