import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import type { Period } from '../../domain/period.ts'
import type { Area, Indicator, Prompt } from '../../domain/plan.ts'
import type { Answer } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import type { Timeliness } from '../../domain/timeliness.ts'
import type { IncomingFile } from './about.ts'
import type { Waiting } from './heard.ts'
import type { Vocabulary } from './kinds.ts'

/** What is said while a report is written. */
export type UnitPeriod = { readonly unit: Unit; readonly period: Period }

export type ReportSay =
  | {
      readonly say: 'question'
      readonly unit: Unit
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
      /** The person has met it before: its example waits behind a button. */
      readonly known?: boolean
      /** That only what is new is wanted is said at the beginning of a year's report. */
      readonly adding?: boolean
      /** What an earlier report said here: its words may be said again, its figures only be compared. */
      readonly before?: { readonly period: Period; readonly words: string; readonly figures: readonly Figure[] }
      /** A colleague who is writing the same report. */
      readonly writer?: { readonly name: string; readonly number: number }
    }
  | { readonly say: 'left-as-is' }
  | { readonly say: 'edit-whole' }
  | { readonly say: 'append-ask'; readonly number: number; readonly prompt: Prompt }
  /** `waiting`: the question beside which it was told. */
  | { readonly say: 'added'; readonly ack: Ack; readonly waiting?: Waiting }
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
  | { readonly say: 'edit-too-late'; readonly unit: Unit }
  | {
      readonly say: 'got-file'
      readonly number: number
      readonly prompt: Prompt
      readonly kind: IncomingFile['kind']
      /** Megabytes it might have had, when it was too large to be kept. */
      readonly tooBig: number | undefined
      /** Once per report: no pupils' faces, no papers with numbers. */
      readonly privacy?: boolean
      /** Its words are not read: a report in it must be pasted. */
      readonly unread?: boolean
    }
  /** A file could not be kept in the end; the words beside it are. */
  | {
      readonly say: 'file-lost'
      readonly name: string
      readonly why: 'too-big' | 'no-pdf' | 'failed'
      readonly megabytes: number
    }
  /** A Word file is kept; nothing in it looks like a section of the report. */
  | { readonly say: 'file-no-report'; readonly name: string }
  /** A Word file is kept, but could not be read as a report. */
  | { readonly say: 'file-unread'; readonly name: string }
  | {
      readonly say: 'preview'
      readonly unit: Unit
      readonly period: Period
      readonly lines: readonly PreviewLine[]
      readonly attachments: number
      readonly from: DateTime
      readonly until: DateTime
      readonly missing: number
      /** Ghi nhanh that stand in no answer yet. */
      readonly logged: number
      readonly again: boolean
      /** What a colleague had answered, to whom the preview comes instead of an own answer. */
      readonly ack?: Ack
    }
  | {
      readonly say: 'full-report'
      readonly unit: Unit
      readonly period: Period
      readonly lines: readonly PreviewLine[]
      /** An earlier version, shown as such. */
      readonly older?: { readonly version: number; readonly at: DateTime }
    }
  | {
      readonly say: 'receipt'
      readonly unit: Unit
      readonly period: Period
      readonly at: DateTime
      readonly timeliness: Timeliness
      readonly code: string
      readonly version: number
      readonly onBehalf: boolean
      /** Notes it does not hold. */
      readonly left: number
      /** When the school's report went to the superior without it. */
      readonly sentOn?: DateTime
    }
  | { readonly say: 'already-reported'; readonly by: string; readonly unit: Unit; readonly period: Period }
  | {
      readonly say: 'confirm-none-all'
      readonly unit: Unit
      readonly period: Period
      readonly answered: number
      /** Ghi nhanh that would be passed over. */
      readonly logged?: number
    }
  /** `entered`: for this unit, by the officer. */
  | { readonly say: 'paused'; readonly answered: number; readonly total: number; readonly entered?: Unit }
  /** `said`: what would be written, where it is more than the message before. */
  | {
      readonly say: 'take'
      readonly number: number
      readonly prompt: Prompt
      /** Where the person reports for several. */
      readonly unit?: Unit
      readonly said?: readonly string[]
      /** Of one message it has been asked before: its words. */
      readonly again?: string
    }
  /** Words that name another of the person's units than the one whose report is being written. */
  | { readonly say: 'of-which-unit'; readonly unit: Unit; readonly under: Unit }
  /** Words that may have been sent before or after the second question was seen. */
  | {
      readonly say: 'which-section'
      readonly sections: readonly { readonly number: number; readonly prompt: Prompt }[]
      readonly again?: string
    }
  /** `waiting`: the question of the report that goes on. */
  | { readonly say: 'not-taken'; readonly waiting?: Waiting }
  /** Words beside a preview, which takes numbers of sections and its buttons. */
  | { readonly say: 'preview-unclear' }
  /** A colleague answered the same section while this person's question was open. */
  | { readonly say: 'answered-meanwhile'; readonly by: string; readonly ack: Ack }
  /** Somebody who reports for no unit asks for a report. */
  | { readonly say: 'no-unit'; readonly contact?: string }
  /** `by`: the colleague who handed it in, or entered it for the unit. */
  | {
      readonly say: 'report-state'
      readonly unit: Unit
      readonly period: Period
      readonly state: 'submitted' | 'accepted'
      readonly at: DateTime
      readonly code: string
      readonly by?: Member
      readonly onBehalf: boolean
    }
  | { readonly say: 'choose-report' }
  | { readonly say: 'no-period'; readonly next: { readonly period: Period; readonly opensOn: DateTime } | undefined }
  | { readonly say: 'legacy-encoding' }
  | { readonly say: 'unsupported' }
  /** The channel brings no files. */
  | { readonly say: 'held-back'; readonly channel: string }
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
  /** The colleague whose answer it is. */
  readonly by?: string
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

export const reportSentencesVocabulary: Vocabulary<{
  say: ReportSay
}> = { buttons: {}, states: {} }
