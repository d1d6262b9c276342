/** Buttons said in other words: "ừ" for "Đúng", "gửi đi" for "Nộp báo cáo". */

import { lately, remembered } from '../remembered.ts'
import { plainWords } from './doorman/plain.ts'

const LEAD =
  /^(?:da|vang|thua|u|um|uh|uk|ok|oke|okie|okay|a|oi|em|co|thay|chi|anh|thoi|the thi|vay thi|cho|minh|to|toi|de|xin|nho) /
const TRAIL =
  / (?:a|ak|ah|oi|nhe|nha|nhi|em|thay|co|ban|chi|anh|giup|ho|luon|di|roi|r|voi|cho|minh|toi|ngay|day|vay|thoi)$/

/** "a) đồng ý": the letter tells which of several is meant. */
const LETTERED = /^\s*\p{L}[).:]\s/u

/** Longer than this nobody presses a button in words. */
const LONGEST = 60

/**
 * What is left of a short reply without marks, courtesy and filler: "dạ nộp giúp em nhé" is "nop". The last word stays,
 * whatever it is; shortenings are written out.
 */
export const gistOf: (text: string) => string = lately(text => {
  if (text.length > LONGEST || LETTERED.test(text)) return ''
  let words = plainWords(text.normalize('NFKC'))
  for (;;) {
    const shorter = words.replace(LEAD, '').replace(TRAIL, '')
    if (shorter === words) return words
    words = shorter
  }
})

const known = remembered<ReadonlySet<string>>(1)

/** What is said for a button does not change with who says it. */
const gistsOf = (phrases: readonly string[]): ReadonlySet<string> =>
  known(phrases, '', () => new Set(phrases.map(gistOf)))

/**
 * Which of several buttons a short reply means by words that are not on it.
 * @param spoken for each button the phrases that mean it, marked or not
 * @returns the button's index; undefined when none is meant, or several are
 */
export function matchSpoken(text: string, spoken: readonly (readonly string[])[]): number | undefined {
  const gist = gistOf(text)
  if (gist === '') return undefined
  const found = spoken.flatMap((phrases, index) => (gistsOf(phrases).has(gist) ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}
