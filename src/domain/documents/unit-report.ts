import type { DateTime } from 'luxon'
import type { OwnForm, School } from '../school.ts'
import type { OpenDate, Signature } from './official.ts'
import type { PlanCitation, ReportedPeriod } from './summary.ts'
import type { UnitStory } from './unit-story.ts'

/** One unit's own report, as it is sent with its receipt: the unit is the issuing body, the school its superior. */
export type UnitReportModel = UnitStory & {
  readonly school: School
  /** "Tổ Ngữ văn". */
  readonly unit: string
  /** What follows "BC-" in the unit's symbol: "NV". */
  readonly code: string
  readonly ownForm?: OwnForm
  readonly subject: string
  readonly plan: PlanCitation
  readonly period: ReportedPeriod
  /** The day up to which it tells. */
  readonly submittedAt: DateTime
  /** "Ban Giám hiệu Trường … (qua Công đoàn trường)"; absent: of the BGH, which reports to nobody but itself. */
  readonly addressee?: string
  /** By the label of their section. */
  readonly attachments: readonly { readonly label: string; readonly caption: string }[]
  readonly date: OpenDate
  readonly signature: Signature
  readonly recipients: readonly string[]
}
