import type { Row, Table } from '../../domain/documents/official.ts'
import { linesOf } from '../lines.ts'
import { size, textWidth } from './measures.ts'
import { widthOf } from './text-width.ts'

/** Left and right of the words in a cell, in twips, with a little for readers whose font is wider. */
const CELL_MARGINS = 160 + 40
/** Nobody's word is worth more of the table: what is longer breaks. */
const WIDEST_WORD = Math.floor(textWidth / 3)

/** @returns how wide each column is, twips. */
export const tableWidths = ({ columns, rows, small }: Table): readonly number[] =>
  columnWidths(
    columns.map(({ weight }) => weight),
    columns.map(({ title }, i) => neededWidth(title, rows, i, small ? size.note : size.table)),
  )

/** The longest thing in a column that must not be broken, so that "79.300.000" stays one number. */
export function neededWidth(title: string, rows: readonly Row[], column: number, letters: number = size.table): number {
  const bold = wordsIn(title).map(word => widthOf(word, letters, 'bold'))
  const regular = rows
    .filter(({ kind }) => kind !== 'group')
    .flatMap(({ cells }) =>
      linesOf(cells[column] ?? '').flatMap(line => wordsIn(line.map(({ text }) => text).join(''))),
    )
    .map(word => widthOf(word, letters, 'bold'))
  const widest = [...bold, ...regular].reduce((most, width) => Math.max(most, width), 0)
  return Math.min(widest, WIDEST_WORD) + CELL_MARGINS
}

/** A no-break space does not part words. */
const wordsIn = (text: string): readonly string[] => text.split(/[ \n\t]+/u)

/**
 * The text width shared by weight, but no column narrower than it needs while others have more than they need.
 * @param needed in twips, per column. @returns twips that add up to the text width.
 */
export function columnWidths(weights: readonly number[], needed: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shared = weights.map(weight => Math.floor((weight / total) * textWidth))
  const short = shared.map((width, i) => Math.max(0, (needed[i] ?? 0) - width))
  const spare = shared.map((width, i) => Math.max(0, width - (needed[i] ?? 0)))
  const [lacking, left] = [short, spare].map(list => list.reduce((sum, width) => sum + width, 0))
  const given = lacking && left ? Math.min(1, left / lacking) : 0
  const taken = lacking && left ? Math.min(1, lacking / left) : 0
  const widths = shared.map((width, i) => Math.floor(width + (short[i] ?? 0) * given - (spare[i] ?? 0) * taken))
  const spent = widths.reduce((sum, width) => sum + width, 0)
  const widest = widths.indexOf(Math.max(...widths))
  return widths.map((width, i) => (i === widest ? width + textWidth - spent : width))
}
