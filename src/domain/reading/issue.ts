import type { DateTime } from 'luxon'
import { civilDay, SHORT_DAY } from '../civil-day.ts'
import { fold } from './fold.ts'

/** What somebody told of a document's number and day; what was not told is absent. */
export type Issue = { readonly value?: number; readonly on?: DateTime }

const WRITTEN = /ngay\s+(\d{1,2})\s*thang\s+(\d{1,2})(?:\s*(?:nam\s+)?(\d{4}))?/u
const WORDS: Readonly<Record<string, number>> = { 'hom nay': 0, 'hom qua': -1, 'hom kia': -2 }
/** "123/BC-THPTNK", "so 123", "123": a number that is no day. */
const NUMBER = /(?:\bso\s*[:.]?\s*)?(?<!\d)(\d{1,5})(?!\d)/u

/**
 * Number and day of a document as văn thư tell them: "123, 4/6", "số 05/BC-THPTNK ngày 04 tháng 6 năm 2026", "123 hôm
 * nay", one of both alone. A day without a year is the nearest one: a document is numbered within days of it.
 */
export function readIssue(text: string, now: DateTime): Issue {
  // What follows the number's slash is letters: it is no day.
  const plain = fold(text).replace(/\/\s*[a-z][\w-]*/gu, ' ')
  const { day, rest } = dayIn(plain, now)
  const value = Number(NUMBER.exec(rest)?.[1] ?? Number.NaN)
  return { ...(value > 0 ? { value } : {}), ...(day ? { on: day } : {}) }
}

/** What else stands beside number and day where somebody tells nothing but them. */
const AROUND =
  /^(?:(?:so|vao|cap|lay|duoc|ghi|cong van|bao cao|van ban|ngay|bc|cua|da|em|chi|anh|thay|co|a|nhe|nha|ban hanh|ky|nham|sua|lai|thanh|la|dung) ?)*$/u
/** "123/BC-THPTNK": the letters behind a number. */
const SYMBOL = /(?<=\d)\s*\/\s*[a-z][\w-]*/gu

/** Whether a message says a document's number and day, and nothing else. */
export function isIssueAlone(text: string): boolean {
  const plain = fold(text).replace(SYMBOL, ' ')
  const word = Object.keys(WORDS).find(each => plain.includes(each))
  const day = word ?? (WRITTEN.exec(plain) ?? SHORT_DAY.exec(plain))?.[0]
  if (day === undefined) return false
  const rest = plain.replace(day, ' ')
  const number = NUMBER.exec(rest)?.[0]
  return (
    number !== undefined &&
    AROUND.test(
      rest
        .replace(number, ' ')
        .replace(/[\s,.;:]+/gu, ' ')
        .trim(),
    )
  )
}

/** "35, 24/5" may be an answer; "số 35 ngày 24/5", "35/BC-THPTNK, 24/5" are of a document. */
export const namesNumber = (text: string): boolean => {
  const plain = fold(text)
  return /\b(?:so|cong van|van ban|vao so|cap so)\b/.test(plain) || plain.search(SYMBOL) >= 0
}

/** The day alone: "4/6", "hôm qua". */
export const readPastDay = (text: string, now: DateTime): DateTime | undefined => dayIn(fold(text), now).day

function dayIn(text: string, now: DateTime): { readonly day?: DateTime; readonly rest: string } {
  for (const [word, days] of Object.entries(WORDS)) {
    if (text.includes(word)) return { day: now.startOf('day').plus({ days }), rest: text.replace(word, ' ') }
  }
  const found = WRITTEN.exec(text) ?? SHORT_DAY.exec(text)
  if (!found) return { rest: text }
  const [whole, day = '', month = '', year] = found
  const on = nearest(Number(day), Number(month), year, now)
  return { ...(on ? { day: on } : {}), rest: text.replace(whole, ' ') }
}

function nearest(day: number, month: number, year: string | undefined, now: DateTime): DateTime | undefined {
  const zone = now.zoneName ?? 'utc'
  const years = year === undefined ? [now.year - 1, now.year, now.year + 1] : [(Number(year) % 2000) + 2000]
  return years
    .flatMap(each => civilDay({ year: each, month, day }, zone) ?? [])
    .toSorted((a, b) => Math.abs(+a - +now) - Math.abs(+b - +now))[0]
}
