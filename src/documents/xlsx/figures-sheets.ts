import type { Amount } from '../../domain/documents/summary.ts'
import type { PeriodFigures, WorkbookModel } from '../../domain/documents/workbook.ts'
import type { Indicator } from '../../domain/plan.ts'
import { percentOf } from '../../text/documents/numbers.ts'
import {
  counted,
  figurePlaces,
  headings,
  ratioRows,
  sheetNames,
  untold,
  workbookNote,
  workbookTitle,
} from '../../text/documents/workbook.ts'
import { capital } from '../../text/wording.ts'
import { type Cell, columnName, FIRST_ROW, type Sheet } from './sheet.ts'

/** What a row of the sums shows of an indicator: its figure, or of a ratio what was reached, of how many, the share. */
type Part = 'value' | 'of' | 'share'

const columnOf = (of: keyof typeof figurePlaces): string => columnName(figurePlaces[of])

/** Two lines above every head: what the workbook is, and of when. */
export const aboveOf = (model: WorkbookModel): Sheet['above'] => [workbookTitle(model), workbookNote(model)]

/** Every figure that was told, one a row, with whether it is added: a filter shows one unit or one figure. */
export function figuresSheet(model: WorkbookModel): Sheet {
  const { indicators, figures, areas } = model
  const titles = new Map(areas.map(({ code, shortTitle }) => [code, `${code}. ${shortTitle}`]))
  const known = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const rows = figures.flatMap(({ label, rows: told }) =>
    told.flatMap(({ unit, indicator: id, amount, counted: how }): Cell[][] => {
      const indicator = known.get(id)
      if (!indicator) return []
      const share = amount.of === undefined ? null : percentOf(amount)
      const area = titles.get(indicator.area) ?? indicator.area
      const cells = [capital(label), unit.name, area, indicator.label, indicator.unit, amount.value, amount.of ?? null]
      return [[...cells, share === null ? null : Math.round(share * 10) / 10, counted[how]]]
    }),
  )
  return {
    name: sheetNames.figures,
    above: aboveOf(model),
    columns: headings.figures.map((title, i) => ({ title, maxWidth: i === 4 ? 60 : 30 })),
    rows: rows.map((cells, i) => [i + 1, ...cells]),
    frozenColumns: 3,
  }
}

/** Indicators in rows, periods in columns, each a sum by formula over the figures that count; then the change. */
export function totalsSheet(model: WorkbookModel): Sheet {
  const { indicators, figures, areas, before, missing } = model
  const count = figures.reduce((sum, { rows }) => sum + rows.length, 0)
  const titles = new Map(areas.map(({ code, shortTitle }) => [code, `${code}. ${shortTitle}`]))
  const lines = indicators.flatMap(indicator =>
    (indicator.measure === 'ratio' ? (['value', 'of', 'share'] as const) : (['value'] as const)).map(part => ({
      indicator,
      part,
    })),
  )
  const rows = lines.map(({ indicator, part }, i): Cell[] => {
    const row = FIRST_ROW + i
    const sums = figures.map((period, n) =>
      sumCell(period, indicator, part, { row, column: headings.totals.length + n, count }),
    )
    return [
      i + 1,
      titles.get(indicator.area) ?? indicator.area,
      part === 'value' ? indicator.label : ratioRows[part],
      part === 'share' ? ratioRows.percent : indicator.unit,
      ...sums,
      ...(before === undefined ? [] : changeCells(sums, part, row)),
      part === 'value' ? (missing[indicator.id] ?? []).join(', ') : '',
    ]
  })
  const change = before === undefined ? [] : headings.change
  const columns = [...headings.totals, ...figures.map(({ label }) => capital(label)), ...change, headings.missing]
  return {
    name: sheetNames.totals,
    above: aboveOf(model),
    columns: columns.map((title, i) => ({
      title,
      maxWidth: i === 2 || i === columns.length - 1 ? 60 : i === 1 ? 36 : 24,
    })),
    rows,
    frozenColumns: 3,
  }
}

type Place = { readonly row: number; readonly column: number; readonly count: number }

/** Sum of one period by formula; "–" when nobody told anything, because that is not 0. */
function sumCell(period: PeriodFigures, indicator: Indicator, part: Part, { row, column, count }: Place): Cell {
  const sum = sumOf(period, indicator)
  if (part === 'share') {
    const letter = columnName(column)
    const percent = sum === undefined ? null : percentOf(sum)
    return {
      kind: 'formula',
      formula: `IFERROR(ROUND(${letter}${row - 2}/${letter}${row - 1}*100,1),"${untold}")`,
      result: percent === null ? untold : Math.round(percent * 10) / 10,
      decimal: true,
    }
  }
  const last = FIRST_ROW + Math.max(count, 1) - 1
  const range = (letter: string) => `'${sheetNames.figures}'!$${letter}$${FIRST_ROW}:$${letter}$${last}`
  const label = part === 'value' ? `$C${row}` : `$C${row - 1}`
  const own = [
    `${range(columnOf('period'))},${columnName(column)}$${FIRST_ROW - 1}`,
    `${range(columnOf('indicator'))},${label}`,
    `${range(columnOf('counted'))},"${counted.yes}"`,
  ].join(',')
  // A figure of which all was another unit's doing is told, and 0 for the sum.
  const told = [
    `${range(columnOf('period'))},${columnName(column)}$${FIRST_ROW - 1}`,
    `${range(columnOf('indicator'))},${label}`,
  ]
  return {
    kind: 'formula',
    formula: `IF(COUNTIFS(${told.join(',')})=0,"${untold}",SUMIFS(${range(columnOf(part))},${own}))`,
    result: sum === undefined ? untold : part === 'of' ? (sum.of ?? untold) : sum.value,
  }
}

function sumOf({ rows }: PeriodFigures, { id, measure }: Indicator): Amount | undefined {
  const told = rows.filter(({ indicator }) => indicator === id)
  if (told.length === 0) return undefined
  const own = told.filter(row => row.counted === 'yes')
  const value = own.reduce((sum, { amount }) => sum + amount.value, 0)
  return measure === 'ratio' ? { value, of: own.reduce((sum, { amount }) => sum + (amount.of ?? 0), 0) } : { value }
}

/** This period against the same of the year before; the two are the last columns of sums. */
function changeCells(sums: readonly Cell[], part: Part, row: number): Cell[] {
  const last = headings.totals.length + sums.length - 1
  const [a, b] = [columnName(last - 1), columnName(last)].map(letter => `${letter}${row}`)
  const [x, y] = [resultOf(sums.at(-2) ?? null), resultOf(sums.at(-1) ?? null)]
  const both = typeof x === 'number' && typeof y === 'number'
  const share = both && y !== 0 ? Math.round(((x - y) / y) * 1000) / 10 : untold
  return [
    {
      kind: 'formula',
      formula: `IFERROR(${a}-${b},"${untold}")`,
      result: both ? Math.round((x - y) * 10) / 10 : untold,
      decimal: part === 'share',
    },
    part === 'share'
      ? null
      : {
          kind: 'formula',
          formula: `IFERROR(ROUND((${a}-${b})/${b}*100,1),"${untold}")`,
          result: share,
          decimal: true,
        },
  ]
}

function resultOf(cell: Cell): number | string | undefined {
  return cell !== null && typeof cell === 'object' && cell.kind === 'formula' ? cell.result : undefined
}
