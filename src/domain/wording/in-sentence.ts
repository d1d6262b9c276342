import type { Plan } from '../plan.ts'
import { smallFirst } from './first-letter.ts'
import { withOfficeWords } from './office-words.ts'
import { unprintable } from './rewrite.ts'
import { rulesOf } from './rules.ts'

/** Words of the chat as they go on inside a sentence of a document: what is short in full, the first letter small. */
export function inSentence(plan: Plan, text: string): string {
  const { office, names } = rulesOf(plan)
  return smallFirst(withOfficeWords(text.trim(), office), names)
}

/** What somebody answered, told after a colon: what is short in full, and its first letter as it was written. */
export const asAnswered = (plan: Plan, text: string): string => withOfficeWords(text.trim(), rulesOf(plan).office)

/** Words of the chat that no signed paper may quote as they are: somebody has to word them first. */
export const isToWord = (plan: Plan, text: string): boolean => unprintable(text, rulesOf(plan)) !== undefined
