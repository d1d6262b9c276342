/** The titles of sections as people write them, found among the words of a heading. */

import { remembered } from '../remembered.ts'
import { fold } from './fold.ts'

/** A section that may be found: `code` as in the plan ("II.3"), `titles` as people may write its heading. */
export type SectionHint = { readonly id: string; readonly code: string; readonly titles: readonly string[] }

type Title = { readonly id: string; readonly words: readonly string[] }

/** By their first word, the longest first. */
export type Titles = ReadonlyMap<string, readonly Title[]>

export type TitleFound = {
  readonly id: string
  /** Place of its first word, connectives aside. */
  readonly start: number
  readonly length: number
  /** Nothing else is said. */
  readonly whole: boolean
}

/** Words that headings have or leave out. */
const LOOSE = new Set(['ve', 'viec', 'va', 'cac', 'voi', 'vs', 'cua'])
const LOOSE_PAIRS = new Map([
  ['cong', 'tac'],
  ['thuc', 'hien'],
  ['tinh', 'hinh'],
  ['ket', 'qua'],
])
/** A title never begins later in a heading. */
const REACH = 12
/** No title is longer. */
const MOST_WORDS = 40

/** As phones shorten the words of titles. */
const SHORT = new Map([
  ['ph', ['phu', 'huynh']],
  ['phhs', ['phu', 'huynh']],
  ['cmhs', ['cha', 'me', 'hoc', 'sinh']],
  ['mh', ['mo', 'hinh']],
  ['dvk', ['dan', 'van', 'kheo']],
  ['tt', ['tuyen', 'truyen']],
  ['ck', ['cong', 'khai']],
  ['kk', ['kho', 'khan']],
])

/** The words of a heading, folded and written out, connectives and signs aside. */
export function headingWords(text: string): readonly string[] {
  const typed = fold(text.slice(0, 400)).match(/[\p{L}\p{N}]+/gu) ?? []
  const words = typed.flatMap(word => SHORT.get(word) ?? [word])
  const isPair = (at: number) => {
    const second = LOOSE_PAIRS.get(words[at] ?? '')
    return second !== undefined && second === words[at + 1]
  }
  return words.filter((word, at) => !LOOSE.has(word) && !isPair(at) && !isPair(at - 1)).slice(0, MOST_WORDS)
}

const known = remembered<Titles>(1)

/** The titles of all sections, cut into words once. A title of two sections is the first one's. */
export const titlesOf = (sections: readonly SectionHint[]): Titles => known(sections, '', () => cutOf(sections))

function cutOf(sections: readonly SectionHint[]): Titles {
  const titles = new Map<string, Title[]>()
  const known = new Set<string>()
  for (const { id, titles: all } of sections) {
    for (const title of all) {
      const words = headingWords(title)
      const [first] = words
      if (first === undefined || known.has(words.join(' '))) continue
      known.add(words.join(' '))
      titles.set(
        first,
        [...(titles.get(first) ?? []), { id, words }].toSorted((a, b) => b.words.length - a.words.length),
      )
    }
  }
  return titles
}

/** The title said first, the longest there. One word ("Họp") is a title only where nothing else is said. */
export function titleAmong(words: readonly string[], titles: Titles): TitleFound | undefined {
  for (let start = 0; start < Math.min(words.length, REACH); start += 1) {
    for (const { id, words: title } of titles.get(words[start] ?? '') ?? []) {
      const length = commonLength(words, start, title)
      const whole = start === 0 && length === words.length
      const enough = length === title.length ? length >= 2 || whole : whole && length >= 3
      if (enough) return { id, start, length, whole }
    }
  }
  return undefined
}

function commonLength(said: readonly string[], from: number, title: readonly string[]): number {
  const differs = title.findIndex((word, at) => said[from + at] !== word)
  return differs < 0 ? title.length : differs
}
