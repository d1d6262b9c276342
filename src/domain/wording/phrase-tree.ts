import { conditionsOf, END, escaped, START, wordsIn } from './phrases.ts'
import type { Phrase } from './vocabulary.ts'

type Branch = { readonly next: Map<string, Branch>; readonly ends: Set<string> }

const newBranch = (): Branch => ({ next: new Map(), ends: new Set() })

/**
 * What `wordsSource` finds where capitals do not matter, the longest first, with what phrases have in common told once:
 * a department has thousands of units, and a list of their names would be gone through at every word.
 */
export function treeSource(phrases: readonly Phrase[]): string {
  const root = newBranch()
  for (const phrase of phrases) {
    let branch = root
    for (const letter of wordsIn(phrase).toLocaleLowerCase('vi')) {
      const next = branch.next.get(letter) ?? newBranch()
      branch.next.set(letter, next)
      branch = next
    }
    branch.ends.add(conditionsOf(phrase))
  }
  return phrases.length === 0 ? '(?!)' : `${START}${sourceOf(root)}${END}`
}

/** What goes on is longer than what ends here. */
function sourceOf({ next, ends }: Branch): string {
  const ways = [...[...next].map(([letter, branch]) => `${escaped(letter)}${sourceOf(branch)}`), ...ends]
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`
}
