import type { Amount } from '../../domain/documents/summary.ts'
import type { PeriodFigures, UnitFigures, WorkbookModel } from '../../domain/documents/workbook.ts'
import type { Indicator } from '../../domain/plan.ts'
import { percentOf } from '../../text/documents/numbers.ts'
import { headings, ratioColumns, sheetNames, sumLabel, untold } from '../../text/documents/workbook.ts'
import { type Cell, columnName, type Sheet, type SheetColumn } from './sheet.ts'

/** A column of figures: a ratio has two, what was reached and of how many. */
type FigureColumn = { readonly indicator: Indicator; readonly part: 'value' | 'of' }

/** Columns before the figures: TT, Kỳ, Đơn vị. */
const leading = headings.figures.length

/** Units and periods in rows, indicators in columns, and per period a row of sums that are formulas. */
export function figuresSheet({ indicators, figures }: WorkbookModel): Sheet {
  const columns = figureColumns(indicators)
  const rows = figures.flatMap(period => period.rows.map(row => ({ period, row })))
  return {
    name: sheetNames.figures,
    columns: [...headings.figures.map(title => ({ title })), ...columns.map(titleOf)],
    rows: rows.map(({ period, row }, i) => [
      i + 1,
      period.label,
      row.unit.name,
      ...columns.map(column => amountCell(row, column)),
    ]),
    totals: figures.map((period, i) => [
      null,
      period.label,
      sumLabel(period.label),
      ...columns.map((column, n) => sumCell(period, column, columnName(leading + n), rows.length, rows.length + 2 + i)),
    ]),
    frozenColumns: leading,
  }
}

/** Indicators in rows, periods in columns, taken from the sums by formula; then the change against the second period. */
export function totalsSheet(model: WorkbookModel): Sheet {
  const { indicators, figures } = model
  const count = figures.reduce((sum, { rows }) => sum + rows.length, 0)
  const columns = figureColumns(indicators)
  const comparing = figures.length > 1
  const titles = [...headings.totals, ...figures.map(({ label }) => label), ...(comparing ? headings.change : [])]
  const rows = indicators.map((indicator, i): Cell[] => {
    const place = leading + columns.findIndex(column => column.indicator === indicator)
    const sums = figures.map((period, n) => linkCell(period, indicator, place, count + 2 + n))
    return [
      i + 1,
      indicator.area,
      indicator.label,
      indicator.unit,
      ...sums,
      ...(comparing ? changeCells(sums, indicator, i + 2) : []),
    ]
  })
  return {
    name: sheetNames.totals,
    columns: titles.map((title, i) => ({ title, maxWidth: i === 2 ? 60 : 20 })),
    rows,
    frozenColumns: 3,
  }
}

function figureColumns(indicators: readonly Indicator[]): readonly FigureColumn[] {
  return indicators.flatMap((indicator): FigureColumn[] =>
    indicator.measure === 'ratio'
      ? [
          { indicator, part: 'value' },
          { indicator, part: 'of' },
        ]
      : [{ indicator, part: 'value' }],
  )
}

function titleOf({ indicator, part }: FigureColumn): SheetColumn {
  const { label, unit, measure } = indicator
  const said = label.toLocaleLowerCase('vi').includes(unit.toLocaleLowerCase('vi'))
  const suffix = measure === 'ratio' ? ` (${ratioColumns[part]})` : said ? '' : ` (${unit})`
  return { title: `${label}${suffix}`, maxWidth: 16 }
}

function amountCell({ amounts }: UnitFigures, { indicator, part }: FigureColumn): Cell {
  return amounts[indicator.id]?.[part] ?? null
}

/** Sum of one period in one column; "–" when nobody told anything, because that is not 0. */
function sumCell(period: PeriodFigures, column: FigureColumn, letter: string, count: number, row: number): Cell {
  const values = period.rows.flatMap(({ amounts }) => amounts[column.indicator.id]?.[column.part] ?? [])
  const range = (name: string) => `$${name}$2:$${name}$${Math.max(count, 1) + 1}`
  const own = `${range('B')},$B${row}`
  return {
    kind: 'formula',
    formula: `IF(COUNTIFS(${own},${range(letter)},"<>")=0,"${untold}",SUMIFS(${range(letter)},${own}))`,
    result: values.length === 0 ? untold : values.reduce((sum, value) => sum + value, 0),
  }
}

function linkCell(period: PeriodFigures, indicator: Indicator, column: number, row: number): Cell {
  const amount = sumOf(period, indicator)
  const [value, of] = [column, column + 1].map(index => `'${sheetNames.figures}'!${columnName(index)}${row}`)
  if (indicator.measure !== 'ratio') return { kind: 'formula', formula: `${value}`, result: amount?.value ?? untold }
  const percent = amount === undefined ? null : percentOf(amount)
  return {
    kind: 'formula',
    formula: `IFERROR(${value}/${of},"${untold}")`,
    result: percent === null ? untold : percent / 100,
    percent: true,
  }
}

function sumOf({ rows }: PeriodFigures, { id, measure }: Indicator): Amount | undefined {
  const told = rows.flatMap(({ amounts }) => amounts[id] ?? [])
  if (told.length === 0) return undefined
  const value = told.reduce((sum, amount) => sum + amount.value, 0)
  return measure === 'ratio' ? { value, of: told.reduce((sum, amount) => sum + (amount.of ?? 0), 0) } : { value }
}

/** This period against the one beside it; of a ratio only the points. */
function changeCells([now, before]: readonly Cell[], { measure }: Indicator, row: number): Cell[] {
  const [a, b] = [headings.totals.length, headings.totals.length + 1].map(index => `${columnName(index)}${row}`)
  const [x, y] = [resultOf(now ?? null), resultOf(before ?? null)]
  const difference = typeof x === 'number' && typeof y === 'number' ? x - y : untold
  const share = typeof difference === 'number' && typeof y === 'number' && y !== 0 ? difference / y : untold
  const ratio = measure === 'ratio'
  return [
    { kind: 'formula', formula: `IFERROR(${a}-${b},"${untold}")`, result: difference, percent: ratio },
    ratio ? null : { kind: 'formula', formula: `IFERROR((${a}-${b})/${b},"${untold}")`, result: share, percent: true },
  ]
}

function resultOf(cell: Cell): number | string | undefined {
  return cell !== null && typeof cell === 'object' && cell.kind === 'formula' ? cell.result : undefined
}
