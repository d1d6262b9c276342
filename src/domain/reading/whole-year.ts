/** "Cả năm 10 lần": a number that says of itself that it holds the half-year's. */

import { fold } from './fold.ts'

const WHOLE =
  /\bca nam\b|\b(?:ca |trong )?12 thang\b|\bluy ke\b|\b(?:tinh|gom|ke|cong|bao gom) ca\b|\b(?:ca|gom|tinh) (?:\d+ \w+ )?(?:cua )?(?:ky truoc|dot truoc|lan truoc|6 thang|sau thang|hoc ky)/

/** Whether words in a year's report tell of the whole year, not only of what is new in it. */
export const tellsWholeYear = (text: string): boolean => WHOLE.test(fold(text))

/** "4+5 lần" where June's report told 4: what was new is added to what was told. */
export const addsToTold = (text: string, told: number): boolean =>
  new RegExp(`(?<![\\d.,+])${told}\\s*\\+\\s*\\d`).test(text)

/** Between what is said of the year and what is said besides: a comma, or the words that lead up to "cả năm 10". */
const PARTS =
  /[;\n()]|[,.](?!\d)|\s(?=(?:(?:nữa|nua|là|la|thành|thanh|tổng|tong|nâng|nang|lên|len) )*(?:cả năm|ca nam|lũy kế|luỹ kế|luy ke) (?:(?:là|la|được|duoc|có|co) )?\d)/iu

/** "Thêm 6 lần nữa là cả năm 10 lần": what was told of the whole year, and besides; undefined where only one of them was. */
export function yearApart(text: string): { readonly whole: string; readonly besides: string } | undefined {
  const parts = text.split(PARTS)
  const of = (whole: boolean) => parts.filter(part => tellsWholeYear(part) === whole && /\d/.test(part)).join(', ')
  const [whole, besides] = [of(true), of(false)]
  return whole === '' || besides === '' ? undefined : { whole, besides }
}

const NEW = /\b(?:moi|them|rieng|6 thang cuoi|sau thang cuoi|cuoi nam)\b/

/**
 * A reply to whether a number holds the half-year's: that it does, or that all of it is new.
 * @param written the number asked about. @returns undefined for what says neither, or another number.
 */
export function saysOfYear(text: string, written: number): 'whole' | 'new' | undefined {
  const plain = fold(text)
  const numbers = plain.replace(/(?:6|12) thang/g, ' ').match(/\d+/g) ?? []
  if (text.length > LONGEST_REPLY || numbers.some(number => Number(number) !== written)) return undefined
  if (tellsWholeYear(text)) return 'whole'
  return NEW.test(plain) && !/\b(?:khong|chua)\b/.test(plain) ? 'new' : undefined
}

/** Longer replies say something else, in UTF-16 units. */
const LONGEST_REPLY = 40
