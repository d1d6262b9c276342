import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { longDateText } from './numbers.ts'
import { missing } from './summary.ts'

/** Fills the places of an outline text; number and day of a plan that the year does not have stay open and marked. */
export function filled(text: string, model: SummaryModel): readonly Run[] {
  const known = values(model)
  return text.split(/(\{[^}]+\})/u).flatMap((piece): Run[] => {
    if (piece === '') return []
    if (!piece.startsWith('{')) return [{ text: piece }]
    return [known[piece.slice(1, -1)] ?? { text: piece }]
  })
}

/** The same as plain words, for a title. */
export function filledText(text: string, model: SummaryModel): string {
  return filled(text, model)
    .map(run => run.text)
    .join('')
}

function values({ subject, period, school, plan }: SummaryModel): Readonly<Record<string, Run>> {
  return {
    chuDe: { text: subject },
    ky: { text: period.label },
    nam: { text: String(period.year) },
    truong: { text: school.name },
    capTren: { text: school.superior },
    soKeHoach: plan.number === undefined ? { text: missing.planNumber, mark: 'missing' } : { text: plan.number },
    ngayKeHoach:
      plan.signedOn === undefined ? { text: missing.planDay, mark: 'missing' } : { text: longDateText(plan.signedOn) },
  }
}

const roman: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** "III" for the third. */
export function romanNumber(position: number): string {
  return roman[position - 1] ?? String(position)
}

/** "1. Công tác …". */
export function numbered(number: string | number, title: string): string {
  return `${number}. ${title}`
}

/** "Phụ lục I"; a single one is "Phụ lục". */
export function appendixLabel(position: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(position)}`
}

/** How the body of a document ends (Phụ lục I, Mục II.6). */
export const closingMark = './.'
