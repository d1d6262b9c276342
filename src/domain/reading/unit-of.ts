/** Which unit follows each number of a message. */

import { isReceived } from './currency.ts'
import type { Mention } from './number.ts'
import type { UnitWords } from './phrases.ts'
import { skipSpace, type Tokens } from './tokens.ts'
import { type UnitMatch, withoutNext } from './units.ts'

/** @param unitAt the unit that begins at a token */
export function unitsOf(
  tokens: Tokens,
  all: readonly Mention[],
  units: UnitWords,
  unitAt: (next: number) => UnitMatch | undefined,
): Map<Mention, UnitMatch | undefined> {
  const unitOf = new Map(all.map(each => [each, isBrought(tokens, each) ? undefined : unitAt(each.next)]))
  all.forEach((mention, at) => {
    const [unit, next, before] = [unitOf.get(mention), all[at + 1], all[at - 1]]
    if (!unit || !next || unitOf.get(next) || skipSpace(tokens, unit.next) !== next.first) return
    const from = before ? (unitOf.get(before)?.next ?? before.next) : 0
    unitOf.set(mention, withoutNext(tokens, { ...mention, from }, unit, units))
  })
  return unitOf
}

/** "Mỗi người 100k đc 1tr4": no comrades. */
const isBrought = (tokens: Tokens, mention: Mention): boolean =>
  mention.kind === 'number' &&
  (mention.magnitude.scaled ?? 0) >= 1000 &&
  isReceived(tokens, skipSpace(tokens, mention.next))
