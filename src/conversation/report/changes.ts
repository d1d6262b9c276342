import { formOf, indicatorsOf } from '../../domain/form.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Submission } from '../../domain/report.ts'
import { changesBetween } from '../../domain/report-changes.ts'
import type { Unit } from '../../domain/school.ts'
import type { LineChange } from '../vocabulary/report-sentences.ts'

/** What a new version says otherwise than the one before, as the officer is shown it. */
export function lineChanges(
  plan: Plan,
  unit: Unit,
  before: Pick<Submission, 'answers'>,
  after: Pick<Submission, 'answers'>,
): readonly LineChange[] {
  const form = formOf(plan, unit)
  return changesBetween(before.answers, after.answers, form).flatMap(change => {
    const at = form.findIndex(({ id }) => id === change.promptId)
    const prompt = form[at]
    if (!prompt) return []
    const line = { number: at + 1, prompt, indicators: indicatorsOf(plan, prompt), halfBase: [] }
    return [{ before: { ...line, answer: change.before }, after: { ...line, answer: change.after } }]
  })
}
