import type { DateTime } from 'luxon'
import type { NoteEffect } from '../../conversation/vocabulary/note.ts'
import type { PulseEffect } from '../../conversation/vocabulary/pulse.ts'
import type { Tx } from '../../storage/storage.ts'
import { difficultText } from '../../text/chat/pulse.ts'
import { pulseSkipKey } from '../read/pulse-skip.ts'
import type { Doers } from './doers.ts'

/** What a step decided about ghi nhanh, and about the question of the quarter. */
export const noteDoers: Doers<NoteEffect | PulseEffect> = {
  note: ({ tx, facts }, { note }) => tx.notes.add({ ...note, memberId: facts.me?.id ?? 0, at: facts.now }),
  'note-piece': ({ tx, facts: { chat, now: at } }, { note: noteId, messageId, text }) =>
    tx.notes.putPiece({ noteId, chat, messageId, text, at }),
  'note-file': async ({ tx, facts: { chat, me, now: at } }, { note: noteId, messageId, caption, file }) => {
    const { album: _, ...kept } = file
    const owner = { obligationId: null, promptId: '', noteId, memberId: me?.id ?? null }
    await tx.attachments.add({ ...owner, ...kept, chat, messageId, caption, at })
  },
  'file-note': ({ tx }, { note, prompt }) => tx.notes.file(note, prompt),
  'leave-note-out': ({ tx }, { note, obligation }) => tx.notes.leaveOut(note, obligation),
  'use-notes': ({ tx }, { about, notes }) => tx.notes.use(about.obligation, about.prompt, notes),
  'pulse-note': ({ tx, facts: { chat, now: at } }, { note: noteId, quarter, areas }) =>
    tx.notes.putPiece({ noteId, chat, messageId: `pulse:${quarter}:${noteId}`, text: difficultText(areas), at }),
  pulse: ({ tx, facts }, { quarter, unit: unitId, area, mark }) =>
    tx.pulses.put({ quarter, unitId, area, mark, memberId: facts.me?.id ?? 0, at: facts.now }),
  'pulse-skip': ({ tx, facts }, { quarter }) => skipPulse(tx, quarter, facts.me?.id ?? 0, facts.now),
}

async function skipPulse(tx: Tx, quarter: string, memberId: number, at: DateTime): Promise<void> {
  const key = pulseSkipKey(quarter)
  const about = { what: 'pulse-skip', kind: null, obligationId: null, subject: quarter, bundle: key }
  const when = { day: at.startOf('day'), dueAt: at, staleAfter: null, settledAt: at }
  await tx.dues.add({ key, memberId, ...about, ...when, state: 'done', reason: null })
}
