import { attribute, plainText, scanXml } from '../docx/read/scan-xml.ts'
import { openZip } from '../docx/read/zip-part.ts'

/** Bytes of a part once inflated: a school's list is a hundredth of that, a zip bomb more. */
const LARGEST_PART = 8 * 1024 * 1024
/** More is no list of a school's people; what stands beyond is not looked at. */
const MOST_ROWS = 1000
const MOST_COLUMNS = 40
const MOST_WORDS = 60_000
const LONGEST_CELL = 200

export type Rows = readonly (readonly string[])[]

/**
 * The cells of the first sheet of a .xlsx somebody sent (SpreadsheetML, ISO/IEC 29500-1, 18): what is shown in them as
 * text; no formula is worked out. Work and memory are limited, whatever the file says of itself.
 * @returns undefined when it is no .xlsx, or none that can be read.
 */
export function readSheet(bytes: Uint8Array): Rows | undefined {
  const zip = openZip(bytes)
  const read = (name: string) => {
    const part = zip.part(name, LARGEST_PART)
    return part && new TextDecoder().decode(part)
  }
  const book = read('xl/workbook.xml')
  if (book === undefined) return undefined
  const sheet = read(firstSheet(book, read('xl/_rels/workbook.xml.rels') ?? ''))
  return sheet === undefined ? undefined : cellsOf(sheet, sharedWords(read('xl/sharedStrings.xml') ?? ''))
}

const local = (name: string): string => name.replace(/^[^:]*:/, '')

type Handlers = { open?(name: string, tag: string): void; close?(name: string): void; words?(text: string): void }

function scan(xml: string, { open, close, words }: Handlers, enough = () => false): void {
  scanXml(xml, {
    open: (name, tag) => open?.(local(name), tag),
    close: name => close?.(local(name)),
    characters: text => words?.(text),
    enough,
  })
}

/** The part of the sheet that stands first in the book. */
function firstSheet(book: string, relations: string): string {
  let id: string | undefined
  scan(book, {
    open: (name, tag) => {
      if (name === 'sheet') id ??= attribute(tag, 'id')
    },
  })
  let target: string | undefined
  scan(relations, {
    open: (name, tag) => {
      if (name === 'Relationship' && id !== undefined && attribute(tag, 'Id') === id)
        target ??= attribute(tag, 'Target')
    },
  })
  if (target === undefined) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** Words that several cells share, by number; what is said beside them in small (ruby) is left out. */
function sharedWords(xml: string): readonly string[] {
  const shared: string[] = []
  let [text, taking, beside] = ['', false, false]
  scan(
    xml,
    {
      open(name) {
        if (name === 'si') text = ''
        if (name === 'rPh') beside = true
        if (name === 't') taking = !beside
      },
      close(name) {
        if (name === 't') taking = false
        if (name === 'rPh') beside = false
        if (name === 'si') shared.push(text)
      },
      words(said) {
        if (taking && text.length < LONGEST_CELL) text += plainText(said)
      },
    },
    () => shared.length > MOST_WORDS,
  )
  return shared
}

/** "AB12" is column 28. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellsOf(xml: string, shared: readonly string[]): Rows {
  const rows: string[][] = []
  let [kind, value, column, taking] = ['', '', 0, false]
  scan(
    xml,
    {
      open(name, tag) {
        if (name === 'row') {
          // Rows that stand empty are left out of the file.
          const place = Math.min(Number(attribute(tag, 'r') ?? 0), MOST_ROWS)
          while (rows.length < place - 1) rows.push([])
          rows.push([])
          column = 0
        }
        if (name === 'c') {
          column = columnOf(attribute(tag, 'r'), column + 1)
          kind = attribute(tag, 't') ?? ''
          value = ''
        }
        if (name === 'v' || name === 't') taking = true
      },
      close(name) {
        if (name === 'v' || name === 't') taking = false
        if (name !== 'c' || column > MOST_COLUMNS) return
        const text = kind === 's' ? (shared[Number(value)] ?? '') : value
        const row = rows.at(-1)
        if (row && text.trim() !== '') {
          while (row.length < column) row.push('')
          row[column - 1] = text.slice(0, LONGEST_CELL)
        }
      },
      words(said) {
        if (taking && value.length < LONGEST_CELL) value += plainText(said)
      },
    },
    () => rows.length > MOST_ROWS,
  )
  return rows
}
