import { patternOf, START, wordsSource } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C11: how a person's name is known. */
export type People = { readonly titled: RegExp; readonly named: RegExp }

const CAPITAL = '\\p{Lu}\\p{Ll}'

export function peopleOf({ people, names, namesBeforeCapital }: Wording): People {
  const known = [...people.notNames, ...namesBeforeCapital]
  const notName = `(?!(?:${known.join('|') || '(?!)'})(?!\\p{L}))(?!${patternOf(names).marked.source})`
  const titles = people.titles.map(
    title => `[${title.slice(0, 1)}${title.slice(0, 1).toLocaleUpperCase('vi')}]${title.slice(1)}`,
  )
  return {
    titled: new RegExp(`${START}(?:${titles.join('|') || '(?!)'}) ${notName}${CAPITAL}`, 'u'),
    named: new RegExp(
      `(?<!(?:${people.notAfter.join('|') || '(?!)'}) )${wordsSource(people.families)} ${CAPITAL}`,
      'u',
    ),
  }
}

/** A person is named: nobody is, in a report. */
export const namesSomebody = (text: string, { titled, named }: People): boolean => titled.test(text) || named.test(text)
