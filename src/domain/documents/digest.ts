import type { DateTime } from 'luxon'
import type { GivenMark } from '../assess.ts'
import type { ObstacleKind, ObstacleStage, ObstacleState } from '../obstacle.ts'
import type { Period } from '../period.ts'
import type { Indicator } from '../plan.ts'
import type { Mark } from '../pulse.ts'
import type { School } from '../school.ts'
import type { Timeliness } from '../timeliness.ts'
import type { OpenDate, Run, Signature } from './official.ts'
import type { Amount, PlanCitation, UnitRef } from './summary.ts'

/** As said in the pulse: tốt, đang làm, gặp khó; told: a report with content; nothing: không phát sinh; unknown: nobody said. */
export type SectionState = Mark | 'told' | 'nothing' | 'unknown'

/** In time for the internal target, in time by the plan, or not; missing: nothing has come; null: nothing fell due. */
export type Punctuality = 'before-target' | 'in-time' | 'late' | 'missing'

/**
 * Punctuality against the period before: earlier, alike, later; first: it had not reported then; null when there is
 * nothing to compare with.
 */
export type Trend = 'up' | 'level' | 'down' | 'first' | null

/** The quarterly assessment (III.1) for the BGH: what message, picture and document are made of. */
export type DigestModel = {
  readonly school: School
  readonly subject: string
  readonly plan: PlanCitation
  readonly period: Period
  /** In the middle of a sentence: "quý III năm 2026". */
  readonly label: string
  /** Paragraph of the plan that orders the assessment: "III.1". */
  readonly ordered: string
  /** The plan's named day for units: "10/6"; '' when no report fell due. */
  readonly named: string
  /** The six areas for the whole school. */
  readonly sections: readonly DigestSection[]
  /** One row of the picture each; `sections` in the order of the model's. */
  readonly units: readonly DigestUnit[]
  /** Oldest first, this period last: how many units had reported. */
  readonly participation: readonly Participation[]
  readonly figures: readonly DigestFigure[]
  /** What the figures are of; absent: nothing has been reported. */
  readonly figuresOf?: FigureColumns
  /** In a quarter without a report: what the reader must know before the older data. */
  readonly stale?: {
    readonly pulsed: number
    readonly of: number
    readonly until: DateTime | undefined
    /** Too few units have spoken in the quarter: nothing is said of it. */
    readonly silent: boolean
  }
  /** What the units find hard, and what they wish from the school; equal ones once. */
  readonly difficulties: readonly Voiced[]
  readonly wishes: readonly Voiced[]
  readonly obstacles: readonly DigestObstacle[]
  readonly ahead: readonly { readonly what: string; readonly date: DateTime }[]
  /** What the BGH decided and ordered, as clauses: "cử người báo cáo cho Hội Khuyến học". */
  readonly decisions: readonly Quoted[]
  /** The BGH said that the plan's tasks and measures stay as they are. */
  readonly planKept: boolean
  /** Of the assessment before: what was ordered and what became of it. */
  readonly directions: readonly DigestDirection[]
  readonly number?: number
  readonly date: OpenDate
  readonly signature: Signature
  readonly recipients: readonly string[]
  readonly compiledAt: DateTime
}

export type DigestSection = {
  readonly code: string
  readonly title: string
  /** Two or three words. */
  readonly shortTitle: string
  /** The figures' sentence of the report the quarter looks at; empty when nobody told any. */
  readonly sentence: readonly Run[]
  /** Units with something to tell, units that reported on it, of how many asked. */
  readonly answered: number
  readonly reported: number
  readonly asked: number
  /** Điểm cần chú ý, in words. */
  readonly points: readonly string[]
  /** The BGH's mark; null: not given. */
  readonly mark: GivenMark | null
  /** What the program proposes while there is no mark; null: not enough is known. */
  readonly proposal: GivenMark | null
}

export type FigureColumns = {
  /** The report they are taken from: "năm 2026". */
  readonly report: string
  /** Titles of the columns, in the middle of a sentence; no `beside`: nothing of the same span exists. */
  readonly now: string
  readonly beside?: string
}

/** What one or several units said, word for word as the first said it. */
export type Voiced = Quoted & { readonly units: readonly UnitRef[] }

/** Words of people in a paper that is signed. */
export type Quoted = {
  readonly text: string
  /** Typed as on a phone, or naming somebody: to be worded before the paper is signed. */
  readonly toWord?: true
}

export type DigestDirection = Quoted & {
  /** done: nothing is left; under-way: something is; none: the records do not say. */
  readonly outcome: 'done' | 'under-way' | 'none'
  /** What the records show, in words; '' when nothing. */
  readonly shown: string
}

export type DigestUnit = {
  readonly unit: UnitRef
  /** null: this section is not asked of the unit. */
  readonly sections: readonly (SectionState | null)[]
  readonly punctuality: Punctuality | null
  /** How its report stands against its dates today; null: none fell due in the quarter. */
  readonly standing: Timeliness | null
  /** Prompts answered, "không phát sinh" among them, of how many asked. */
  readonly answered: number
  readonly asked: number
  readonly trend: Trend
}

export type Participation = {
  /** In the middle of a sentence: "6 tháng đầu năm 2026". */
  readonly name: string
  /** For an axis: "I/26". */
  readonly label: string
  readonly reported: number
  readonly of: number
}

export type DigestFigure = {
  readonly indicator: Indicator
  readonly now: Amount | null
  /** Of another period of the same span. */
  readonly beside: Amount | null
}

export type DigestObstacle = Quoted & {
  readonly unit: UnitRef
  readonly at: DateTime
  readonly kind: ObstacleKind
  /** The part of the plan it is about. */
  readonly area?: string
  /** closed: the person has said that it is well. */
  readonly state: ObstacleState
  /** Who has it, while it is open. */
  readonly stage: ObstacleStage
  /** Working days until it was answered; of an open one since those who have it got it. */
  readonly days: number
  readonly answer: string
}
