import { fold } from '../reading/fold.ts'
import { END, escaped, patternOf, START, wordsSource } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C11: how a person's name is known. */
export type People = { readonly titled: RegExp; readonly named: RegExp }

const CAPITAL = '\\p{Lu}\\p{Ll}'

/** "co Lan", "thay Nam": titles that are no other words where they stand without their marks. */
const BARE_TITLE = '(?:[Cc]o|[Cc]o giao|[Tt]hay|[Tt]hay giao|[Oo]ng|[Dd]ong chi)'
/** "Lan", "Thi": of a name that was typed without marks every part is. */
const BARE_NAME = `[A-Z][a-z]+${END}`

export function peopleOf({ people, names, namesBeforeCapital }: Wording): People {
  const known = [...people.notNames, ...namesBeforeCapital]
  const notName = `(?!(?:${known.join('|') || '(?!)'})(?!\\p{L}))(?!${patternOf(names).marked.source})`
  const titles = people.titles.map(
    title => `[${title.slice(0, 1)}${title.slice(0, 1).toLocaleUpperCase('vi')}]${title.slice(1)}`,
  )
  const places = people.notAfter.flatMap(each => [each, each.toLocaleLowerCase('vi'), fold(each)])
  const notAfter = `(?<!(?:${places.join('|') || '(?!)'}) )`
  // One that stands under a condition is another word as often as not: "Ho Chi Minh".
  const families = people.families.flatMap(each => (typeof each === 'string' ? [withoutMarks(each)] : []))
  return {
    titled: new RegExp(
      `${START}(?:(?:${titles.join('|') || '(?!)'}) ${notName}${CAPITAL}|${BARE_TITLE} ${BARE_NAME})`,
      'u',
    ),
    named: new RegExp(
      `${notAfter}(?:${wordsSource(people.families)} ${CAPITAL}|${START}(?:${families.join('|') || '(?!)'}) ${BARE_NAME} ${BARE_NAME})`,
      'u',
    ),
  }
}

const withoutMarks = (name: string): string =>
  escaped(name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D'))

/** A person is named: nobody is, in a report. */
export const namesSomebody = (text: string, { titled, named }: People): boolean => titled.test(text) || named.test(text)
