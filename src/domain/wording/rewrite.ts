import { holdsFigure, holdsOnlyCount } from './figures.ts'
import { speaksOfSelf } from './first-person.ts'
import { namesSomebody } from './people.ts'
import { has, isBare, wordCount } from './phrases.ts'
import type { Routed } from './routes.ts'
import type { Rules } from './rules.ts'

/** Why the officer has to word an ý. */
export type ToReword =
  | 'one-word'
  | 'first-person'
  | 'person-named'
  | 'figure-inside'
  | 'no-marks'
  | 'no-deed'
  | 'nothing-introduced'
  | 'no-model-name'

/** Without one mark this many words are no sentence of a report. */
const UNMARKED = 3

/**
 * C11: why an ý cannot be printed as it is.
 * @param said the ý before its first letter was made small, where names still show.
 */
export function toReword(
  text: string,
  said: string,
  { promptId, routed }: { readonly promptId: string; readonly routed: Routed },
  rules: Rules,
): ToReword | undefined {
  if (speaksOfSelf(said, rules.firstPerson)) return 'first-person'
  if (namesSomebody(said, rules.people)) return 'person-named'
  const figures = rules.figures.get(promptId)
  if (figures && holdsFigure(text, figures)) return 'figure-inside'
  if (rules.counts && holdsOnlyCount(text, rules.counts)) return 'figure-inside'
  if (text.startsWith('(') || has(rules.prepositions.bare, text)) return 'no-deed'
  if (isBare(text) && wordCount(text) >= UNMARKED) return 'no-marks'
  return wordCount(text) <= 1 && !routed.byWord ? 'one-word' : undefined
}
