import { nfc } from '../domain/reading/fold.ts'
import { readCsv } from './xlsx/read-csv.ts'
import { readSheet } from './xlsx/read-sheet.ts'

/** Every zip begins so, and no text does. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b

/**
 * The cells of a .xlsx or .csv somebody sent, a row a line where it stands, parted by tabs; NFC, blanks within a cell as one.
 * @returns undefined when it is neither, or holds nothing.
 */
export function readTableText(bytes: Uint8Array): string | undefined {
  const rows = isZip(bytes) ? readSheet(bytes) : readCsv(bytes)
  const cell = (text: string) =>
    nfc(text)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
  const lines = rows?.map(row => row.map(cell).join('\t').trimEnd()) ?? []
  const text = lines.join('\n').replace(/\n+$/u, '')
  return text.trim() === '' ? undefined : text
}
