import type { Deadlines } from '../domain/deadline.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { Outline } from '../domain/documents/outline.ts'
import type { Period } from '../domain/period.ts'
import type { Attachment } from '../domain/report.ts'

/** A period's report on its way to the superior. */
export type DispatchFacts = {
  readonly period: Period
  readonly deadlines: Deadlines | undefined
  /** Every time it set out, oldest first. */
  readonly all: readonly Dispatch[]
  readonly outline: Outline
  /** What follows the slash of its number: "BC-THPTNK". */
  readonly symbol: string
  /** Who signs for the school unless somebody else is chosen, as in `Dispatch.signer`. */
  readonly signer: number
  /** The signed copy of the one that counts. */
  readonly scan: Attachment | undefined
  /** The report as it would be laid before somebody now; absent where it was not asked for. */
  readonly now?: ReportNow
}

export type ReportNow = {
  /** The same as long as it says the same. */
  readonly mark: string
  /** Places still to be filled in. */
  readonly gaps: number
  /** Where it says something else than the one that counts, by section; '' outside of them. */
  readonly differs: readonly string[]
}
