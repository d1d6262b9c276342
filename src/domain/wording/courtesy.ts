import { commaParts, END, START } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C4, ready for one plan. */
export type Courtesy = {
  readonly head: RegExp
  readonly tail: RegExp
  readonly particle: RegExp
  /** A whole part of an ý. */
  readonly alone: RegExp
}

export function courtesyOf({ courtesy: { whom, called, head, tail, particles, alone } }: Wording): Courtesy {
  const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)
  const someone = `(?:${longestFirst(whom).join('|')})(?: \\p{Lu}\\p{Ll}+)?`
  const notBehind = `(?<!(?:${START}(?:${called.notAfter.join('|')})|\\d)\\s{1,2})`
  const names = longestFirst(called.words).join('|')
  const vocative = `${notBehind}(?:${names})`
  const sources = (words: readonly string[]) =>
    anyCase(
      longestFirst(words)
        .map(each => each.replace('{ai}', someone).replace('{gọi}', vocative))
        .join('|'),
    ) || '(?!)'
  return {
    head: new RegExp(`^(?:${sources(head)})${END}(?:\\s*[,.!:…]+\\s*|\\s+|$)`, 'u'),
    tail: new RegExp(`(?:^|[\\s,.!]{1,4})${START}(?:${sources(tail)})[\\s.!,]{0,4}$`, 'u'),
    particle: new RegExp(
      `(?:\\s${anyCase(vocative)})?\\s(?:${sources(particles)})(?: ${anyCase(`(?:${names})`)}(?: \\p{Lu}\\p{Ll}+)?)?(?=\\s?[,.;!?]|$)`,
      'gu',
    ),
    alone: new RegExp(`^\\s*(?:${sources([...alone, ...tail])})[\\s.!]*$`, 'u'),
  }
}

/** Written small or with a capital; a name behind it keeps its own. */
function anyCase(source: string): string {
  return source.replace(/(?<![\p{L}\\])\p{Ll}/gu, letter => `[${letter}${letter.toLocaleUpperCase('vi')}]`)
}

/** C4: without what is only polite, at the head, at the tail and as a part; '' when nothing else was said. */
export function withoutCourtesy(text: string, { head, tail, particle, alone }: Courtesy): string {
  const parts = commaParts(text.replace(particle, '').trim())
  let rest = parts
    .filter(part => !alone.test(part))
    .join(',')
    .trim()
  for (let before = ''; rest !== before; ) {
    before = rest
    rest = rest.replace(head, '').replace(tail, '').trim()
  }
  return rest
}
