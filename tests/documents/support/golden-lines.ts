import { type GoldenName, type GoldenTable, goldenLines, goldenTables } from '../../support/golden.ts'
import { paragraphs, plain, texts, type Word } from './word.ts'
import { all } from './xml.ts'

/** The paragraphs the report must have. */
export const expectedLines = (name: GoldenName): readonly string[] => goldenLines(name).map(({ text }) => text)

/** The paragraphs it has, without the appendices. */
export function bodyLines(word: Word): readonly string[] {
  const letterhead = letterheadOf(word)
  const printed = [...letterhead, ...texts(word).slice(letterhead.length)]
  return printed.slice(0, printed.indexOf('Phụ lục I'))
}

/** The two columns of the letterhead, one after the other: its table is read row by row. */
function letterheadOf(word: Word): readonly string[] {
  const [table] = all(word.body, 'w:tbl')
  const rows = table ? all(table, 'w:tr').map(row => all(row, 'w:tc')) : []
  const columns = [0, 1].flatMap(column => rows.flatMap(cells => cells[column] ?? []))
  return columns.flatMap(cell => paragraphs(cell).map(plain)).filter(text => text !== '')
}

/** The appendices as they are printed, where the golden ones stand: heading, then rows of cells. */
export function appendices(word: Word, name: GoldenName): readonly GoldenTable[] {
  const headings = texts(word)
  const tables = all(word.body, 'w:tbl').map(table =>
    all(table, 'w:tr').map(row => all(row, 'w:tc').map(cell => plain(cell))),
  )
  return goldenTables(name).map(({ heading, rows: [head] }) => {
    const at = headings.indexOf(heading[0] ?? '')
    const rows = tables.find(([first]) => first?.join('|') === head?.join('|')) ?? []
    return { heading: headings.slice(at, at + heading.length), rows }
  })
}
