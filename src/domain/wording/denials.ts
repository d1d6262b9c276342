import { END, has, type Pattern, patternBy, patternOf, wordCount } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C6, ready for one plan. */
export type Denials = {
  /** The negation at either end: "họp không giấy" is a deed. */
  readonly edge: Pattern
  readonly head: Pattern
  readonly difficulty: Pattern
  readonly after: Pattern
  /** What went well is no difficulty: "thuận lợi: …". */
  readonly advantage: Pattern
}

/** An ý as short as this with a negation in it says that nothing was. */
const SHORT = 3

export function denialsOf({
  denial: { negations, within, what, subjects, ofDifficulties, closing, advantages = [] },
}: Wording): Denials {
  return {
    edge: patternOf(negations, words => `^${words}|${words}$`),
    head: patternBy(
      words => `^(?:${words(subjects)}[\\s,]+){0,4}${words(negations)}(?: ${words(within)})? ${words(what)}`,
    ),
    difficulty: patternBy(
      words => `^${words(negations)}(?: ${words(within)}){0,2} ${words(ofDifficulties)}(?: ${words(closing)})?${END}`,
    ),
    advantage: patternOf(advantages, words => `^(?:về )?${words}`),
    after: patternBy(words => `: ?${words(negations)}[.\\s]*$`),
  }
}

/** C6: says that nothing was. "Không để lớp trống tiết" is a deed. */
export function isDenial(text: string, ofDifficulties: boolean, { edge, head, difficulty, after }: Denials): boolean {
  if (has(edge, text) && wordCount(text) <= SHORT) return true
  return ofDifficulties ? has(difficulty, text) || has(after, text) : has(head, text)
}
