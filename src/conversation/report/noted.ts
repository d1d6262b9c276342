import type { Note } from '../../domain/note.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Effect } from '../effect.ts'
import type { IncomingFile } from '../vocabulary/about.ts'
import type { Words } from './answer.ts'
import type { Draft } from './draft.ts'

/** A file as it was sent, with its words. */
export type Sent = { readonly file: IncomingFile; readonly caption: string; readonly messageId: string }

/** Nothing that was said is lost: it waits as a note of the unit, of a section where that is plain. */
export function noted(
  draft: Draft,
  { text, messageId }: Words,
  section: Prompt | undefined,
  files: readonly Sent[] = [],
): Draft {
  const kept = newNote(draft, section, { text, files: files.length })
  const piece: Effect = { effect: 'note-piece', note: kept.id, messageId, text }
  const words = text.trim() === '' ? [] : [piece]
  return withNote(draft, kept, [...words, ...files.flatMap(sent => fileEffects(kept.id, sent))])
}

/** The same of a photo or file. */
export const notedFile = (draft: Draft, sent: Sent): Draft => {
  const kept = newNote(draft, undefined, { text: sent.caption, files: 1 })
  return withNote(draft, kept, fileEffects(kept.id, sent))
}

/** What keeps a file with a note. */
export function fileEffects(note: string, { file, caption, messageId }: Sent): readonly Effect[] {
  const words: Effect[] = caption.trim() === '' ? [] : [{ effect: 'note-piece', note, messageId, text: caption }]
  return [...words, { effect: 'note-file', note, file, caption, messageId }]
}

function newNote({ facts, report, me }: Draft, section: Prompt | undefined, told: Pick<Note, 'text' | 'files'>): Note {
  const note = { id: facts.fresh[0], unitId: report.unit.id, promptId: section?.id ?? null, source: 'note' } as const
  return { ...note, memberId: me.id, at: facts.now, usedIn: null, ...told }
}

function withNote(draft: Draft, kept: Note, effects: readonly Effect[]): Draft {
  const { id, unitId, promptId, source } = kept
  return {
    ...draft,
    report: { ...draft.report, notes: [...draft.report.notes, kept] },
    effects: [...draft.effects, { effect: 'note', note: { id, unitId, promptId, source } }, ...effects],
  }
}
