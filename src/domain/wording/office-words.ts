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
  /** What is said behind a number of millions, and of thousands. */
  readonly sums: { readonly million: string; readonly thousand: string }
}

/** @param names of units, inside of which nothing is replaced. */
export function officeWordsOf({ office, figures: { money } }: Wording, names: readonly string[]): OfficeWords {
  const keep = names.map((name): [string, { printed: string }] => [name.toLocaleLowerCase('vi'), { printed: '' }])
  const words = office.flatMap(word =>
    word.said.map((each): [string, OfficeWord] => [each.toLocaleLowerCase('vi'), word]),
  )
  const phrases = office.flatMap(({ said, notAfter }) =>
    said.map(each => (notAfter ? { words: each, notAfter } : each)),
  )
  const short = words.map(([said]) => said).filter(said => /^\p{L}{2,}$/u.test(said))
  const sumOf = (word: string): string => money.find(each => fold(each) === word) ?? word
  return {
    sums: { million: sumOf('trieu dong'), thousand: sumOf('nghin dong') },
    pattern: new RegExp(treeSource([...names, ...phrases]), 'giu'),
    printed: new Map([...keep, ...words]),
    glued: new RegExp(`(?<=(?<![\\p{L}\\p{N}])\\d{1,4})(?=(?:${short.join('|') || '(?!)'})${END})`, 'giu'),
  }
}

/** "3tr", "1tr5". */
const MILLIONS = /(?<![\p{L}\p{N}.,])(\d{1,3})\s?tr(\d)?(?![\p{L}\p{N}])/giu
/** "200k"; "lớp 12k" is a class. */
const THOUSANDS = /(?<![\p{L}\p{N}.,]|(?:lớp|khối|lop|khoi)\s)(\d{2,3})k(?![\p{L}\p{N}])/giu
const HAS_SUM = /\d\s?(?:tr|k)/iu

/** Sums as a phone shortens them, in full. */
function withSums(part: string, { million, thousand }: OfficeWords['sums'], bare: boolean): string {
  if (!HAS_SUM.test(part)) return part
  const [millions, thousands] = [million, thousand].map(word => (bare ? fold(word) : word))
  return part
    .replace(MILLIONS, (_, whole: string, tenths?: string) => `${whole}${tenths ? `,${tenths}` : ''} ${millions}`)
    .replace(THOUSANDS, `$1 ${thousands}`)
}

/** Behind it a number counts none of what follows: "lớp 12 đc khen". */
const COUNTED = /(?<!(?:lớp|khối|năm|tháng|ngày|quý|điểm|nhóm|số|lần|hạng) )(?<![\p{L}\p{N}])\d+ ?$/u

/**
 * C9: office words and abbreviations in full, never inside quotation marks or a unit's name. What is written without
 * marks stays so: by them it is known that it cannot be printed, and what it says is found by patterns without marks.
 */
export function withOfficeWords(text: string, { pattern, printed, glued, sums }: OfficeWords): string {
  const bare = isUnmarked(text)
  return outsideQuotes(text, part =>
    withSums(part, sums, bare)
      .replace(glued, ' ')
      .replace(pattern, (found: string, at: number, whole: string) => {
        const word = printed.get(found.toLocaleLowerCase('vi'))
        const counted = word?.counted !== undefined && COUNTED.test(whole.slice(0, at))
        const full = (counted ? word.counted : word?.printed) || found
        return bare ? fold(full) : full
      }),
  )
}
