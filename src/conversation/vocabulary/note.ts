import type { Figure } from '../../domain/figure.ts'
import type { Note } from '../../domain/note.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import type { Answer } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import { type About, type IncomingFile, isIncomingFile } from './about.ts'
import type { Waiting } from './heard.ts'
import { type Buttons, type OpenStates, ofNothing, type Vocabulary } from './kinds.ts'
import type { Ack } from './report-sentences.ts'
import { holding, listOf, text } from './shape.ts'

/** Ghi nhanh: what is logged as it happens, and the answers made of it. */

type Offered = {
  readonly text: string
  readonly messageId: string
  readonly files: readonly { readonly file: IncomingFile; readonly caption: string; readonly messageId: string }[]
}

/** A note as it is shown back. */
export type NoteLine = Pick<Note, 'at' | 'text' | 'files' | 'source'>

export type NoteAction =
  | { readonly do: 'note.unit'; readonly unit: string }
  | { readonly do: 'note.keep' }
  | { readonly do: 'note.drop' }
  /** Without a prompt: chưa phân mục. */
  | { readonly do: 'note.file'; readonly note: string; readonly prompt: string; readonly programme?: string }

/** Where the dialogue can stand open. */
export type NoteFlow =
  /** Ghi nhanh; `note` once something of it is kept, `since` when (ms). */
  | {
      readonly name: 'note'
      readonly unit: string
      readonly note?: string
      readonly since?: number
      readonly album?: string
    }
  | ({ readonly name: 'note-unit' } & Offered)
  /** What came outside any dialogue, until a tap says what it is. */
  | ({ readonly name: 'offer' } & Offered)

export type NoteEffect =
  | { readonly effect: 'note'; readonly note: Pick<Note, 'id' | 'unitId' | 'promptId' | 'source'> }
  /** One more message of it, or a known one as edited on the phone. */
  | { readonly effect: 'note-piece'; readonly note: string; readonly messageId: string; readonly text: string }
  | {
      readonly effect: 'note-file'
      readonly note: string
      readonly file: IncomingFile
      readonly caption: string
      readonly messageId: string
    }
  | { readonly effect: 'file-note'; readonly note: string; readonly prompt: string | null }
  | { readonly effect: 'leave-note-out'; readonly note: string; readonly obligation: OwedKey }
  | { readonly effect: 'use-notes'; readonly about: About; readonly notes: readonly string[] }

/** Of a note's section: once more, once more with the way past it, or with more of the note. */
export type AskedHow = 'again' | 'ways' | 'added'

export type NoteSay =
  | { readonly say: 'note-ask'; readonly unit: Unit }
  | { readonly say: 'note-which-unit' }
  /** Kept already; which section it belongs to is asked. */
  | { readonly say: 'note-kept'; readonly unit: Unit; readonly photo: boolean }
  /** `only`: nothing was added to it. */
  | { readonly say: 'note-more'; readonly only?: true }
  /** Kept while a report is written, whose question waits. */
  | { readonly say: 'note-inside'; readonly photo: boolean; readonly waiting?: Waiting }
  /** Without a section: asked again when the report is written. */
  | { readonly say: 'note-filed'; readonly number?: number; readonly prompt?: Prompt }
  /** `said`: what would be noted down, where it is more than the message before; `files`: how many, where several. */
  | {
      readonly say: 'note-offer'
      readonly file?: IncomingFile['kind']
      readonly files?: number
      readonly said?: string
      readonly again?: true
    }
  | { readonly say: 'note-edited'; readonly text: string }
  /** A message that stands in no report and no note was edited. */
  | { readonly say: 'edit-unkept' }
  /** It is part of a report by now, which is changed there. */
  | { readonly say: 'note-edit-used'; readonly prompt?: Prompt }
  /** `full`: the day's share is used up, or the machine's disk is nearly. */
  /** No kind of file that can be looked at later. */
  | { readonly say: 'file-kind' }
  /** Sent at the desk, where nothing needs one. */
  | { readonly say: 'file-unkept'; readonly kind: IncomingFile['kind'] }
  | { readonly say: 'files-full'; readonly kind: IncomingFile['kind']; readonly full: 'day' | 'disk' }
  | { readonly say: 'note-too-big'; readonly kind: IncomingFile['kind']; readonly megabytes: number }
  /** A note nobody has filed, asked about while the report is written. */
  | { readonly say: 'file-note'; readonly note: NoteLine; readonly left: number; readonly how?: AskedHow }
  /** Model 6: a question with the answer its notes make. */
  | {
      readonly say: 'prefilled'
      readonly unit: Unit
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
      /** What was typed beside it has been let go. */
      readonly left?: true
    }
  /** `again`: neither was said. */
  | { readonly say: 'add-or-replace'; readonly text: string; readonly again?: true }
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

export type NoteWord = 'note' | 'no-section'

export const noteButtons: Buttons<NoteAction> = {
  'note.unit': { holds: { unit: 'string' }, needs: ofNothing },
  'note.keep': { holds: {}, needs: ofNothing },
  'note.drop': { holds: {}, needs: ofNothing },
  'note.file': {
    holds: { note: 'string', prompt: 'string' },
    needs: ({ note, programme }) => ({ note, ...(programme === undefined ? {} : { programme }) }),
  },
}

/** Words, and files, of which nobody has said yet whose they are. */
const said = {
  holds: { text: 'string', messageId: 'string', files: 'array' },
  isWhole: holding({ files: listOf(holding({ file: isIncomingFile, caption: text, messageId: text })) }),
  needs: ofNothing,
} as const

export const noteStates: OpenStates<NoteFlow> = {
  note: { holds: { unit: 'string' }, needs: ofNothing },
  'note-unit': said,
  offer: said,
}

export const noteVocabulary: Vocabulary<{
  action: NoteAction
  flow: NoteFlow
  say: NoteSay
  word: NoteWord
  effect: NoteEffect
}> = { buttons: noteButtons, states: noteStates }
