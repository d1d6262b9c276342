import type { DateTime } from 'luxon'
import type { OwedKey } from './owed-key.ts'

/** Ghi nhanh: something logged when it happened, to be found again when the report is written (product.md 4). */
export type Note = {
  readonly id: string
  readonly unitId: string
  readonly memberId: number
  /** Section it was filed under; null = chưa phân mục. */
  readonly promptId: string | null
  readonly at: DateTime
  /** 'pulse': said in answer to the quarter's two-minute message. */
  readonly source: 'note' | 'pulse'
  /** What people wrote, message by message, NFC; '' when only files were sent. */
  readonly text: string
  /** Photos and files that came with it. */
  readonly files: number
  /** The report it went into or was left out of; null while it waits. */
  readonly usedIn: OwedKey | null
}

/** Notes that still wait for this section's answer, oldest first. */
export const notesFor = (notes: readonly Note[], promptId: string): readonly Note[] =>
  notes.filter(note => note.promptId === promptId && note.usedIn === null)

/** The oldest note nobody has filed yet. */
export const unfiledNote = (notes: readonly Note[]): Note | undefined =>
  notes.find(note => note.promptId === null && note.usedIn === null)
