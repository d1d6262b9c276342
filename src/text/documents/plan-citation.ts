import type { Run } from '../../domain/documents/official.ts'
import type { PlanCitation } from '../../domain/documents/summary.ts'
import type { School } from '../../domain/plan.ts'
import { longDateText } from './numbers.ts'
import { missing } from './summary.ts'

/** "Kế hoạch số 49/KH-THPTNK ngày … của … về …"; a year without a plan leaves number and day open and marked. */
export function citation(
  { number, signedOn }: PlanCitation,
  school: School,
  subject: string,
  year: number,
): readonly Run[] {
  return [
    { text: 'Kế hoạch số ' },
    number === undefined ? { text: missing.planNumber, mark: 'missing' } : { text: number },
    { text: ' ' },
    signedOn === undefined ? { text: missing.planDay, mark: 'missing' } : { text: longDateText(signedOn) },
    { text: ` của ${school.name} về việc triển khai thực hiện ${subject} năm ${year}` },
  ]
}
