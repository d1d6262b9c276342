import type { Note } from '../domain/note.ts'
import type { Mark } from '../domain/pulse.ts'
import type { About } from './action.ts'
import type { IncomingFile } from './input.ts'

/** What is to be done about ghi nhanh. */
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
  | { readonly effect: 'leave-note-out'; readonly note: string; readonly obligation: string }
  /** Which sections a unit told as hard, in words for its report. */
  | {
      readonly effect: 'pulse-note'
      readonly note: string
      readonly quarter: string
      readonly areas: readonly string[]
    }
  | {
      readonly effect: 'pulse'
      readonly quarter: string
      readonly unit: string
      readonly area: string
      readonly mark: Mark
    }
  /** Not asked again in this quarter. */
  | { readonly effect: 'pulse-skip'; readonly quarter: string }
  | { readonly effect: 'use-notes'; readonly about: About; readonly notes: readonly string[] }
