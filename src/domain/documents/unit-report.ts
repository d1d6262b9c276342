import type { DateTime } from 'luxon'
import type { Indicator } from '../plan.ts'
import type { AnswerState, Source } from '../report.ts'
import type { School } from '../school.ts'
import type { OpenDate, Signature } from './official.ts'
import type { Amount, PlanCitation, ReportedPeriod } from './summary.ts'

/** One unit's own report, as it is sent with its receipt: the unit is the issuing body, the school its superior. */
export type UnitReportModel = {
  readonly school: School
  /** "Tổ Ngữ văn". */
  readonly unit: string
  /** What follows "BC-" in the unit's symbol: "NV". */
  readonly code: string
  readonly subject: string
  readonly plan: PlanCitation
  readonly period: ReportedPeriod
  /** "Ban Giám hiệu Trường … (qua Công đoàn trường)"; absent: of the BGH, which reports to nobody but itself. */
  readonly addressee?: string
  /** One per prompt of the unit's form, in its order. */
  readonly sections: readonly UnitSection[]
  readonly attachments: readonly { readonly label: string; readonly name: string; readonly caption: string }[]
  readonly receipt: UnitReceipt
  readonly date: OpenDate
  readonly signature: Signature
  readonly recipients: readonly string[]
}

export type UnitSection = {
  /** Code and title of the area; neighbouring sections of one area stand under one title. */
  readonly area: string
  readonly areaTitle: string
  readonly state: AnswerState
  /** As written. */
  readonly text: string
  readonly figures: readonly UnitFigure[]
}

export type UnitFigure = {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'measure'>
  /** What counts for the whole period; in a year's report the half-year and the addition together. */
  readonly amount: Amount
  /** Year's report of a flow: told in the half-year, new since. Their sum is `amount.value`. */
  readonly parts?: { readonly halfYear: number; readonly added: number }
  /** The unit took part in somebody else's event; the host counts it. */
  readonly partner?: boolean
}

export type UnitReceipt = {
  /** "NV-01". */
  readonly code: string
  readonly at: DateTime
  readonly source: Source
}
