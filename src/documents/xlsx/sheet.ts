import type { DateTime } from 'luxon'

/**
 * A sheet as data. Written here by hand and not through write-excel-file: that one has no filters, no results beside
 * its formulas (a phone's preview shows none), and lays dates out in UTC.
 */
export type Sheet = {
  /** At most 31 characters, none of []:*?/\ (fixed names, never a person's text). */
  readonly name: string
  /** Two lines above the head: what it is, and of when. */
  readonly above: readonly [string, string]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns that stay when scrolling to the right. */
  readonly frozenColumns: number
}

export type SheetColumn = {
  readonly title: string
  /** Widest it may get, in characters; narrower when nothing is as long. */
  readonly maxWidth?: number
}

/**
 * A person's text stays text, whatever it begins with. A formula is the program's own, without "=", with the result
 * it has now, so that a reader that does not calculate shows it too.
 */
export type Cell =
  | null
  | string
  | number
  | { readonly kind: 'moment'; readonly at: DateTime }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | string; readonly decimal?: boolean }

/** Row of the head, and the first below it: two lines stand above. */
export const HEAD_ROW = 3
export const FIRST_ROW = HEAD_ROW + 1

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

/** Too wide to be printed across one page. */
export function isWide({ columns }: Sheet): boolean {
  return columns.length > 15
}
