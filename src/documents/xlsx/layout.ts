import type { Cell, Sheet } from './sheet.ts'

const lineHeight = 15.75
/** Excel allows 409 points. */
const tallest = 409

/** Widths in characters: as wide as the longest line in the column, within its bounds. */
export function widthsOf({ columns, rows }: Sheet): readonly number[] {
  return columns.map(({ title, maxWidth = 40 }, i) => {
    const head = Math.max(...title.split(/[\s-]/u).map(word => word.length), Math.min(title.length, 14))
    let longest = head
    for (const row of rows) longest = Math.max(longest, lengthOf(row[i] ?? null))
    return Math.min(longest, Math.max(maxWidth, head)) + 3
  })
}

/** Height in points; written out, because readers differ in whether they fit a row to its text. */
export function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) => (typeof cell === 'string' ? linesIn(cell, (widths[i] ?? 10) - 2) : 1))
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight)
}

function linesIn(text: string, width: number): number {
  return text
    .slice(0, 3000)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0
  if (typeof cell === 'string')
    return Math.max(
      ...cell
        .slice(0, 400)
        .split('\n')
        .map(line => line.length),
    )
  if (typeof cell === 'number') return String(cell).length * 1.3
  return cell.kind === 'moment' ? 16 : String(cell.result).slice(0, 12).length * 1.3
}
