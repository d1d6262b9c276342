import type { DateTime } from 'luxon'
import type { LegalReference, Plan } from '../plan.ts'
import type { SchoolProfile } from '../school.ts'

export type { SchoolProfile } from '../school.ts'

/** A report that has gone out, as văn thư numbered it: "35/BC-THPTNK". */
export type SentReport = { readonly number: string; readonly on: DateTime }

/** A document that was spread: one the plan names, by its key, or one typed with all that a citation needs. */
export type SpreadDocument = string | LegalReference

/** What of a report the school itself knows, besides the officer's words. */
export type ReportFacts = {
  /** Absent: nobody has told it. `confirmed`: for this very period; else it is the one of a period before. */
  readonly profile?: SchoolProfile & { readonly confirmed: boolean }
  /** In the order in which they are told. */
  readonly spread: readonly LegalReference[]
  /** Of a year: the half-year's report that was sent. */
  readonly halfSent?: SentReport
  /** What the year before left over, by `Carried.id`; what nobody knows is not in it. */
  readonly carried: ReadonlyMap<string, number>
}

/** Under which a document of the plan is ticked: its number, a law by its name. */
export const referenceKey = ({ number, type, title }: LegalReference): string => number ?? `${type} ${title}`

/** Ticked documents with all that is known of them; a key the plan does not know any more is left out. */
export function spreadOf(
  { references }: Pick<Plan, 'references'>,
  ticked: readonly SpreadDocument[],
): readonly LegalReference[] {
  const known = new Map(references.map(each => [referenceKey(each), each]))
  return ticked.flatMap(each => (typeof each === 'string' ? (known.get(each) ?? []) : each))
}
