import { DateTime } from 'luxon'
import type { Table, TableCell, TablesModel } from '../../domain/documents/tables.ts'
import { clean } from '../clean.ts'
import type { Cell, Sheet } from './sheet.ts'
import { workbookFile } from './workbook-file.ts'

/** Wide enough for what people wrote; a short column is as wide as what is in it. */
const WIDEST = 70

/** Records as an .xlsx, a sheet for each table. No text in it can become a formula. */
export function renderTables({ title, of, tables, madeAt }: TablesModel): Uint8Array {
  const sheets = tables.map(
    ({ name, columns, rows }: Table): Sheet => ({
      name,
      above: [title, of],
      columns: columns.map(column => ({ title: column, maxWidth: WIDEST })),
      rows: rows.map(row => row.map(cellOf)),
      frozenColumns: 1,
    }),
  )
  return workbookFile(sheets, clean(title), clean(of), madeAt)
}

const cellOf = (cell: TableCell): Cell => (DateTime.isDateTime(cell) ? { kind: 'moment', at: cell } : cell)
