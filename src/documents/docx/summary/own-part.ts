import { draftLines } from '../../../domain/documents/drafts.ts'
import type { Block } from '../../../domain/documents/official.ts'
import { type OwnContent, ownContents } from '../../../domain/documents/outline.ts'
import type { Copy, SummaryModel } from '../../../domain/documents/summary.ts'
import { mendedLines } from '../../../domain/documents/words.ts'
import { isNothing } from '../../../domain/reading/figures.ts'
import { numbered } from '../../../text/documents/numbering.ts'
import { filled } from '../../../text/documents/outline.ts'
import { missing } from '../../../text/documents/summary.ts'
import { unprinted } from './lists.ts'

/**
 * A part the officer answers for the school. Unanswered it cannot be overlooked: what the units said of it stands there
 * as a marked draft, or a marked gap.
 */
export function ownBlocks(model: SummaryModel, content: OwnContent, copy: Copy): Block[] {
  const answer = model.own.find(({ key }) => key === content.key)?.text ?? ''
  const lines = mendedLines(answer).map(withoutNumber)
  const changes = content.draftsTake === 'plan-changes' ? model.planChanges : []
  const working =
    copy === 'working'
      ? [
          ...(content.draftsFrom ?? []).flatMap(area => unprinted(model, area, toldIn(model, content, area))),
          ...marked(changes),
        ]
      : []
  if (content.nothing !== undefined && isNothing(answer))
    return [{ kind: 'paragraph', words: content.nothing }, ...working]
  if (lines.length > 0) return [...before(content, model), ...answered(lines, content.as), ...working]
  const proposed = [...draftLines(content, model.told.points), ...changes]
  if (proposed.length === 0) return [gap(missing.own), ...working]
  return copy === 'working' ? [gap(missing.draft), ...working] : [gap(missing.draft), ...marked(proposed)]
}

/** Where one part takes from an area what is wished and another what is hard, the officer finds each ý in one of them. */
function toldIn({ outline }: SummaryModel, { draftsTake }: OwnContent, area: string): 'all' | 'wishes' | 'others' {
  const taking = ownContents(outline).filter(({ draftsFrom }) => draftsFrom?.includes(area))
  const isShared = new Set(taking.map(other => other.draftsTake === 'wishes')).size > 1
  return isShared ? (draftsTake === 'wishes' ? 'wishes' : 'others') : 'all'
}

/** "1. …" that the officer wrote; lines are numbered here. */
const withoutNumber = (line: string): string => line.replace(/^\d{1,2}[.)]\s+/u, '')

const before = ({ before: text }: OwnContent, model: SummaryModel): Block[] =>
  text === undefined ? [] : [{ kind: 'paragraph', words: filled(text, model) }]

function answered(lines: readonly string[], as: OwnContent['as']): Block[] {
  return lines.map((line, i) => ({
    kind: as === 'items' ? 'item' : 'paragraph',
    words: as === 'numbered' ? numbered(i + 1, line) : line,
  }))
}

function marked(lines: readonly string[]): Block[] {
  return lines.map(text => ({ kind: 'item', words: [{ text, mark: 'missing' }] }))
}

function gap(text: string): Block {
  return { kind: 'paragraph', words: [{ text, mark: 'missing' }] }
}
