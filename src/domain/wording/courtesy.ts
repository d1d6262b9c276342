import { END, START } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C4, ready for one plan. */
export type Courtesy = { readonly head: RegExp; readonly tail: RegExp; readonly particle: RegExp }

export function courtesyOf({ courtesy: { whom, head, tail } }: Wording): Courtesy {
  const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)
  const someone = `(?:${longestFirst(whom).join('|')})`
  const sources = (words: readonly string[], name: string) =>
    longestFirst(words)
      .map(each => each.replace('{ai}', `${someone}${name}`))
      .join('|') || '(?!)'
  const name = '(?: \\p{Lu}\\p{Ll}+)?'
  return {
    head: new RegExp(`^(?:${anyCase(sources(head, name))})${END}(?:\\s*[,.!:…]+\\s*|\\s+|$)`, 'u'),
    tail: new RegExp(`(?:^|[\\s,.!]+)${START}(?:${anyCase(sources(tail, name))})[\\s.!,]*$`, 'u'),
    particle: /\s+(?:ạ|nhé|nha)(?=\s*[,.;!?]|$)/giu,
  }
}

/** Written small or with a capital; a name behind it keeps its own. */
function anyCase(source: string): string {
  return source.replace(/(?<![\p{L}\\])\p{Ll}/gu, letter => `[${letter}${letter.toLocaleUpperCase('vi')}]`)
}

/** C4: without what is only polite, at the head, at the tail and behind a part; '' when nothing else was said. */
export function withoutCourtesy(text: string, { head, tail, particle }: Courtesy): string {
  let rest = text.replace(particle, '').trim()
  for (let before = ''; rest !== before; ) {
    before = rest
    rest = rest.replace(head, '').replace(tail, '').trim()
  }
  return rest
}
