import { DateTime } from 'luxon'
import type { Run } from '../../domain/documents/official.ts'
import type { PlanCitation } from '../../domain/documents/summary.ts'
import type { LegalReference } from '../../domain/plan.ts'
import type { School } from '../../domain/school.ts'
import { small } from '../wording.ts'
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

/** A title that is the document itself: "ban hành Quy chế …". */
const ISSUED = /^(?:Quy chế|Quy định|Quy tắc|Điều lệ|Nội quy|Chương trình|Đề án|Bộ) /u
const KEPT = /^(?:về|ban hành|quy định|hướng dẫn) /u
const QUOTED = /^“([^”]*)”$/u

/** What a document is about, as it follows its issuer: "về tăng cường …", "ban hành Quy chế …". */
function aboutText(title: string): string {
  const bare = QUOTED.exec(title)?.[1] ?? title
  if (KEPT.test(bare)) return bare
  return ISSUED.test(bare) ? `ban hành ${bare}` : `về ${small(bare)}`
}

/**
 * A document cited for the first time, in full (Nghị định 30/2020, Phụ lục I, II.6.b): kind, number, day, issuer, what it
 * is about; a law by its name alone. A day that nobody knows stays open and marked.
 * @param before numbers cited above in full: of such a one kind and number are enough.
 */
export function referenceRuns(reference: LegalReference, before: ReadonlySet<string> = new Set()): readonly Run[] {
  const { type, number, issuer, date, title } = reference
  if (number === undefined) return [{ text: `${type} ${title}` }]
  if (before.has(number)) return [{ text: `${type} số ${number}` }]
  const day: Run =
    date === undefined
      ? { text: missing.issueDay, mark: 'missing' }
      : { text: longDateText(DateTime.fromISO(date, { zone: 'utc' })) }
  return [{ text: `${type} số ${number} ` }, day, { text: ` của ${issuer} ${aboutText(title)}` }]
}

/** Several citations in one sentence, parted by semicolons, the last behind `last`. */
export function joinedRuns(citations: readonly (readonly Run[])[], last: string): readonly Run[] {
  return citations.flatMap((runs, i) => {
    if (i === 0) return runs
    return [{ text: i === citations.length - 1 ? last : '; ' }, ...runs]
  })
}
