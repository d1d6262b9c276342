import { draftLines } from '../../../domain/documents/drafts.ts'
import type { Block } from '../../../domain/documents/official.ts'
import type { OwnContent } from '../../../domain/documents/outline.ts'
import type { Copy, SummaryModel } from '../../../domain/documents/summary.ts'
import { mendedLines } from '../../../domain/documents/words.ts'
import { missing } from '../../../text/documents/summary.ts'
import { workingHighlights } from './area.ts'

/**
 * A part the officer answers for the school. Unanswered it cannot be overlooked: what the units said of it stands there
 * as a marked draft, or a marked gap.
 */
export function ownBlocks(model: SummaryModel, content: OwnContent, copy: Copy): Block[] {
  const answer = model.own.find(({ key }) => key === content.key)?.text ?? ''
  const lines = mendedLines(answer)
  const drafts = model.words.filter(({ area }) => content.draftsFrom?.includes(area))
  const working = copy === 'working' ? workingHighlights(drafts) : []
  if (lines.length > 0) return [...answered(lines), ...working]
  const proposed = draftLines(content, model.words)
  if (proposed.length === 0) return [gap(missing.own), ...working]
  return copy === 'working' ? [gap(missing.draft), ...working] : [gap(missing.draft), ...marked(proposed)]
}

/** One line is a paragraph, several are a list. */
function answered(lines: readonly string[]): Block[] {
  return lines.map(line => ({ kind: lines.length === 1 ? 'paragraph' : 'item', words: line }))
}

function marked(lines: readonly string[]): Block[] {
  return lines.map(text => ({ kind: 'item', words: [{ text, mark: 'missing' }] }))
}

function gap(text: string): Block {
  return { kind: 'paragraph', words: [{ text, mark: 'missing' }] }
}
