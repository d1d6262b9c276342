import { clean } from '../clean.ts'
import { drawable, widthOf, wrapped } from './font.ts'
import { inner, margin, type Part, rect, sizes, text } from './svg.ts'
import type { Theme } from './theme.ts'

/** A table of marks: a name, one mark per section, and further columns at the right. */
export type Matrix<Row> = {
  /** Headings of the narrow columns: "1" to "6". */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly nameOf: (row: Row) => string
  readonly nameHeading: string
  /** Draws the mark of a narrow column around (x, y). */
  readonly mark: (row: Row, column: number, x: number, y: number) => string
  readonly further: readonly FurtherColumn<Row>[]
}

export type FurtherColumn<Row> = {
  readonly heading: string
  readonly width: number
  readonly draw: (row: Row, x: number, y: number, width: number) => string
}

const rowHeight = 72
const headHeight = 84
const widestMark = 72

/** Rows are striped; a name takes two lines before it is cut. */
export function matrixPart<Row>(matrix: Matrix<Row>, theme: Theme): Part {
  const { columns, rows, further, nameHeading } = matrix
  const places = placesOf(columns.length, further)
  return {
    height: headHeight + rows.length * rowHeight + 12,
    draw: top => {
      const middle = top + headHeight / 2
      const look = { size: sizes.cell, fill: theme.faint, weight: 'bold' } as const
      const head = [
        text(nameHeading, margin + 12, middle + 9, look),
        ...columns.map((heading, i) =>
          text(heading, places.mark(i), middle + 9, { ...look, size: sizes.text, anchor: 'middle' }),
        ),
        ...further.flatMap(({ heading, width }, i) =>
          headingLines(heading, { x: places.further(i), middle, room: width }, theme),
        ),
        rect(margin, top + headHeight - 3, inner, 3, theme.line),
      ]
      const body = rows.map((row, i) => rowOf(matrix, { row, i, top: top + headHeight + i * rowHeight }, places, theme))
      return [...head, ...body].join('')
    },
  }
}

type Places = { readonly name: number; readonly mark: (i: number) => number; readonly further: (i: number) => number }

/** Where columns have their middle; names take what is left. */
function placesOf(count: number, further: readonly { readonly width: number }[]): Places {
  const right = further.reduce((sum, { width }) => sum + width, 0)
  const slot = count === 0 ? 0 : Math.min(widestMark, (inner - right - 300) / count)
  const name = inner - right - slot * count
  const start = margin + name
  return {
    name: name - 24,
    mark: i => start + slot * (i + 0.5),
    further: i => {
      const before = further.slice(0, i).reduce((sum, { width }) => sum + width, 0)
      return start + slot * count + before + (further[i]?.width ?? 0) / 2
    },
  }
}

type Placed<Row> = { readonly row: Row; readonly i: number; readonly top: number }

function rowOf<Row>(matrix: Matrix<Row>, { row, i, top }: Placed<Row>, places: Places, theme: Theme): string {
  const y = top + rowHeight / 2
  return [
    i % 2 === 0 ? rect(margin, top, inner, rowHeight, theme.stripe, 10) : '',
    nameText(matrix.nameOf(row), places.name, y, theme),
    ...matrix.columns.map((_, n) => matrix.mark(row, n, places.mark(n), y)),
    ...matrix.further.map(({ draw, width }, n) => draw(row, places.further(n), y, width - 16)),
  ].join('')
}

function nameText(name: string, room: number, y: number, theme: Theme): string {
  const shown = drawable(clean(name), 'regular')
  const one = widthOf(shown, sizes.small, 'regular') <= room
  const lines = one ? [shown] : wrapped(shown, room, { size: sizes.cell, weight: 'regular', most: 2 })
  const size = one ? sizes.small : sizes.cell
  return lines
    .map((line, i) => text(line, margin + 12, y + 9 + (i - (lines.length - 1) / 2) * 31, { size, fill: theme.text }))
    .join('')
}

type HeadingPlace = { readonly x: number; readonly middle: number; readonly room: number }

function headingLines(heading: string, { x, middle, room }: HeadingPlace, theme: Theme): string[] {
  const lines = wrapped(heading, room, { size: sizes.cell, weight: 'bold', most: 2 })
  return lines.map((line, i) =>
    text(line, x, middle + 9 + (i - (lines.length - 1) / 2) * 30, {
      size: sizes.cell,
      fill: theme.faint,
      weight: 'bold',
      anchor: 'middle',
      within: room,
    }),
  )
}
