/** Number and day of a plan, as its head has them or an officer types them. */

import { civilDay } from '../../civil-day.ts'

const SIGN = String.raw`[A-ZĐƠƯ][\p{Lu}\d&]*`
/** "12/KH-THPTNK"; Word and people put blanks and other dashes in between. */
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d/])(\d{1,4})\s*\/\s*(KH(?:\s*[-–—]\s*${SIGN})+)`, 'u')
const DAY = '(0?[1-9]|[12]\\d|3[01])'
const MONTH = '(0?[1-9]|1[0-2])'
const LONG = new RegExp(String.raw`ngày\s*${DAY}\s*tháng\s*${MONTH}\s*năm\s*(\d{4})(?!\d)`, 'iu')
const SHORT = new RegExp(String.raw`(?<![\d/.-])${DAY}\s*[/.-]\s*${MONTH}\s*[/.-]\s*(\d{4})(?![\d/.-])`, 'u')

/** "12/KH-THPTNK"; undefined where the number is still to be given ("Số:     /KH-THPTNK") or is none of a plan. */
export function planNumberIn(text: string): string | undefined {
  const [, digits, sign] = NUMBER.exec(text.replace(/kh(?=\s*[-–—])/giu, 'KH')) ?? []
  if (digits === undefined || sign === undefined) return undefined
  return `${digits.padStart(2, '0')}/${sign.replace(/\s+/gu, '').replace(/[–—]/gu, '-')}`
}

/** A day with its year, as ISO; undefined where there is none, or not in the calendar. */
export function dayWithYearIn(text: string): string | undefined {
  const [, day, month, year] = LONG.exec(text) ?? SHORT.exec(text) ?? []
  if (day === undefined) return undefined
  const date = civilDay({ year: Number(year), month: Number(month), day: Number(day) }, 'utc')
  return date?.toISODate() ?? undefined
}

/** What a letterhead says ends where the document is named. */
const NAMED = /^[^\S\n]*KẾ\s*HOẠCH\b/mu

/** Its head: what stands before the line that says that it is a plan; undefined of a text that says so nowhere. */
export function headOf(text: string): { readonly head: string; readonly body: string } | undefined {
  const at = NAMED.exec(text)?.index
  return at === undefined ? undefined : { head: text.slice(0, at), body: text.slice(at) }
}
