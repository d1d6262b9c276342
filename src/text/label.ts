import { isoDayText } from './dates.ts'
import { numberText } from './numbers.ts'
import { periodKeyText, periodText } from './periods.ts'
import type { Voice } from './voice.ts'
import { capital } from './wording.ts'

/** What stands on a button, made of what it carries. */

export type Values = Readonly<Record<string, string | number>>
export type Label = (values: Values, voice: Voice) => string

/** A value as people write it: 1240 as "1.240", an ISO date as "thứ Sáu 29/5", a period's key as its name. */
export function shown(value: string | number | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? numberText(value) : periodKeyText(isoDayText(value))
}

/** "6 tháng đầu năm 2026" from `{ kind, year }`; '' when the button says nothing of a period. */
export function periodOfValues({ kind, year, topic }: Values): string {
  if ((kind !== 'half' && kind !== 'year') || typeof year !== 'number') return ''
  return periodText({ kind, year, ...(typeof topic === 'string' ? { topic } : {}) })
}

/** Words followed by a value, when the button carries one. */
export const withValue =
  (words: string, key: string): Label =>
  values =>
    [words, shown(values[key])].filter(Boolean).join(' ')

/** The value alone; the words when the button carries none. */
export const valueOr =
  (key: string, words: string): Label =>
  values =>
    capital(shown(values[key])) || words

export const always =
  (words: string): Label =>
  () =>
    words

/** "a) Đồng ý" where the text letters several decisions; a letter behind would be heard in "đồng ý ạ". */
export const lettered =
  (words: string): Label =>
  ({ n }) =>
    n === undefined ? words : `${shown(n)}) ${words}`
