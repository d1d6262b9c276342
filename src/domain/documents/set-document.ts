import type { Column, Row, Run, Words } from './official.ts'

/** A document in the lines in which it is printed: what the file and the desk's sheets show alike. */
export type SetDocument = {
  /** In capitals; each on a line of its own. */
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly title: string
  readonly subject: string
  readonly addressees: readonly string[]
  readonly body: readonly SetBlock[]
  readonly recipients: readonly string[]
  readonly appendices: readonly SetAppendix[]
}

export type SetAppendix = {
  readonly label: string
  readonly title: string
  /** What it belongs to. */
  readonly source: readonly string[]
  readonly body: readonly SetBlock[]
}

export type SetBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph' | 'item' | 'notice'
      readonly runs: readonly Run[]
      /** Stays on the page of what follows. */
      readonly kept: boolean
      /** The words it is a line of. */
      readonly of: Words
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly SetColumn[]
      readonly rows: readonly SetRow[]
      readonly small?: true
    }

/** `width` in twips. */
export type SetColumn = Column & { readonly width: number }

/** Each cell line by line. */
export type SetRow = Pick<Row, 'kind'> & { readonly cells: readonly (readonly (readonly Run[])[])[] }
