import type { Rows } from './read-sheet.ts'

const MOST_CHARACTERS = 400_000
const MOST_ROWS = 1000
const LONGEST_CELL = 200

/** As Excel and its kin write it: UTF-8, with or without its mark, UTF-16, or the old Vietnamese code page of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}

/** What parts the cells: Excel writes a semicolon where a comma stands in figures. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2000)
  const count = (sign: string) => head.split(sign).length
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/**
 * The cells of a .csv somebody sent (RFC 4180, and what is written in its name).
 * @returns undefined when it is no text.
 */
export function readCsv(bytes: Uint8Array): Rows | undefined {
  const text = decoded(bytes.subarray(0, MOST_CHARACTERS)).slice(0, MOST_CHARACTERS)
  // No text has it, and whatever is no text does.
  if (text.includes('\0')) return undefined
  const separator = separatorOf(text)
  const rows: string[][] = [['']]
  let quoted = false
  const add = (sign: string) => {
    const row = rows.at(-1)
    const last = row?.at(-1) ?? ''
    if (row && last.length < LONGEST_CELL) row[row.length - 1] = last + sign
  }
  for (let at = 0; at < text.length && rows.length <= MOST_ROWS; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '"') {
      const doubled = quoted && text[at + 1] === '"'
      if (doubled) {
        add(sign)
        at += 1
      } else quoted = !quoted
    } else if (!quoted && sign === separator) rows.at(-1)?.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else if (sign !== '\r') add(sign)
  }
  return rows
}
