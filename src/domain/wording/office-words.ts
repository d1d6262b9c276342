import { treeSource } from './phrase-tree.ts'
import { outsideQuotes } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C9, ready for one plan: the only place where a word is replaced. */
export type OfficeWords = { readonly pattern: RegExp; readonly printed: ReadonlyMap<string, string> }

/** @param names of units, inside of which nothing is replaced. */
export function officeWordsOf({ office }: Wording, names: readonly string[]): OfficeWords {
  const keep = names.map((name): [string, string] => [name.toLocaleLowerCase('vi'), ''])
  const words = office.flatMap(({ said, printed }) =>
    said.map((each): [string, string] => [each.toLocaleLowerCase('vi'), printed]),
  )
  const phrases = office.flatMap(({ said, notAfter }) =>
    said.map(each => (notAfter ? { words: each, notAfter } : each)),
  )
  return { pattern: new RegExp(treeSource([...names, ...phrases]), 'giu'), printed: new Map([...keep, ...words]) }
}

/** C9: office words and abbreviations in full, never inside quotation marks or a unit's name. */
export function withOfficeWords(text: string, { pattern, printed }: OfficeWords): string {
  return outsideQuotes(text, part =>
    part.replace(pattern, found => printed.get(found.toLocaleLowerCase('vi')) || found),
  )
}
