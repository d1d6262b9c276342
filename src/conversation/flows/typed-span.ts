import type { DateTime } from 'luxon'
import { cut, fold } from '../../domain/reading/fold.ts'
import { typedDate } from './typed-date.ts'

const DAY = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`
const SHORT = /(?<![\d/.])(\d{1,2})\s*[-–]\s*(\d{1,2})\/(\d{1,2})(?!\d)/u
const DAYS = new RegExp(`(?<![\\d/.-])${DAY}(?![\\d/.-])`, 'gu')
/** Words around the days, folded, that are no name of them. */
const BESIDE: ReadonlySet<string> = new Set(['tu', 'ngay', 'nghi', 'khong', 'nhac', 'den', 'toi', 'het', 'va', ''])
/** A longer span is a slip of the year. */
const LONGEST_DAYS = 120
const LONGEST_NAME = 60

export type TypedSpan = { readonly first: DateTime; readonly last: DateTime; readonly name: string }

/**
 * Days as people write them: one, or from one to another ("25/12 - 01/01", "25-27/12"), with what they are beside them.
 * A last day without a year comes after the first one. @returns undefined when there is no day, or they run backwards.
 */
export function typedSpan(text: string, now: DateTime): TypedSpan | undefined {
  const spelled = text.replace(SHORT, '$1/$3 - $2/$3')
  const [from, to, more] = spelled.match(DAYS) ?? []
  if (from === undefined || more !== undefined) return undefined
  const first = typedDate(from, now)
  if (!first) return undefined
  const last = to === undefined ? first : typedDate(to, first)
  if (!last || last < first || last.diff(first, 'days').days > LONGEST_DAYS) return undefined
  return { first, last, name: nameBeside(spelled.replace(DAYS, ' ')) }
}

function nameBeside(text: string): string {
  const words = text.split(/[\p{C}\s]+/u)
  const says = (word: string) => !BESIDE.has(fold(word).replace(/[^\p{L}\d]/gu, ''))
  const name = words.slice(Math.max(0, words.findIndex(says)), words.findLastIndex(says) + 1).join(' ')
  return cut(name, LONGEST_NAME, '')
}
