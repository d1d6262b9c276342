import { BorderStyle, type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** Two columns without lines or margins, as the header and the signature want; rows are never torn by a page end. */
export function borderlessTable(widths: readonly [number, number], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: noMargins,
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, i) => cell(children, widths[i === 0 ? 0 : 1])),
        }),
    ),
  })
}

function cell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none },
    margins: { ...noMargins, marginUnitType: WidthType.DXA },
  })
}
