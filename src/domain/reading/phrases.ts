/** Phrases of several words at a place of a message. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { isCurrency } from './currency.ts'
import { CURRENCY } from './lexicon.ts'
import { skipSpace, type Tokens } from './tokens.ts'

/** Folded words, spaces left out. */
export type Phrase = readonly string[]

/** The indicators' words cut into tokens. */
export type UnitWords = readonly { readonly indicator: Indicator; readonly phrases: readonly Phrase[] }[]

/** Phrases by their first word: at nearly every place of a message none begins. */
type ByFirst<Said> = ReadonlyMap<string, readonly Said[]>

function byFirst<Said>(all: readonly Said[], phraseOf: (said: Said) => Phrase): ByFirst<Said> {
  const found = new Map<string, Said[]>()
  for (const said of all) {
    const first = phraseOf(said)[0]
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), said])
  }
  return found
}

/** Length in tokens of a phrase that begins at `index`, spaces left out; 0 when it does not. */
function phraseLength(tokens: Tokens, index: number, phrase: Phrase): number {
  let at = index
  for (const word of phrase) {
    if (at > index) at = skipSpace(tokens, at)
    if (tokens.list[at]?.folded !== word) return 0
    at += 1
  }
  // "đồng" is no unit in "đồng chí", and "động" is another word.
  return phrase.length === 1 && isOtherWord(tokens, index) ? 0 : at - index
}

const isOtherWord = (tokens: Tokens, index: number): boolean =>
  CURRENCY.folded.has(tokens.list[index]?.folded ?? '') && !isCurrency(tokens, index)

/** How many tokens the longest of `phrases` takes that begins at a place: 0 when none does. */
export function lengthAt(phrases: readonly Phrase[]): (tokens: Tokens, index: number) => number {
  const known = byFirst(phrases, phrase => phrase)
  return (tokens, index) => {
    const here = known.get(tokens.list[index]?.folded ?? '') ?? []
    return here.reduce((longest, phrase) => Math.max(longest, phraseLength(tokens, index, phrase)), 0)
  }
}

type UnitPhrase = { readonly unit: UnitWords[number]; readonly phrase: Phrase }

const known = remembered<ByFirst<UnitPhrase>>(1)

const phrasesOf = (units: UnitWords): ByFirst<UnitPhrase> =>
  known(units, '', () =>
    byFirst(
      units.flatMap(unit => unit.phrases.map(phrase => ({ unit, phrase }))),
      ({ phrase }) => phrase,
    ),
  )

/** The indicators with the longest of their words standing at `index`, and the token after those words. */
export function longest(
  tokens: Tokens,
  index: number,
  units: UnitWords,
  until: number = tokens.list.length,
): { readonly indicators: readonly Indicator[]; readonly next: number } | undefined {
  const begun = phrasesOf(units).get(tokens.list[index]?.folded ?? '')
  if (!begun) return undefined
  let best = 0
  let found: UnitPhrase['unit'][] = []
  for (const { unit, phrase } of begun) {
    const length = phraseLength(tokens, index, phrase)
    if (length === 0 || length < best || index + length > until) continue
    if (length > best) found = []
    if (found.at(-1) !== unit) found.push(unit)
    best = length
  }
  return best > 0 ? { indicators: found.map(({ indicator }) => indicator), next: index + best } : undefined
}
