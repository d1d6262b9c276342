import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { longDateText } from './numbers.ts'
import { citation, joinedRuns, referenceRuns } from './plan-citation.ts'
import { missing } from './summary.ts'

/** Fills the places of an outline text; number and day of a plan that the year does not have stay open and marked. */
export function filled(text: string, model: SummaryModel): readonly Run[] {
  const known = values(model)
  return text.split(/(\{[^}]+\})/u).flatMap((piece): readonly Run[] => {
    if (piece === '') return []
    if (!piece.startsWith('{')) return [{ text: piece }]
    return known[piece.slice(1, -1)] ?? [{ text: piece }]
  })
}

/** The same as plain words, for a title. */
export function filledText(text: string, model: SummaryModel): string {
  return filled(text, model)
    .map(run => run.text)
    .join('')
}

function values(model: SummaryModel): Readonly<Record<string, readonly Run[]>> {
  const { subject, period, school, plan } = model
  return {
    chuDe: [{ text: subject }],
    ky: [{ text: period.label }],
    nam: [{ text: String(period.year) }],
    namSau: [{ text: String(period.year + 1) }],
    truong: [{ text: school.name }],
    capTren: [{ text: school.superior }],
    soanThao: [{ text: school.drafter === undefined ? '' : `, ${school.drafter}` }],
    canCu: basisRuns(model),
    soKeHoach: [plan.number === undefined ? { text: missing.planNumber, mark: 'missing' } : { text: plan.number }],
    ngayKeHoach: [
      plan.signedOn === undefined ? { text: missing.planDay, mark: 'missing' } : { text: longDateText(plan.signedOn) },
    ],
  }
}

/** The superior's plans first, then the school's own. */
function basisRuns({ basis, plan, school, subject, period }: SummaryModel): readonly Run[] {
  const superior: readonly (readonly Run[])[] =
    basis.length === 0
      ? [[{ text: missing.superiorPlan, mark: 'missing' }]]
      : basis.map(reference => referenceRuns(reference))
  return joinedRuns([...superior, citation(plan, school, subject, period.year)], ' và ')
}

/** How the body of a document ends (Phụ lục I, Mục II.6). */
export const closingMark = './.'
