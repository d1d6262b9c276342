import type { DateTime } from 'luxon'
import type { Facts } from '../../conversation/facts.ts'
import type { NoteEffect } from '../../conversation/vocabulary/note.ts'
import type { PulseEffect } from '../../conversation/vocabulary/pulse.ts'
import type { Tx } from '../../storage/storage.ts'
import { difficultText } from '../../text/chat/pulse.ts'
import { pulseSkipKey } from '../read/pulse-skip.ts'

/** Carries out what a step decided about ghi nhanh. */
export async function applyNotes(tx: Tx, facts: Facts, effect: NoteEffect | PulseEffect): Promise<void> {
  const { now: at, chat } = facts
  switch (effect.effect) {
    case 'note':
      return tx.notes.add({ ...effect.note, memberId: facts.me?.id ?? 0, at })
    case 'note-piece':
      return tx.notes.putPiece({ noteId: effect.note, chat, messageId: effect.messageId, text: effect.text, at })
    case 'note-file': {
      const { album: _, ...file } = effect.file
      const { note: noteId, messageId, caption } = effect
      const owner = { obligationId: null, promptId: '', noteId, memberId: facts.me?.id ?? null }
      await tx.attachments.add({ ...owner, ...file, chat, messageId, caption, at })
      return
    }
    case 'file-note':
      return tx.notes.file(effect.note, effect.prompt)
    case 'leave-note-out':
      return tx.notes.leaveOut(effect.note, effect.obligation)
    case 'pulse-note': {
      const { note: noteId, quarter, areas } = effect
      return tx.notes.putPiece({
        noteId,
        chat,
        messageId: `pulse:${quarter}:${noteId}`,
        text: difficultText(areas),
        at,
      })
    }
    case 'pulse': {
      const { quarter, unit: unitId, area, mark } = effect
      return tx.pulses.put({ quarter, unitId, area, mark, memberId: facts.me?.id ?? 0, at })
    }
    case 'pulse-skip':
      return skipPulse(tx, effect.quarter, facts.me?.id ?? 0, at)
    case 'use-notes':
      return tx.notes.use(effect.about.obligation, effect.about.prompt, effect.notes)
  }
}

async function skipPulse(tx: Tx, quarter: string, memberId: number, at: DateTime): Promise<void> {
  const key = pulseSkipKey(quarter)
  const about = { what: 'pulse-skip', kind: null, obligationId: null, subject: quarter, bundle: key }
  const when = { day: at.startOf('day'), dueAt: at, staleAfter: null, settledAt: at }
  await tx.dues.add({ key, memberId, ...about, ...when, state: 'done', reason: null })
}
