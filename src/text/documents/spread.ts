import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { joinedRuns, referenceRuns } from './plan-citation.ts'

const SEVERAL = 'Các văn bản đã quán triệt gồm: '
const ONE = 'Văn bản đã quán triệt là '

/** "Các văn bản đã quán triệt gồm: Nghị quyết số … ; …."; one alone is no list. Empty: none was ticked. */
export function spreadRuns({ facts: { spread }, basis }: SummaryModel): readonly Run[] {
  if (spread.length === 0) return []
  const cited = new Set(basis.flatMap(({ number }) => number ?? []))
  const citations = spread.map(reference => referenceRuns(reference, cited))
  return [{ text: spread.length === 1 ? ONE : SEVERAL }, ...joinedRuns(citations, '; '), { text: '.' }]
}
