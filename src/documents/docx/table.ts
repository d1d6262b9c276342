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
import type { SetBlock, SetColumn, SetRow } from '../../domain/documents/set-document.ts'
import { size, spaced, textWidth } from './measures.ts'
import { run, runsOf } from './words.ts'

type SetTable = Extract<SetBlock, { kind: 'table' }>

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** A ruled table over the text width; its head is repeated on every page and no row is torn unless it is very long. */
export function tableOf({ columns, rows, small }: SetTable): Table {
  const letters = small ? size.note : size.table
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [headRow(columns, letters), ...rows.map(row => bodyRow(row, columns, letters))],
  })
}

function headRow(columns: readonly SetColumn[], letters: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, width }) =>
      cell([tight([run(title, { size: letters, bold: true })], AlignmentType.CENTER)], width),
    ),
  })
}

function bodyRow({ cells, kind }: SetRow, columns: readonly SetColumn[], letters: number): TableRow {
  const look = kind === undefined ? { size: letters } : { size: letters, bold: true }
  if (kind === 'group') {
    const words = (cells[0] ?? []).map(line => tight(runsOf(line, look), AlignmentType.LEFT, true))
    return new TableRow({ cantSplit: true, children: [cell(words, textWidth, columns.length)] })
  }
  const filled = columns.map(({ align, width }, i) => {
    const words = (cells[i] ?? [[]]).map(line => tight(runsOf(line, look), alignments[align]))
    return cell(words, width)
  })
  return new TableRow({ cantSplit: isShort(cells), children: filled })
}

/** A row longer than a page must be allowed to break, or a reader drops its end. */
function isShort(cells: SetRow['cells']): boolean {
  return cells.every(lines => lines.flat().reduce((sum, { text }) => sum + text.length, 0) < 600)
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
