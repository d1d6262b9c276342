import { laysComplaint } from '../../domain/reading/complaint.ts'
import type { Step } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { besideOpen } from './doorman.ts'

/** Where what is typed may come to be kept as a report's or a note's words. */
const KEEPS_WORDS: readonly Flow['name'][] = ['report', 'take', 'offer', 'note', 'note-unit', 'pulse']

/**
 * A khiếu nại or tố cáo where words are kept, of whatever kind: said where it goes, and nothing of it stays (product.md
 * 6). What stood open goes on. undefined for everything else.
 */
export function complaintRefused(turn: Turn, input: Input): Step | undefined {
  const { flow } = turn.session
  if ((flow !== null && !KEEPS_WORDS.includes(flow.name)) || !laysComplaint(wordsIn(input))) return undefined
  const told = besideOpen(turn, () => ({ say: 'complaint-elsewhere' }))
  return { ...told, effects: [{ effect: 'forget-words' }, ...told.effects] }
}

function wordsIn(input: Input): string {
  switch (input.kind) {
    case 'text':
    case 'edit':
      return input.text
    case 'file':
      return input.caption
    case 'command':
      return input.name === 'note' ? input.argument : ''
    default:
      return ''
  }
}
