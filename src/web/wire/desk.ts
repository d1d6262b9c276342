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
  /** Counted among those that report; the BGH is not. */
  readonly counted: boolean
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

type OfLine = { readonly period: string; readonly point: string; readonly shown: string }

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
  | { readonly do: 'compile'; readonly period: string }
  /** '' gives the units' own words back. */
  | ({ readonly do: 'reword'; readonly text: string } & OfLine)
  | ({ readonly do: 'drop' | 'put-in' } & OfLine)
  | ({ readonly do: 'move'; readonly lead: string } & OfLine)
  | ({ readonly do: 'join'; readonly other: string; readonly otherShown: string; readonly text: string } & OfLine)
  /** '' has the rules make it again. */
  | {
      readonly do: 'paragraph'
      readonly period: string
      readonly key: string
      readonly shown: string
      readonly text: string
    }
  | { readonly do: 'changed'; readonly period: string; readonly point: string; readonly keep: boolean }
  | {
      readonly do: 'part'
      readonly period: string
      readonly key: string
      readonly shown: string
      readonly text: string
    }
  | { readonly do: 'keep-figures'; readonly period: string; readonly matter: string; readonly keys: readonly string[] }
  | {
      readonly do: 'take-figure'
      readonly period: string
      readonly matter: string
      readonly key: string
      readonly unit: string
    }
  | { readonly do: 'submit'; readonly period: string; readonly signer: number; readonly mark: string }

/**
 * What came of it; `said`: the assistant's own words, as chat would have had them; `overtaken`: somebody has dealt with it
 * meanwhile.
 */
export type DeskAnswer = { readonly done: boolean; readonly said: string; readonly overtaken?: true }

/** A stretch of a paragraph; `gap`: still to be filled in. */
export type PaperRun = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly gap?: boolean
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph' | 'item' | 'notice'
      readonly runs: readonly PaperRun[]
      /** Stays on the page of what follows. */
      readonly kept: boolean
      /** The area and paragraph of the units' words it is made of; absent: of none. */
      readonly area?: string
      readonly key?: string
    }
  | {
      readonly kind: 'table'
      /** `share` of the width of the text, 0 to 1. */
      readonly columns: readonly {
        readonly title: string
        readonly align: 'left' | 'center' | 'right'
        readonly share: number
      }[]
      readonly rows: readonly { readonly cells: readonly (readonly PaperRun[])[]; readonly strong: boolean }[]
    }

/** The report in the lines in which its file prints it. */
export type PaperView = {
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly nation: string
  readonly motto: string
  readonly number: string
  readonly placeAndDate: string
  readonly title: string
  readonly subject: string
  readonly addressees: readonly string[]
  readonly body: readonly PaperBlock[]
  readonly office: readonly string[]
  readonly signer: string
  readonly recipientsTitle: string
  readonly recipients: readonly string[]
  readonly appendices: readonly {
    readonly label: string
    readonly title: string
    readonly source: readonly string[]
    readonly body: readonly PaperBlock[]
  }[]
}

export type LineRow = {
  readonly point: string
  /** What the report says of it; goes back with every change, so that nobody writes over what was not seen. */
  readonly shown: string
  readonly number: number
  readonly text: string
  readonly lead: string
  readonly units: readonly string[]
  readonly said: readonly { readonly unit: string; readonly words: string }[]
  readonly reworded: boolean
  /** Why it is not printed; '' where it is. */
  readonly left: string
  /** A tap puts it in. */
  readonly byTap: boolean
}

export type ParagraphRow = {
  readonly key: string
  readonly lead: string
  readonly text: string
  /** The officer's own words, and how many ý have come since. */
  readonly own: boolean
  readonly since: number
  readonly lines: readonly LineRow[]
}

export type AreaRow = {
  readonly code: string
  readonly title: string
  readonly sentence: string
  /** Whose figures make the sums. */
  readonly sums: readonly string[]
  readonly paragraphs: readonly ParagraphRow[]
  readonly left: readonly LineRow[]
}

export type PartRow = {
  readonly key: string
  readonly place: string
  readonly question: string
  readonly example: string
  readonly text: string
  readonly draft: string
}

/** Figures that do not fit. */
export type MatterRow = {
  readonly id: string
  readonly text: string
  readonly keys: readonly string[]
  /** Of a register: whose number may be taken. */
  readonly copies: readonly { readonly unit: string; readonly text: string }[]
}

export type CompiledView = {
  readonly period: string
  readonly label: string
  /** "16:05 ngày 20/5/2026"; '' never. */
  readonly last: string
  readonly gaps: number
  /** Lines whose units have said otherwise since they were worded. */
  readonly changed: readonly {
    readonly point: string
    readonly unit: string
    readonly before: string
    readonly reworded: string
    readonly now: string
  }[]
  readonly matters: readonly MatterRow[]
  readonly paper: PaperView
  readonly areas: readonly AreaRow[]
  readonly leads: readonly { readonly id: string; readonly area: string; readonly text: string }[]
  readonly parts: readonly PartRow[]
  /** The way to the superior: how it stands, and what the officer does next. */
  readonly way: {
    readonly stand: string
    /** Of what would be laid before the BGH now; '' where nothing would. */
    readonly mark: string
    /** "Còn để ngỏ: 4 đơn vị chưa nộp.", told before it is laid before them; '' likewise. */
    readonly open: string
    readonly signers: readonly { readonly id: number; readonly text: string }[]
  }
  readonly writes: boolean
}

/** Pages that are only read. */
export const LEAVES = ['notices', 'people', 'units', 'plan', 'days'] as const
export type DeskLeaf = (typeof LEAVES)[number]

/** A table; its columns by name, for the page to word. */
export type TableView = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
