import type { Block, Words } from '../../domain/documents/official.ts'
import { withWholeNames } from '../../text/documents/unbroken.ts'

/** The paragraphs with every name on one line; a cell of a table is too narrow for that. */
export function wholeNames(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  return blocks.map(block =>
    block.kind === 'paragraph' || block.kind === 'item' ? { ...block, words: inWords(block.words, names) } : block,
  )
}

function inWords(words: Words, names: readonly string[]): Words {
  if (typeof words === 'string') return withWholeNames(words, names)
  return words.map(run => ({ ...run, text: withWholeNames(run.text, names) }))
}
