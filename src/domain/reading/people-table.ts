import { fold } from './fold.ts'
import { roleSaid } from './people-list.ts'

/** What the columns of a school's list are called, folded; a column of any other name is not read. */
const COLUMNS = {
  name: ['ho va ten', 'ho ten', 'ten giao vien', 'ho va ten giao vien', 'ho va ten can bo', 'ho ten day du'],
  family: ['ho', 'ho dem', 'ho va ten dem', 'ho va dem', 'ho lot', 'ho va chu lot'],
  given: ['ten'],
  unit: [
    'to',
    'don vi',
    'to chuyen mon',
    'to bo mon',
    'bo phan',
    'to bo phan',
    'phong ban',
    'to don vi',
    'doan the',
    'bo mon',
  ],
  role: ['chuc vu', 'chuc danh', 'vai tro', 'nhiem vu', 'cong viec', 'chuc vu chuc danh', 'chuc vu nhiem vu'],
  address: ['xung ho', 'danh xung', 'cach xung ho', 'thay co'],
  sex: ['gioi tinh', 'phai', 'nam nu'],
} as const

type Column = keyof typeof COLUMNS

/** Why nothing was read. */
type TableProblem = 'no-header' | 'nobody'

/** What a file with such a table says as it would have been typed (`others`: rows of people with a duty that reports
 * nothing), or why nothing: 'unread' where it is no table at all. */
export type PeopleFile =
  | { readonly list: string; readonly others: number }
  | { readonly problem: TableProblem | 'unread' }

/** A header stands within the first rows, under the name of the school. */
const HEADER_WITHIN = 15

const heading = (cell: string): string =>
  fold(cell)
    .replace(/[^a-z]+/g, ' ')
    .trim()

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  row.forEach((cell, at) => {
    const said = heading(cell)
    for (const column of Object.keys(COLUMNS) as Column[]) {
      const names: readonly string[] = COLUMNS[column]
      if (names.includes(said) && !found.has(column)) found.set(column, at)
    }
  })
  return found
}

const isHeader = (columns: ReadonlyMap<Column, number>): boolean =>
  (columns.has('name') || columns.has('given')) && (columns.has('unit') || columns.has('role'))

const SEXES: Readonly<Record<string, string>> = { nam: 'thầy', nu: 'cô' }

/** What would part a typed list means nothing in a cell. */
const plain = (cell: string): string =>
  cell
    .replace(/[:;,()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * A school's list of people as a table (rows as lines, cells parted by tabs) turned into the list that could have been
 * typed: unit, form of address, name, duty. Everything else, telephone numbers first, is left behind here.
 */
export function readPeopleTable(table: string): PeopleFile {
  const lines = table.split('\n').filter(line => line.trim() !== '')
  const rows = lines.map(line => line.split('\t'))
  const at = rows.findIndex((row, index) => index < HEADER_WITHIN && isHeader(columnsOf(row)))
  const columns = columnsOf(rows[at] ?? [])
  if (at < 0) return { problem: 'no-header' }
  const people = rows.slice(at + 1).map(row => personOf(row, columns))
  const read = people.filter(each => each !== undefined)
  const list = read.flatMap(each => (each === 'other' ? [] : [each])).join('\n')
  if (list === '') return { problem: 'nobody' }
  return { list, others: read.filter(each => each === 'other').length }
}

/** The line of one person; 'other' for a duty that reports nothing. */
function personOf(row: readonly string[], columns: ReadonlyMap<Column, number>): string | undefined {
  const cell = (column: Column) => plain(row[columns.get(column) ?? -1] ?? '')
  const name = cell('name') || [cell('family'), cell('given')].filter(Boolean).join(' ')
  if (!/\p{L}/u.test(name)) return undefined
  const duty = cell('role')
  if (duty !== '' && roleSaid(duty) === undefined) return 'other'
  const address = cell('address').toLowerCase() || (SEXES[heading(cell('sex'))] ?? '')
  const who = [address, name].filter(Boolean).join(' ')
  const said = duty === '' ? who : `${who} (${duty})`
  const unit = cell('unit')
  return unit === '' ? said : `${unit}: ${said}`
}
