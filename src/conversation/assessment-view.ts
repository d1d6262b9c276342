import type { DateTime } from 'luxon'
import type { GivenMark, SectionState } from '../domain/assess.ts'
import type { GivenDirection } from '../domain/direction.ts'
import type { Dispatch, SentTimeliness } from '../domain/dispatch.ts'
import type { Period } from '../domain/period.ts'

/** What calls for the BGH's attention in an area: a figure in the plan's words, units that owe, figures that do not fit. */
export type AttentionPoint =
  | { readonly kind: 'figure'; readonly text: string }
  | { readonly kind: 'owing'; readonly units: number; readonly since: DateTime }
  | { readonly kind: 'unfit'; readonly label: string }
  /** Vướng mắc of the area that nobody has answered for too long. */
  | { readonly kind: 'waiting'; readonly count: number; readonly since: DateTime }

/** One area of the plan: what is known of it, what the program proposes, and the mark the BGH gave. */
export type AssessedSection = {
  readonly code: string
  readonly shortTitle: string
  /** Units with something to tell, and units that reported on it (or answered the pulse), of how many asked. */
  readonly answered: number
  readonly reported: number
  readonly asked: number
  readonly points: readonly AttentionPoint[]
  /** How the units that answered the quarter's pulse find it. */
  readonly pulse: SectionState['pulse']
  /** null: not enough is known. */
  readonly proposal: GivenMark | null
  /** null: the BGH has not said. */
  readonly mark: GivenMark | null
}

/** A report that went to the superior, and when; and what was sent last to supplement it. */
export type SentView = {
  readonly period: Period
  readonly dispatch: Dispatch
  readonly timeliness?: SentTimeliness
  readonly supplement?: Dispatch
}

/** The quarterly assessment (III.1) as the BGH reads it. */
export type AssessmentView = {
  readonly period: Period
  /** Which report the units' numbers are of: in quý I and III none falls due. undefined: none yet. */
  readonly reportedFor?: Period
  /**
   * No report falls in the quarter: what is known is of `reportedFor`, up to the day on which its last unit reported.
   * `silent`: too few units have said anything in the quarter itself to propose anything of it.
   */
  readonly stale?: { readonly pulsed: number; readonly until: DateTime | undefined; readonly silent: boolean }
  readonly unitsTotal: number
  readonly unitsReported: number
  /** undefined when there is nothing to compare with. */
  readonly unitsReportedBefore: number | undefined
  readonly sections: readonly AssessedSection[]
  /** The BGH keeps the plan's tasks and measures as they are. */
  readonly planKept: boolean
  /** The deputy who can sign for the school, and whether the BGH has said so; absent: there is none. */
  readonly deputy?: { readonly member: number; readonly signs: boolean }
  readonly late: readonly { readonly unit: string; readonly days: number }[]
  readonly obstacles: { readonly total: number; readonly answered: number }
  readonly planChanges: { readonly total: number; readonly answered: number }
  /** What went to the superior, newest first. */
  readonly sent?: readonly SentView[]
  readonly ahead: readonly { readonly what: 'unit' | 'school'; readonly period: Period; readonly date: DateTime }[]
  /** What units told the BGH alone, in this quarter's reports. */
  readonly toldBoard: readonly { readonly unit: string; readonly text: string }[]
  readonly decisions: readonly Decision[]
  readonly directions: readonly Pick<GivenDirection, 'text' | 'by' | 'state' | 'outcome'>[]
  /** Of the quarter before: how many directions and decisions are done, and are being done; absent: there were none. */
  readonly followed?: { readonly done: number; readonly underWay: number; readonly total: number }
}

/** At most three, each answered with a button. */
export type Decision =
  | { readonly id: string; readonly kind: 'late-units'; readonly units: readonly string[] }
  | { readonly id: string; readonly kind: 'open-obstacles'; readonly count: number }
  | { readonly id: string; readonly kind: 'unreachable'; readonly units: readonly string[] }
