import { answeredPrompts } from '../form.ts'
import type { Plan } from '../plan.ts'
import { remembered } from '../remembered.ts'
import type { Submission } from '../report.ts'
import { rulesOf } from './rules.ts'
import type { Said, TellingUnit } from './told.ts'

const places = remembered<ReadonlyMap<string, number>>(1)

/**
 * The answers of a unit that are kept in words, in the order of its form. Of the half-year only what is printed in
 * lists: models and difficulties are as told anew.
 */
export function answeredWords(plan: Plan, { unit, submission, halfReport }: TellingUnit): readonly Said[] {
  const { printed, leads } = rulesOf(plan)
  const lasts = ({ prompt }: Said) =>
    printed.get(prompt.id)?.leads.some(id => leads.get(id)?.join !== 'models') ?? false
  const place = places(plan, '', () => new Map(plan.units.map(({ id }, at) => [id, at]))).get(unit.id) ?? -1
  const of = (report: Submission | null | undefined, half: boolean): readonly Said[] =>
    report
      ? answeredPrompts(plan, unit, report.answers).flatMap(([prompt, answer]): readonly Said[] => {
          if (prompt.figuresOnly || answer.state !== 'given') return []
          const answerId = `${report.obligationId}/${prompt.id}`
          return [{ unit, place, answerId, prompt, half, text: answer.text, figures: answer.figures }]
        })
      : []
  return [...of(halfReport, true).filter(lasts), ...of(submission, false)]
}
