import type { Amount } from '../documents/summary.ts'
import type { Indicator } from '../plan.ts'
import { readAmount } from './amount.ts'
import { fold, foldedWords } from './fold.ts'
import { readNumber } from './number.ts'

/** A row of a table of figures, as it stands there; `row`: its number in the sheet, from 1. */
export type FigureLine = {
  readonly row: number
  readonly label: string
  readonly value: string
  /** Of how many; '' where the table has no such column. */
  readonly of: string
}

/** A table of figures: what stands above its head, and a line for each row that says anything. */
export type FiguresTable = { readonly above: string; readonly rows: readonly FigureLine[] }

/** A plan has a tenth of that. */
const MOST_ROWS = 300
const LONGEST_ABOVE = 600

/** The head stands within the first rows. */
const HEADER_WITHIN = 15

type Columns = { readonly label: number; readonly value: number; readonly of: number }

function columnsOf(row: readonly string[]): Columns | undefined {
  const said = row.map(foldedWords)
  const label = said.findIndex(each => /^(?:ten )?chi tieu$/u.test(each))
  const value = said.findIndex(each => /^so lieu\b/u.test(each))
  const of = said.findIndex(each => /^(?:tren )?tong so$/u.test(each))
  return label < 0 || value < 0 ? undefined : { label, value, of }
}

/**
 * A table of figures by indicator (rows as lines, cells parted by tabs), by what its columns are called.
 * @returns undefined when it has no such columns.
 */
export function readFiguresTable(table: string): FiguresTable | undefined {
  const rows = table.split('\n', MOST_ROWS).map(line => line.split('\t'))
  const at = rows.findIndex((row, index) => index < HEADER_WITHIN && columnsOf(row) !== undefined)
  const columns = columnsOf(rows[at] ?? [])
  if (!columns) return undefined
  const lines = rows.slice(at + 1).map((row, index) => {
    const cell = (column: number) => (row[column] ?? '').trim()
    const [label, value, of] = [cell(columns.label), cell(columns.value), cell(columns.of)]
    return { row: at + 2 + index, label, value, of }
  })
  return {
    above: rows.slice(0, at).flat().filter(Boolean).join('\n').slice(0, LONGEST_ABOVE),
    rows: lines.filter(({ label, value, of }) => label !== '' && (value !== '' || of !== '')),
  }
}

/** Whether a cell says that nothing is known: a dash. */
const isDash = (cell: string): boolean => /^[-–—.…]+$/u.test(cell)

/** What begins like a formula, and what is less than nothing, is no figure. */
const isNoFigure = (cell: string): boolean => /^[=+@#-]/u.test(cell)

/**
 * The amount of one row; null where the cells say nothing.
 * @returns undefined where they cannot be read: words, parts of a unit, a share of which one number is missing.
 */
export function readAmountCells(
  { value, of }: Pick<FigureLine, 'value' | 'of'>,
  indicator: Pick<Indicator, 'measure'>,
): Amount | null | undefined {
  const [number, whole] = [value, of].map(cell => (isDash(cell) ? '' : cell)) as [string, string]
  if (number === '' && whole === '') return null
  if (isNoFigure(number) || isNoFigure(whole)) return undefined
  const amount = whole === '' ? plainAmount(number, indicator) : shareOf(number, whole, indicator)
  return amount && [amount.value, amount.of ?? 0].every(Number.isSafeInteger) ? amount : undefined
}

const plainAmount = (cell: string, indicator: Pick<Indicator, 'measure'>): Amount | undefined =>
  fold(cell) === 'khong' && indicator.measure !== 'ratio' ? { value: 0 } : readAmount(cell, indicator)

function shareOf(number: string, whole: string, { measure }: Pick<Indicator, 'measure'>): Amount | undefined {
  const [value, of] = [number, whole].map(readNumber)
  const exact = value?.exact && of?.exact && value.of === undefined && of.of === undefined
  if (measure !== 'ratio' || !exact || value.percent || of.percent) return undefined
  return value.value > of.value ? undefined : { value: value.value, of: of.value }
}
