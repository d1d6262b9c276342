/** What travels between the desk's pages and the program. Dates are texts as people read them. */

export type DeskMe = {
  /** "cô Hà". */
  readonly called: string
  readonly school: string
  /** Reads only: whoever is of the BGH and no officer. */
  readonly reading: boolean
  /** Shown with every request that does something. */
  readonly key: string
  /** "16:05 ngày 20/5/2026". */
  readonly until: string
}

export type UnitState = 'pending' | 'drafting' | 'submitted' | 'accepted' | 'returned'

export type UnitRow = {
  /** Of its report. */
  readonly report: string
  readonly unit: string
  readonly state: UnitState
  readonly version: number
  readonly answered: number
  readonly total: number
  readonly submitted: string
  /** Days beyond its own limit. */
  readonly late: number
  readonly extended: string
  readonly reach: 'reached' | 'blocked' | 'nobody'
  readonly people: readonly string[]
}

export type PeriodRow = {
  readonly key: string
  /** "6 tháng đầu năm 2026". */
  readonly label: string
  /** Until when units and the school report, '' where the plan names no day. */
  readonly target: string
  readonly school: string
  /** Working days until then; null: it is over, or there is none. */
  readonly left: number | null
  /** There is a report to be compiled of it. */
  readonly compiles: boolean
  readonly units: readonly UnitRow[]
}

export type BoardView = { readonly at: string; readonly periods: readonly PeriodRow[] }

export type FileRow = {
  readonly id: number
  readonly name: string
  readonly caption: string
  readonly at: string
  /** The browser can show it. */
  readonly picture: boolean
  /** It has been fetched and can be opened. */
  readonly there: boolean
}

export type SectionRow = {
  readonly prompt: string
  readonly number: number
  readonly label: string
  readonly question: string
  readonly state: 'given' | 'none' | 'skipped' | 'open'
  readonly words: string
  readonly figures: readonly string[]
  /** What the version before said, where it said something else. */
  readonly before: string
  readonly files: readonly FileRow[]
}

export type ReportView = {
  readonly report: string
  readonly unit: string
  readonly period: string
  readonly periodKey: string
  readonly state: UnitState
  /** Shown, and the newest there is; 0: nothing has been handed in. */
  readonly version: number
  readonly newest: number
  readonly versions: readonly { readonly version: number; readonly at: string; readonly by: string }[]
  readonly sections: readonly SectionRow[]
  /** Files of no section. */
  readonly files: readonly FileRow[]
  /** What the unit was asked for last, while that is open. */
  readonly returned: { readonly reason: string; readonly sections: readonly number[]; readonly until: string } | null
  readonly canAccept: boolean
  readonly canReturn: boolean
  /** Days that are offered for a supplement, ISO and as read. */
  readonly days: readonly { readonly iso: string; readonly text: string }[]
}

/** What the officer does at the desk. `shown`: what the page said of it when it was shown. */
export type DeskDeed =
  | { readonly do: 'accept'; readonly report: string; readonly version: number }
  | {
      readonly do: 'return'
      readonly report: string
      readonly version: number
      readonly sections: readonly string[]
      readonly reason: string
      readonly until: string
    }

/** What came of it; `said`: the assistant's own words, as chat would have had them. */
export type DeskAnswer = { readonly done: boolean; readonly said: string }
