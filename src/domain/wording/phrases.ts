import { fold } from '../reading/fold.ts'
import type { Phrase } from './vocabulary.ts'

/** A list of phrases looked for as whole words, as they are written and as they are typed without marks. */
export type Pattern = { readonly marked: RegExp; readonly bare: RegExp }

const LETTER = '[\\p{L}\\p{M}\\p{N}]'
/** Before and behind whole words, in a source of regular expressions. */
export const START = `(?<!${LETTER})`
export const END = `(?!${LETTER})`
const NEVER = '(?!)'

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const anyOf = (words: readonly string[]): string => words.map(escaped).join('|')

function sourceOf(phrase: Phrase): string {
  if (typeof phrase === 'string') return escaped(phrase)
  const { words, notAfter } = phrase
  const notBehind = notAfter ? `(?<!${START}(?:${anyOf(notAfter)}) )` : ''
  return `${notBehind}${escaped(words)}${behind(phrase)}`
}

function behind({ before, notBefore }: Exclude<Phrase, string>): string {
  const ahead = before ? `(?= (?:${anyOf(before)})${END})` : ''
  const notAhead = notBefore ? `(?! (?:${anyOf(notBefore)})${END})` : ''
  return `${END}${ahead}${notAhead}`
}

export const wordsIn = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase.words)

const lengthOf = (phrase: Phrase): number => wordsIn(phrase).length

/** What has to stand around its words, as a source that follows them. */
export function conditionsOf(phrase: Phrase): string {
  if (typeof phrase === 'string') return ''
  const { words, notAfter } = phrase
  const notBehind = notAfter ? `(?<!${START}(?:${anyOf(notAfter)}) ${escaped(words)})` : ''
  return `${notBehind}${behind(phrase)}`
}

/** The phrases as one source, the longest first; of an empty list nothing is ever found. */
export function wordsSource(phrases: readonly Phrase[]): string {
  if (phrases.length === 0) return NEVER
  const sources = phrases.toSorted((a, b) => lengthOf(b) - lengthOf(a)).map(sourceOf)
  return `${START}(?:${sources.join('|')})${END}`
}

const foldedAll = (words: readonly string[] | undefined) => (words ? words.map(fold) : undefined)

function folded(phrase: Phrase): Phrase {
  if (typeof phrase === 'string') return fold(phrase)
  const [before, notBefore, notAfter] = [phrase.before, phrase.notBefore, phrase.notAfter].map(foldedAll)
  return {
    words: fold(phrase.words),
    ...(before ? { before } : {}),
    ...(notBefore ? { notBefore } : {}),
    ...(notAfter ? { notAfter } : {}),
  }
}

/** @param frame puts the phrases into a larger pattern: `words => '^' + words`. */
export function patternOf(phrases: readonly Phrase[], frame: (words: string) => string = words => words): Pattern {
  return {
    marked: new RegExp(frame(wordsSource(phrases)), 'iu'),
    bare: new RegExp(frame(wordsSource(phrases.map(folded))), 'iu'),
  }
}

/** Written without one mark, as on a phone in a hurry. */
export const isBare = (text: string): boolean => !/[^\p{ASCII}\p{P}\p{S}\s]/u.test(text)

/** Of so many words or more one would bear a mark. */
const UNMARKED = 3

/** No sentence of a report, but one written without marks. */
export const isUnmarked = (text: string): boolean => isBare(text) && wordCount(text) >= UNMARKED

/** Whether one of the phrases stands in the text. */
export const has = ({ marked, bare }: Pattern, text: string): boolean =>
  marked.test(text) || (isBare(text) && bare.test(text))

/** A pattern made of several lists of phrases. */
export const patternBy = (make: (form: (words: readonly string[]) => string) => string): Pattern => ({
  marked: new RegExp(make(wordsSource), 'iu'),
  bare: new RegExp(
    make(words => wordsSource(words.map(fold))),
    'iu',
  ),
})

export const atHead = (words: string): string => `^${words}`

/** The text without the phrase it begins with; undefined when it begins with none. */
export function withoutHead({ marked }: Pattern, text: string): string | undefined {
  const found = marked.exec(text)
  return found?.index === 0 && found[0] !== '' ? text.slice(found[0].length).trimStart() : undefined
}

/** Parts of a text that stand in quotation marks, and those that do not, one after another. */
export function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/(“[^”]*”)/u)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('')
}

/** A text cut at its commas; one inside a number or quotation marks cuts nothing. */
export function commaParts(text: string): readonly string[] {
  const parts: string[] = []
  let [from, quoted] = [0, false]
  for (const { 0: mark, index } of text.matchAll(/[“”]|,(?!\d)/gu)) {
    if (mark !== ',') quoted = mark === '“'
    else if (!quoted) {
      parts.push(text.slice(from, index))
      from = index + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** Words of a text, as people count them. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
