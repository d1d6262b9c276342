import type { DateTime } from 'luxon'

/** What stands in one place of a table: words, a number, a moment, or nothing. */
export type TableCell = null | string | number | DateTime

export type Table = {
  /** At most 31 characters, none of []:*?/\ in it. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Records as tables, for whoever takes them along. */
export type TablesModel = {
  readonly title: string
  /** Of whom, and of when. */
  readonly of: string
  readonly tables: readonly Table[]
  readonly madeAt: DateTime
}
