import type { DateTime } from 'luxon'
import type { ObligationState } from '../obligation.ts'
import type { Period } from '../period.ts'
import type { Indicator, School } from '../plan.ts'
import type { Mark } from '../pulse.ts'
import type { OpenDate, Signature } from './official.ts'
import type { Amount, PlanCitation, UnitRef } from './summary.ts'

/** As said in the pulse: tốt, đang làm, gặp khó; told: a report with content; nothing: không phát sinh; unknown: nobody said. */
export type SectionState = Mark | 'told' | 'nothing' | 'unknown'

/** In time for the internal target, in time by the plan, or not; missing: nothing has come; null: nothing fell due. */
export type Punctuality = 'before-target' | 'in-time' | 'late' | 'missing'

/** Punctuality against the period before: earlier, alike, later; null when there is nothing to compare with. */
export type Trend = 'up' | 'level' | 'down' | null

/** The quarterly assessment (III.1) for the BGH: what message, picture and document are made of. */
export type DigestModel = {
  readonly school: School
  readonly subject: string
  readonly plan: PlanCitation
  readonly period: Period
  /** In the middle of a sentence: "quý III năm 2026". */
  readonly labels: { readonly now: string; readonly before: string; readonly yearBefore: string }
  /** The six areas for the whole school. */
  readonly sections: readonly DigestSection[]
  /** One row of the picture each; `sections` in the order of the model's. */
  readonly units: readonly DigestUnit[]
  /** Oldest first, this period last: how many units had reported. */
  readonly participation: readonly Participation[]
  readonly figures: readonly DigestFigure[]
  /** What the columns of the figures stand for: "6 tháng đầu năm 2026", …; absent: nothing has been reported. */
  readonly figuresOf?: { readonly now: string; readonly yearBefore: string; readonly wholeYear: boolean }
  /** In a quarter without a report: what the reader must know before the older data. */
  readonly stale?: { readonly pulsed: number; readonly of: number; readonly until: DateTime | undefined }
  readonly obstacles: readonly DigestObstacle[]
  readonly ahead: readonly { readonly what: string; readonly date: DateTime }[]
  /** At most three. */
  readonly decisions: readonly DigestDecision[]
  /** Of the assessment before: what was ordered and what became of it. */
  readonly directions: readonly {
    readonly text: string
    readonly by: string
    readonly at: DateTime
    readonly outcome: string
  }[]
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
  readonly state: SectionState
  /** Units that said something, of how many asked. */
  readonly answered: number
  readonly asked: number
  /** One line on how it stands, in the units' or the officer's words; '' when nobody said. */
  readonly remark: string
}

export type DigestUnit = {
  readonly unit: UnitRef
  /** null: this section is not asked of the unit. */
  readonly sections: readonly (SectionState | null)[]
  readonly punctuality: Punctuality | null
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
  /** The same report of the year before: the only one of the same span. */
  readonly yearBefore: Amount | null
}

export type DigestObstacle = {
  /** As written. */
  readonly text: string
  readonly unit: UnitRef
  readonly at: DateTime
  readonly state: 'open' | 'answered'
  readonly answer: string
}

export type DigestDecision = {
  /** "dời hẹn nội bộ từ 02/12 sang 04/12", after "Xin quyết định". */
  readonly text: string
  /** What was decided; null while open. */
  readonly answer: string | null
}

/** The board of `/trangthai` as a picture: units x sections with what has been answered. */
export type BoardModel = {
  /** "6 tháng đầu năm 2026". */
  readonly label: string
  readonly schoolName: string
  /** "Gửi Sở trước 05/6/2026, còn 5 ngày làm việc": one line below the title. */
  readonly remark: string
  readonly sections: readonly { readonly code: string; readonly shortTitle: string }[]
  readonly units: readonly BoardUnit[]
  readonly at: DateTime
}

export type BoardUnit = {
  readonly unit: UnitRef
  /** null: not asked of the unit. */
  readonly sections: readonly ('answered' | 'nothing' | 'open' | null)[]
  readonly state: ObligationState
}
