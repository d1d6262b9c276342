import type { DateTime } from 'luxon'
import type { Disagreement } from '../figures-sum.ts'
import type { Notice } from '../notice.ts'
import type { Area, Indicator } from '../plan.ts'
import type { AnswerState } from '../report.ts'
import type { Amount, ModelEntry, ReportedPeriod, UnitRef, UnitStatus } from './summary.ts'

/** Everything of a period for whoever works with figures: board, answers, figures, proof of notice. */
export type WorkbookModel = {
  /** "Trường THPT Nguyễn Khuyến". */
  readonly school: string
  /** "công tác dân vận chính quyền". */
  readonly subject: string
  readonly period: Pick<ReportedPeriod, 'label' | 'from' | 'lastReport'>
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly units: readonly UnitStatus[]
  readonly answers: readonly WorkbookAnswer[]
  /** In the order of the columns: of a year the half-year first. Sums and changes are formulas over them. */
  readonly figures: readonly PeriodFigures[]
  /** Label of the same period of the year before among them; absent: nothing is known of it. */
  readonly before?: string
  /** By indicator id: short names of the units that have not told it. */
  readonly missing: Readonly<Record<string, readonly string[]>>
  /** Absent where the report lists none. */
  readonly models?: readonly ModelEntry[]
  /** Figures of a register whose keepers differ: the sums take the first, both are shown. */
  readonly disagreements: readonly Disagreement[]
  readonly notices: readonly NoticeRow[]
  /** Number of the half-year's report that was sent, where it had told other figures than the units do by now. */
  readonly otherThanSent?: string
  readonly compiledAt: DateTime
  /** The moment of making: lateness is as of it. */
  readonly madeAt: DateTime
}

/** What the proof of notice shows when it stands alone. */
export type NoticesModel = Pick<WorkbookModel, 'school' | 'subject' | 'notices' | 'madeAt'> & {
  readonly period: Pick<ReportedPeriod, 'label'>
}

export type WorkbookAnswer = {
  readonly unit: UnitRef
  readonly area: string
  /** "Tuyên truyền": label of the prompt. */
  readonly label: string
  readonly state: AnswerState
  readonly text: string
  /** As it stands in the report; '' when nothing of it does. */
  readonly printed: string
  readonly goes: 'report' | 'school' | 'nowhere'
  readonly at: DateTime
}

export type PeriodFigures = {
  /** "6 tháng đầu năm 2026": what stands in the column "Kỳ". */
  readonly label: string
  readonly rows: readonly FigureRow[]
}

/** One figure a unit told, and whether it enters the school's sum: nothing that was said is lost from sight. */
export type FigureRow = {
  readonly unit: UnitRef
  /** Indicator id. */
  readonly indicator: string
  readonly amount: Amount
  /** yes; partner: another unit hosted or paid; copy: of a register the other copy counts. */
  readonly counted: 'yes' | 'partner' | 'copy'
}

/** One reminder: due, sent, to whom, or why not. */
export type NoticeRow = {
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
  readonly unit: UnitRef | null
  readonly person: string
  /** "Còn 7 ngày", "Quá hạn 1 ngày làm việc". */
  readonly rung: string
  readonly outcome: Notice['outcome']
  /** Why it was not sent, in words. */
  readonly reason: string
}
