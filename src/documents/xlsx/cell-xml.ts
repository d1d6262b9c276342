import type { DateTime } from 'luxon'
import { fittingWords } from '../../domain/reading/fit-text.ts'
import { clean } from '../clean.ts'
import type { Cell } from './sheet.ts'
import { style } from './styles.ts'

/** Excel's own limit is 32 767 UTF-16 units. */
const longest = 32_000

/** @param place "B7". */
export function cellXml(cell: Cell, place: string): string {
  if (cell === null) return `<c r="${place}" s="${style.text}"/>`
  if (typeof cell === 'string') return textXml(cell, place, style.text)
  if (typeof cell === 'number') {
    return `<c r="${place}" s="${Number.isInteger(cell) ? style.number : style.decimal}"><v>${cell}</v></c>`
  }
  if (cell.kind === 'moment') return `<c r="${place}" s="${style.moment}"><v>${serial(cell.at)}</v></c>`
  return formulaXml(cell, place)
}

export function textXml(text: string, place: string, look: number): string {
  const cleaned = shortened(clean(text))
  const safe = look === style.text && /^[=+\-@\t|]/u.test(cleaned) ? style.quoted : look
  return `<c r="${place}" s="${safe}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cleaned)}</t></is></c>`
}

function formulaXml(cell: Extract<Cell, { kind: 'formula' }>, place: string): string {
  const kind = typeof cell.result === 'string' ? ' t="str"' : ''
  const look = cell.decimal ? style.decimal : style.number
  const result = typeof cell.result === 'string' ? escapeText(cell.result) : cell.result
  return `<c r="${place}" s="${look}"${kind}><f>${escapeText(cell.formula)}</f><v>${result}</v></c>`
}

/** Days since 30/12/1899 on the wall clock of the moment's own zone. */
export function serial(at: DateTime): number {
  return (at.toMillis() + at.offset * 60_000) / 86_400_000 + 25_569
}

/** Markup as entities; "_x0041_", which Excel would read as "A", as itself. */
export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`)
}

/** Excel counts in code units. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  return `${fittingWords(text, { room: longest, size: ({ length }) => length })}…`
}
