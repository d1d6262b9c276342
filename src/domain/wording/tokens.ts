import { fold } from '../reading/fold.ts'

/** A number, a word or a sign of a text, folded, with where it stands. */
export type Token = {
  readonly kind: 'number' | 'word' | 'sign'
  readonly folded: string
  readonly start: number
  readonly end: number
}

const TOKEN = /(\d[\d.,/]*\p{L}*\d*)|([\p{L}\p{M}]+)|\S/gu

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, 1: number, 2: word, index }) => ({
    kind: number ? 'number' : word ? 'word' : 'sign',
    folded: fold(found),
    start: index,
    end: index + found.length,
  }))
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

export function phrasesOf(texts: readonly string[]): Phrases {
  const found = new Map<string, (readonly string[])[]>()
  for (const text of texts.toSorted((a, b) => b.length - a.length)) {
    const words = fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
    const [first] = words
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), words])
  }
  return found
}

/** How many tokens of the longest phrase that begins at `at`; 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const first = tokens[at]
  const match =
    first && phrases.get(first.folded)?.find(words => words.every((word, i) => tokens[at + i]?.folded === word))
  return match?.length ?? 0
}
