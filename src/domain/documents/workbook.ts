import type { DateTime } from 'luxon'
import type { Disagreement } from '../figures-sum.ts'
import type { Area, Indicator } from '../plan.ts'
import type { AnswerState, Source } from '../report.ts'
import type { Amount, ReportedPeriod, UnitRef, UnitStanding } from './summary.ts'

/** Everything of a period for whoever works with figures: board, answers, figures, proof of notice. */
export type WorkbookModel = {
  /** "Trường THPT Nguyễn Khuyến". */
  readonly school: string
  readonly period: Pick<ReportedPeriod, 'label' | 'from'>
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly units: readonly UnitStanding[]
  readonly answers: readonly WorkbookAnswer[]
  /** This period first, then those to compare with; sums and changes are formulas over them. */
  readonly figures: readonly PeriodFigures[]
  /** Figures of a register whose keepers differ: the sums take the first, both are shown. */
  readonly disagreements: readonly Disagreement[]
  readonly notices: readonly NoticeRow[]
  readonly compiledAt: DateTime
}

export type WorkbookAnswer = {
  readonly unit: UnitRef
  readonly area: string
  /** "Tuyên truyền": label of the prompt. */
  readonly label: string
  readonly state: AnswerState
  readonly text: string
  readonly source: Source
  readonly receipt: string
  readonly at: DateTime
  readonly attachments: number
}

export type PeriodFigures = {
  /** "6 tháng đầu năm 2026": what stands in the column "Kỳ". */
  readonly label: string
  readonly rows: readonly UnitFigures[]
}

/** The figures of one unit that enter the school's sum, after counting once. */
export type UnitFigures = {
  readonly unit: UnitRef
  /** By indicator id; absent: the unit told nothing (0 is a figure). */
  readonly amounts: Readonly<Record<string, Amount>>
}

/** One reminder: due, sent, to whom, or why not. */
export type NoticeRow = {
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
  readonly unit: UnitRef | null
  readonly person: string
  /** "Còn 7 ngày", "Quá hạn 1 ngày làm việc". */
  readonly rung: string
  readonly outcome: 'sent' | 'skipped' | 'failed' | 'waiting'
  /** Why it was not sent, in words. */
  readonly reason: string
}
