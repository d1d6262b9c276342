import { fold } from '../reading/fold.ts'
import { treeSource } from './phrase-tree.ts'
import { END, isUnmarked, outsideQuotes } from './phrases.ts'
import type { OfficeWord, Wording } from './vocabulary.ts'

/** C9, ready for one plan: the only place where a word is replaced. */
export type OfficeWords = {
  readonly pattern: RegExp
  readonly printed: ReadonlyMap<string, Pick<OfficeWord, 'printed' | 'counted'>>
  /** "20hs": where a number and what it counts are one word. */
  readonly glued: RegExp
}

/** @param names of units, inside of which nothing is replaced. */
export function officeWordsOf({ office }: Wording, names: readonly string[]): OfficeWords {
  const keep = names.map((name): [string, { printed: string }] => [name.toLocaleLowerCase('vi'), { printed: '' }])
  const words = office.flatMap(word =>
    word.said.map((each): [string, OfficeWord] => [each.toLocaleLowerCase('vi'), word]),
  )
  const phrases = office.flatMap(({ said, notAfter }) =>
    said.map(each => (notAfter ? { words: each, notAfter } : each)),
  )
  const short = words.map(([said]) => said).filter(said => /^\p{L}{2,}$/u.test(said))
  return {
    pattern: new RegExp(treeSource([...names, ...phrases]), 'giu'),
    printed: new Map([...keep, ...words]),
    glued: new RegExp(`(?<=(?<![\\p{L}\\p{N}])\\d{1,4})(?=(?:${short.join('|') || '(?!)'})${END})`, 'giu'),
  }
}

/** Behind it a number counts none of what follows: "lớp 12 đc khen". */
const COUNTED = /(?<!(?:lớp|khối|năm|tháng|ngày|quý|điểm|nhóm|số|lần|hạng) )(?<![\p{L}\p{N}])\d+ ?$/u

/**
 * C9: office words and abbreviations in full, never inside quotation marks or a unit's name. What is written without
 * marks stays so: by them it is known that it cannot be printed, and what it says is found by patterns without marks.
 */
export function withOfficeWords(text: string, { pattern, printed, glued }: OfficeWords): string {
  const bare = isUnmarked(text)
  return outsideQuotes(text, part =>
    part.replace(glued, ' ').replace(pattern, (found: string, at: number, whole: string) => {
      const word = printed.get(found.toLocaleLowerCase('vi'))
      const counted = word?.counted !== undefined && COUNTED.test(whole.slice(0, at))
      const full = (counted ? word.counted : word?.printed) || found
      return bare ? fold(full) : full
    }),
  )
}
