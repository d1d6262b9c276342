import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Column, Row, Table as TableModel } from '../../domain/documents/official.ts'
import { size, spaced, textWidth } from './measures.ts'
import { columnWidths, neededWidth } from './table-widths.ts'
import { linesOf, run, runsOf } from './words.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** A ruled table over the text width; its head is repeated on every page and no row is torn unless it is very long. */
export function tableOf({ columns, rows }: TableModel): Table {
  const widths = columnWidths(
    columns.map(({ weight }) => weight),
    columns.map(({ title }, i) => neededWidth(title, rows, i)),
  )
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [headRow(columns, widths), ...rows.map(row => bodyRow(row, columns, widths))],
  })
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cell([tight([run(title, { size: size.table, bold: true })], AlignmentType.CENTER)], widths[i] ?? 0),
    ),
  })
}

function bodyRow({ cells, kind }: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  const look = kind === undefined ? { size: size.table } : { size: size.table, bold: true }
  if (kind === 'group') {
    const words = linesOf(cells[0] ?? '').map(line => tight(runsOf(line, look), AlignmentType.LEFT, true))
    return new TableRow({ cantSplit: true, children: [cell(words, textWidth, columns.length)] })
  }
  const filled = columns.map(({ align }, i) => {
    const words = linesOf(cells[i] ?? '').map(line => tight(runsOf(line, look), alignments[align]))
    return cell(words, widths[i] ?? 0)
  })
  return new TableRow({ cantSplit: isShort(cells), children: filled })
}

/** A row longer than a page must be allowed to break, or a reader drops its end. */
function isShort(cells: Row['cells']): boolean {
  return cells.every(
    words =>
      linesOf(words)
        .flat()
        .reduce((sum, { text }) => sum + text.length, 0) < 600,
  )
}

function cell(children: Paragraph[], width: number, columnSpan?: number): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan === undefined ? {} : { columnSpan }),
  })
}

function tight(
  children: ReturnType<typeof runsOf>,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  keepNext = false,
): Paragraph {
  return new Paragraph({ alignment, ...(keepNext ? { keepNext } : {}), spacing: spaced(0, 0), children })
}
