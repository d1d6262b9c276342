import type { Block, OfficialDocument, Words } from './official.ts'

/** How many places of a document are marked as not to be overlooked, its appendices among them. */
export const gapsIn = ({ body, appendices }: OfficialDocument): number =>
  [...body, ...appendices.flatMap(appendix => appendix.body)].reduce((sum, block) => sum + gapsOfBlock(block), 0)

function gapsOfBlock(block: Block): number {
  if (block.kind === 'heading') return 0
  if (block.kind !== 'table') return gapsOfWords(block.words)
  return block.table.rows.reduce((sum, { cells }) => sum + cells.reduce((own, cell) => own + gapsOfWords(cell), 0), 0)
}

const gapsOfWords = (words: Words): number =>
  typeof words === 'string' ? 0 : words.filter(({ mark }) => mark === 'missing').length
