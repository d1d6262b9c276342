import { atHead, patternOf } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C8, ready for one plan. */
export type Names = { readonly always: RegExp; readonly beforeCapital: RegExp }

export function namesOf({ names, namesBeforeCapital, people }: Wording): Names {
  const before = patternOf([...namesBeforeCapital, ...people.families], words => `^${words} `)
  const always = patternOf(names, atHead)
  return {
    // Case counts: "luật giao thông" is no name.
    always: new RegExp(always.marked.source, 'u'),
    beforeCapital: new RegExp(`${before.marked.source}\\p{Lu}`, 'u'),
  }
}

const ACRONYM = /^[\p{L}\p{N}]*(?:\p{Lu}[\p{L}\p{N}.-]*\p{Lu}|\d)/u

/** C8: small behind a lead, unless the word is an acronym or a name. */
export function smallFirst(text: string, { always, beforeCapital }: Names): string {
  const [word = ''] = text.split(/\s/u)
  if (!/^\p{Lu}/u.test(text) || ACRONYM.test(word)) return text
  if (always.test(text) || beforeCapital.test(text)) return text
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}

/** With a capital, as a cell of a table or a sentence begins. */
export const capitalFirst = (text: string): string =>
  text.replace(/^([“‘(]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
