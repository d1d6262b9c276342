/** "Buổi 1: 35 em, buổi 2: 40 em": events numbered one by one are so many. */

import type { Mention } from './number.ts'
import type { PlacedLine } from './places.ts'

const SPOKEN: Readonly<Record<string, number>> = { nhat: 1, dau: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6 }

/** How many events are numbered from the first on without a gap; undefined below two. */
export function countedOneByOne({ clauses }: PlacedLine, mentions: readonly Mention[]): number | undefined {
  const text = clauses.join(' ')
  const places = new Set<number>()
  for (const [, spoken, place] of text.matchAll(
    / (?:buoi|lan|dot|cuoc) (?:thu )?(?:(nhat|dau|hai|ba|tu|bon|nam|sau)|#(\d+)) /g,
  )) {
    const mention = place === undefined ? undefined : mentions[Number(place)]
    const number = spoken === undefined ? (mention?.kind === 'number' ? mention.value : undefined) : SPOKEN[spoken]
    if (number !== undefined) places.add(number)
  }
  const count = places.size
  return count >= 2 && [...Array(count).keys()].every(at => places.has(at + 1)) ? count : undefined
}

/** Whether an indicator's word is one for an event. */
export const isEvent = (word: string): boolean => /^(?:buoi|lan|dot|cuoc)$/.test(word)
