import { atHead, has, type Pattern, patternOf, withoutHead, wordsSource } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** C5, ready for one plan. */
export type FirstPerson = {
  readonly head: Pattern
  readonly ours: RegExp
  readonly self: Pattern
  readonly says: Pattern
}

export function firstPersonOf({ firstPerson: { head, things, of, self, says } }: Wording): FirstPerson {
  const speaks = (words: string) => `${words} ${wordsSource(says)}`
  return {
    head: patternOf(head, atHead),
    ours: new RegExp(`(${wordsSource(things)}) ${wordsSource(of)}`, 'giu'),
    self: patternOf(self, atHead),
    says: patternOf(self, speaks),
  }
}

/** C5: "tổ em" off at the head, "tổ em" elsewhere as "tổ". */
export function withoutFirstPerson(text: string, { head, ours }: FirstPerson): string {
  const rest = (withoutHead(head, text) ?? text).replace(/^[,:]\s*/u, '')
  return rest.replace(ours, '$1')
}

/** Somebody speaks of himself: that is for the officer to word. */
export const speaksOfSelf = (text: string, { self, says }: FirstPerson): boolean => has(self, text) || has(says, text)
