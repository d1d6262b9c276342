import { fold, nfc } from '../fold.ts'

/** A word as typed with its marks is that word; without any it may be one with marks: "hop" is "họp", "hợp" is not. */
const isWord = (typed: string | undefined, word: string): boolean => typed === word || typed === fold(word)

const wordsOf = (text: string): readonly string[] =>
  nfc(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What a section is called by: the matters of its label, of a long one the first two words. */
const callsOf = (label: string): readonly (readonly string[])[] =>
  label
    .split(/,| và /u)
    .map(wordsOf)
    .filter(words => words.length > 0)
    .map(words => (words.length > 3 ? words.slice(0, 2) : words))

type Found = { readonly label: string; readonly at: number; readonly length: number }

/**
 * The labels of sections that a text names: "tuyên truyền 3 buổi" names "Tuyên truyền". A name inside a longer one is
 * none of its own: "phoi hop" names no "Họp". Linear in the length of the text.
 */
export function namedLabels(text: string, labels: readonly string[]): ReadonlySet<string> {
  const words = wordsOf(text)
  const found = labels.flatMap(label =>
    callsOf(label).flatMap(call =>
      words.flatMap((_, at): Found[] =>
        call.every((word, place) => isWord(words[at + place], word)) ? [{ label, at, length: call.length }] : [],
      ),
    ),
  )
  const longest = new Map<number, number>()
  for (const { at, length } of found)
    for (let place = at; place < at + length; place += 1) longest.set(place, Math.max(length, longest.get(place) ?? 0))
  const isInside = ({ at, length }: Found) =>
    (longest.get(at) ?? 0) > length && (longest.get(at + length - 1) ?? 0) > length
  return new Set(found.filter(each => !isInside(each)).map(({ label }) => label))
}
