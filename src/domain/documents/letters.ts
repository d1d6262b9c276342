import type { DateTime } from 'luxon'
import type { School } from '../school.ts'
import type { LetterDays } from './answer-day.ts'
import type { OpenDate, Signature } from './official.ts'
import type { PlanCitation } from './summary.ts'

/** What both letters of the school to its units say. */
export type LetterBase = {
  readonly school: School
  /** "công tác dân vận chính quyền". */
  readonly subject: string
  readonly plan: PlanCitation
  readonly year: number
  /** "6 tháng đầu năm 2026". */
  readonly periodLabel: string
  readonly dates: LetterDates
  readonly number?: number
  readonly date: OpenDate
  readonly signature: Signature
  /** "Nơi nhận" with semicolons, without dashes. */
  readonly recipients: readonly string[]
  /** 00:00 of the day of the letter: a letter has no hour. */
  readonly writtenAt: DateTime
}

/** All 00:00 in the school's zone. */
export type LetterDates = {
  /** "trước 10/6": the named day for units. */
  readonly unitsNamed: DateTime
  /** Hẹn nội bộ, or the plan's last day where the officer kept that. */
  readonly target: DateTime
  /** "trước 05/6": the named day of the school itself. */
  readonly schoolNamed: DateTime
}

/** Công văn đôn đốc to one unit that has not reported. */
export type UrgingLetterModel = LetterBase &
  LetterDays & {
    readonly unit: string
    /** Parents are thanked and not urged; who gathers the reports does not send through itself. */
    readonly towards: 'unit' | 'gatherer' | 'parents'
    readonly kind: 'half' | 'year'
    /** The school's own report has gone without it. */
    readonly sent?: { readonly number: string; readonly on: DateTime }
  }

/** Thông báo that opens a period. */
export type OpeningNoticeModel = LetterBase & {
  /** Short titles of the areas to report on. */
  readonly areas: readonly string[]
  readonly windowFrom: DateTime
}
