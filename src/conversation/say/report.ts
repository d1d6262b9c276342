import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Obligation } from '../../domain/obligation.ts'
import type { Period } from '../../domain/period.ts'
import type { Area, Indicator, Prompt, UnitSeed } from '../../domain/plan.ts'
import type { Misfit } from '../../domain/relations.ts'
import type { Answer } from '../../domain/report.ts'
import type { Timeliness } from '../../domain/timeliness.ts'

/** One line of a report sent back that the report here does not say. */
export type OwnChange = { readonly number: number; readonly prompt: Prompt } & (
  | { readonly indicator: Indicator; readonly figure: Figure; readonly was?: Figure }
  | { readonly words: string }
)

/** What is said while a report is written. */
export type UnitPeriod = { readonly unit: UnitSeed; readonly period: Period }

/** One section of a report that is read back; `asked`: something stands there, so it is asked about by itself. */
export type PartRead = {
  readonly number: number
  readonly prompt: Prompt
  readonly indicators: readonly Indicator[]
  readonly figures: readonly Figure[]
  readonly halfBase: readonly Figure[]
  readonly text: string
  readonly nothing: boolean
  readonly asked: boolean
}

export type ReportSay =
  | {
      readonly say: 'question'
      readonly unit: UnitSeed
      readonly period: Period
      readonly prompt: Prompt
      readonly area: Area
      readonly number: number
      readonly total: number
      readonly since: DateTime
      readonly ack?: Ack
      readonly current?: Answer
      readonly indicators: readonly Indicator[]
      readonly onBehalf: boolean
      readonly halfBase: readonly Figure[]
      readonly intro: boolean
      /** What an earlier report said here: its words may be said again, its figures only be compared. */
      readonly before?: { readonly period: Period; readonly words: string; readonly figures: readonly Figure[] }
      /** A colleague who is writing the same report. */
      readonly writer?: { readonly name: string; readonly number: number }
    }
  | {
      readonly say: 'doubt'
      readonly typed: string
      readonly figure: Figure
      readonly indicator: Indicator
      /** whole-year: `figure` is what would be new, `whole` what was written. */
      readonly why: 'approximate' | 'absurd' | 'whole-year' | 'other'
      readonly whole?: Figure
    }
  /** `year`: of the whole year, with what the half-year told. */
  | { readonly say: 'need-figure'; readonly prompt: Prompt; readonly indicator: Indicator; readonly year?: true }
  | { readonly say: 'misfit'; readonly misfit: Misfit; readonly year: boolean; readonly misses: number }
  /** `misses`: how many replies to this question could not be read; no sentence is said twice. */
  | {
      readonly say: 'figure-unreadable'
      readonly indicator: Indicator
      readonly example: string
      readonly misses: number
    }
  | { readonly say: 'hosting'; readonly figure: Figure; readonly indicator: Indicator; readonly misses?: number }
  | { readonly say: 'host-count'; readonly indicator: Indicator; readonly total: number; readonly misses: number }
  /** Who paid, where words of somebody else make it doubtful. */
  | { readonly say: 'paying'; readonly figure: Figure; readonly indicator: Indicator; readonly misses?: number }
  | { readonly say: 'paid-count'; readonly indicator: Indicator; readonly total: number; readonly misses: number }
  | {
      /** One part of a report sent at once; without a section it fits nowhere by itself. */
      readonly say: 'whole-part'
      readonly text: string
      readonly left: number
      readonly first: boolean
      readonly ack?: Ack
      readonly section?: {
        readonly number: number
        readonly prompt: Prompt
        readonly indicators: readonly Indicator[]
        readonly figures: readonly Figure[]
        readonly halfBase: readonly Figure[]
        readonly current?: Answer
      }
    }
  | {
      /** A report sent at once, read back before anything of it is kept. `rest` fits nowhere; `missing`: numbers. */
      readonly say: 'whole-read'
      readonly parts: readonly PartRead[]
      readonly total: number
      readonly rest: string
      readonly missing: readonly number[]
    }
  | { readonly say: 'part-which' }
  | { readonly say: 'part-where'; readonly text: string }
  | { readonly say: 'parts-kept'; readonly left: number }
  | { readonly say: 'document-read'; readonly name: string; readonly found: number; readonly total: number }
  /** A unit's own report sent back; `of`: its period, as the file calls it. */
  | {
      readonly say: 'own-report'
      readonly unit: UnitSeed
      readonly of: string
      readonly otherPeriod?: true
      readonly changes: readonly OwnChange[]
    }
  | { readonly say: 'left-as-is' }
  | { readonly say: 'edit-whole' }
  | { readonly say: 'append-ask'; readonly number: number; readonly prompt: Prompt }
  | { readonly say: 'added'; readonly ack: Ack }
  /** The same words as before: nothing was added. */
  | { readonly say: 'repeated'; readonly ack: Ack }
  | {
      readonly say: 'edited'
      readonly ack: Ack
      readonly submitted: boolean
      /** The answer before, and the edited message's own words. */
      readonly was?: Ack
      readonly words?: { readonly before: string; readonly after: string }
    }
  | { readonly say: 'edit-too-late'; readonly unit: UnitSeed }
  | {
      readonly say: 'got-file'
      readonly number: number
      readonly prompt: Prompt
      readonly kind: string
      /** Megabytes it might have had, when it was too large to be kept. */
      readonly tooBig: number | undefined
      /** Once per report: no pupils' faces, no papers with numbers. */
      readonly privacy?: boolean
      /** Its words are not read: a report in it must be pasted. */
      readonly unread?: boolean
    }
  /** A file could not be kept in the end; the words beside it are. */
  | { readonly say: 'file-lost'; readonly name: string; readonly why: 'too-big' | 'failed'; readonly megabytes: number }
  /** A Word file is kept, but could not be read as a report. */
  | { readonly say: 'file-unread'; readonly name: string }
  | {
      readonly say: 'preview'
      readonly unit: UnitSeed
      readonly period: Period
      readonly lines: readonly PreviewLine[]
      readonly attachments: number
      readonly from: DateTime
      readonly until: DateTime
      readonly missing: number
      readonly again: boolean
    }
  | {
      readonly say: 'full-report'
      readonly unit: UnitSeed
      readonly period: Period
      readonly lines: readonly PreviewLine[]
      /** An earlier version, shown as such. */
      readonly older?: { readonly version: number; readonly at: DateTime }
    }
  | {
      readonly say: 'receipt'
      readonly unit: UnitSeed
      readonly period: Period
      readonly at: DateTime
      readonly timeliness: Timeliness
      readonly code: string
      readonly version: number
      readonly onBehalf: boolean
    }
  | { readonly say: 'already-reported'; readonly by: string; readonly unit: UnitSeed; readonly period: Period }
  | {
      readonly say: 'confirm-none-all'
      readonly unit: UnitSeed
      readonly period: Period
      readonly answered: number
      /** Ghi nhanh that would be passed over. */
      readonly logged?: number
    }
  | { readonly say: 'paused'; readonly answered: number; readonly total: number }
  | { readonly say: 'take'; readonly number: number; readonly prompt: Prompt }
  /** Words that may have been sent before or after the second question was seen. */
  | {
      readonly say: 'which-section'
      readonly sections: readonly { readonly number: number; readonly prompt: Prompt }[]
    }
  | { readonly say: 'not-taken' }
  /** Words beside a preview, which takes numbers of sections and its buttons. */
  | { readonly say: 'preview-unclear' }
  /** A colleague answered the same section while this person's question was open. */
  | { readonly say: 'answered-meanwhile'; readonly by: string; readonly ack: Ack }
  /** Somebody who reports for no unit asks for a report. */
  | { readonly say: 'no-unit'; readonly contact?: string }
  | {
      readonly say: 'report-state'
      readonly unit: UnitSeed
      readonly period: Period
      readonly state: 'submitted' | 'accepted'
      readonly at: DateTime
      readonly code: string
    }
  | { readonly say: 'choose-report' }
  | { readonly say: 'no-period'; readonly next: { readonly period: Period; readonly opensOn: DateTime } | undefined }
  | { readonly say: 'legacy-encoding' }
  | { readonly say: 'unsupported' }
  | {
      readonly say: 'deadlines'
      readonly items: readonly (UnitPeriod & { readonly deadlines: Deadlines; readonly obligation: Obligation })[]
      readonly next: { readonly period: Period; readonly opensOn: DateTime } | undefined
    }

/** "Đã ghi mục 2": what was understood, said back. */
export type Ack = {
  readonly number: number
  readonly prompt: Prompt
  readonly answer: Answer
  readonly indicators: readonly Indicator[]
  readonly halfBase: readonly Figure[]
  /** Words that came on top of it just now. */
  readonly added?: string
}

export type PreviewLine = {
  readonly number: number
  readonly prompt: Prompt
  readonly answer: Answer | undefined
  readonly indicators: readonly Indicator[]
  readonly halfBase: readonly Figure[]
}

/** One section of a new version beside what it said before. */
export type LineChange = { readonly before: PreviewLine; readonly after: PreviewLine }
