import type { Figure } from '../../domain/figure.ts'
import type { Note } from '../../domain/note.ts'
import type { Period } from '../../domain/period.ts'
import type { Indicator, Prompt, UnitSeed } from '../../domain/plan.ts'
import type { Answer } from '../../domain/report.ts'
import type { IncomingFile } from '../input.ts'
import type { Ack } from './report.ts'

/** A note as it is shown back. */
export type NoteLine = Pick<Note, 'at' | 'text' | 'files' | 'source'>

/** What is said about ghi nhanh, and of answers made of them. */
export type NoteSay =
  | { readonly say: 'note-ask'; readonly unit: UnitSeed }
  | { readonly say: 'note-which-unit' }
  /** Kept already; which section it belongs to is asked. */
  | { readonly say: 'note-kept'; readonly unit: UnitSeed; readonly photo: boolean }
  | { readonly say: 'note-more' }
  /** Without a section: asked again when the report is written. */
  | { readonly say: 'note-filed'; readonly number?: number; readonly prompt?: Prompt }
  | { readonly say: 'note-offer'; readonly file?: IncomingFile['kind'] }
  | { readonly say: 'note-edited'; readonly text: string }
  /** A message that stands in no report and no note was edited. */
  | { readonly say: 'edit-unkept' }
  /** It is part of a report by now, which is changed there. */
  | { readonly say: 'note-edit-used'; readonly prompt?: Prompt }
  /** `full`: the day's share is used up, or the machine's disk is nearly. */
  /** No kind of file that can be looked at later. */
  | { readonly say: 'file-kind' }
  | { readonly say: 'files-full'; readonly kind: IncomingFile['kind']; readonly full: 'day' | 'disk' }
  /** What follows: `missing` could not be fetched. */
  | {
      readonly say: 'evidence'
      readonly unit: UnitSeed
      readonly shown: number
      readonly total: number
      readonly missing: number
    }
  | { readonly say: 'note-too-big'; readonly kind: IncomingFile['kind']; readonly megabytes: number }
  /** A note nobody has filed, asked about while the report is written. */
  | { readonly say: 'file-note'; readonly note: NoteLine; readonly left: number; readonly again: boolean }
  /** Model 6: a question with the answer its notes make. */
  | {
      readonly say: 'prefilled'
      readonly unit: UnitSeed
      readonly period: Period
      readonly prompt: Prompt
      readonly number: number
      readonly total: number
      readonly onBehalf: boolean
      readonly notes: readonly NoteLine[]
      readonly figures: readonly Figure[]
      /** Notes without a number that were counted as one each. */
      readonly counted: number
      readonly indicators: readonly Indicator[]
      readonly halfBase: readonly Figure[]
      readonly ack?: Ack
      readonly current?: Answer
    }
  | { readonly say: 'add-or-replace'; readonly text: string }
  | { readonly say: 'amend-ask'; readonly ack: Ack }
  | {
      readonly say: 'same-words'
      readonly number: number
      readonly prompt: Prompt
      readonly words: string
      readonly indicators: readonly Indicator[]
      /** What the earlier report told, for comparison only. */
      readonly before: readonly Figure[]
    }
