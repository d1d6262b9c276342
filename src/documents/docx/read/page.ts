import { createLines, type Lines, type Measure } from './lines.ts'

/** Tables within tables: deeper ones are read as words, or each would be copied into all around it. */
const DEEPEST = 3

type Table = { row: string[] | undefined; cell: Lines | undefined; gone: boolean }

/** What has been read of a document: lines, and the rows of its tables. */
export type Page = {
  say(text: string): void
  gap(gap: ' ' | '\t' | '\n'): void
  /** What follows stands in a line of its own. */
  fresh(): void
  table(what: 'open' | 'close'): void
  row(what: 'open' | 'close' | 'gone'): void
  cell(what: 'open' | 'close'): void
  inCell(): boolean
  /** Everything so far; open tables are closed. */
  text(): string
}

/** A row is one line, its cells parted by tabs; a row of a single cell is a frame around lines of their own. */
export function createPage(kept: Measure): Page {
  const body = createLines(kept)
  const tables: Table[] = []
  // How many open tables are too deep to be followed.
  let deeper = 0
  const here = () => tables.findLast(({ cell }) => cell)?.cell ?? body
  const followed = () => (deeper > 0 ? undefined : tables.at(-1))
  const endRow = (table: Table) => {
    const { row = [], gone } = table
    Object.assign(table, { row: undefined, cell: undefined })
    const lines = here()
    lines.fresh()
    if (!gone) lines.insert(rowText(row))
    lines.fresh()
  }
  const endCell = (table: Table) => {
    table.row?.push(table.cell?.text() ?? '')
    table.cell = undefined
    // A cell without a word counts too: there may be a million of them.
    kept.add(1)
  }
  return {
    say: text => here().say(text),
    gap: gap => here().gap(gap),
    fresh: () => here().fresh(),
    table(what) {
      if (what === 'open') {
        if (tables.length >= DEEPEST) deeper += 1
        else tables.push({ row: undefined, cell: undefined, gone: false })
      } else if (deeper > 0) deeper -= 1
      else tables.pop()
    },
    row(what) {
      const table = followed()
      if (!table) return
      if (what === 'gone') table.gone = true
      if (what === 'open') Object.assign(table, { row: [], gone: false })
      if (what === 'close') endRow(table)
    },
    cell(what) {
      const table = followed()
      if (!table?.row) return
      if (what === 'open') table.cell = createLines(kept)
      else endCell(table)
    },
    inCell: () => tables.some(({ cell }) => cell),
    text() {
      // A document that is longer than is of use ends within its tables.
      for (let table = tables.at(-1); table; tables.pop(), table = tables.at(-1)) {
        if (table.cell) endCell(table)
        endRow(table)
      }
      return body.text()
    },
  }
}

function rowText(cells: readonly string[]): string {
  if (cells.length === 1) return cells[0] ?? ''
  return cells
    .map(cell => cell.replace(/\s+/g, ' '))
    .join('\t')
    .replace(/^\t+$/, '')
    .trimEnd()
}
