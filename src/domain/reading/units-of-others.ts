/** Numbers with a unit of another section of the form: none of what is asked for here. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { isTimeNoun, quotes } from './clause.ts'
import { isCurrency } from './currency.ts'
import { expanded } from './expand.ts'
import { fold, nfc } from './fold.ts'
import { type Mention, scanNumbers } from './number.ts'
import type { UnitWords } from './phrases.ts'
import { skipSpace, type Tokens, tokenize } from './tokens.ts'
import { countsPeople, type UnitMatch, unitAfter, unitBefore, unitWords } from './units.ts'

/** As many as are judged of one message. */
const MOST = 200

/** Behind a number "em" and "bạn" may be whom one speaks to: "4 em ạ". */
const ADDRESS: ReadonlySet<string> = new Set(['em', 'bạn', 'ban'])
const POLITE: ReadonlySet<string> = new Set(['ạ', 'ak', 'a', 'nhé', 'nhe', 'nha', 'ơi', 'oi'])

function isAddress(tokens: Tokens, { next }: UnitMatch): boolean {
  const after = tokens.list[skipSpace(tokens, next)]
  const alone = after === undefined || POLITE.has(after.text)
  return alone && ADDRESS.has(tokens.list[next - 1]?.text ?? '')
}

/** What a number counts by the word behind it, or its currency. */
function countedBy(tokens: Tokens, mention: Mention, units: UnitWords): UnitMatch | undefined {
  if (mention.kind !== 'number' || mention.label === 'name' || isTimeNoun(tokens, mention.next)) return undefined
  const money = units.find(({ indicator }) => indicator.measure === 'money')?.indicator
  const at = skipSpace(tokens, mention.next)
  if (money && ((mention.magnitude.scaled ?? 0) >= 1000 || isCurrency(tokens, at)))
    return { indicators: [money], next: mention.next }
  return unitAfter(tokens, mention.next, units)
}

/**
 * The numbers of a message that count something of another section and nothing of this one.
 * @param own by which unit of this section each is followed.
 */
export function ofOthers(
  tokens: Tokens,
  own: ReadonlyMap<Mention, UnitMatch | undefined>,
  sections: { readonly asked: readonly Indicator[]; readonly others: readonly Indicator[] },
): ReadonlySet<Mention> {
  if (sections.others.length === 0) return new Set()
  const here = unitWords(sections.asked)
  const there = unitWords(sections.others)
  const found = [...own].filter(([mention, unit]) => {
    if (unit || countedBy(tokens, mention, here)) return false
    const match = countedBy(tokens, mention, there)
    return match !== undefined && !isAddress(tokens, match)
  })
  return new Set(found.map(([mention]) => mention))
}

/** A section and what it asks for. */
export type Section = { readonly id: string; readonly indicators: readonly Indicator[] }

/**
 * How much of a text is told in the units of one section: numbers, those of them that count no people (who came or was
 * helped is told beside anything), and how closely their words are its own.
 */
export type UnitsTold = {
  readonly id: string
  readonly things: number
  readonly numbers: number
  readonly words: number
  /** Which numbers of the text count its things. */
  readonly at: readonly number[]
  /** Which numbers, of people too, are followed by the very word that is used when this section is spoken of. */
  readonly called: readonly number[]
}

/**
 * "2 buổi, 1 tin bài" where meetings are counted: every number told of one section counts of the other as well, which
 * is told more, by more than one number or by the word that is its own.
 */
export function toldRather(here: UnitsTold, other: UnitsTold): boolean {
  if (other.things <= here.things || !here.at.every(each => other.at.includes(each))) return false
  if (other.things - here.things > 1) return true
  return here.at.some(each => other.called.includes(each) && !here.called.includes(each))
}

/** Everything a form asks for: what is shortened of it is worked out once. */
const asked = remembered<readonly Indicator[]>(1)

/** Of which sections the numbers of a text tell, by their own units; those that it tells nothing of are left out. */
export function unitsTold(text: string, sections: readonly Section[]): readonly UnitsTold[] {
  const all = asked(sections, '', () => sections.flatMap(({ indicators }) => indicators))
  const tokens = tokenize(expanded(nfc(text), all))
  const quoted = quotes(tokens)
  const mentions = scanNumbers(tokens)
    .slice(0, MOST)
    // "Lớp học 0 đồng": of nothing nothing is told.
    .filter(mention => mention.kind === 'number' && mention.value > 0)
    .filter(({ first }) => !quoted.some(([from, to]) => first > from && first < to))
  return sections.flatMap(({ id, indicators }) => {
    const units = unitWords(indicators)
    const found = mentions.flatMap((mention, at) => {
      const match = countedBy(tokens, mention, units) ?? namedBefore(tokens, mentions, at, units)
      return match && !isAddress(tokens, match)
        ? [{ at, match, length: Math.max(1, match.next - mention.next), called: isCalled(tokens, mention, match) }]
        : []
    })
    if (found.length === 0) return []
    const things = found.filter(({ match }) => !match.indicators.every(countsPeople))
    return [
      {
        ...{ id, things: things.length, numbers: found.length },
        words: found.reduce((sum, { length }) => sum + length, 0),
        at: things.map(({ at }) => at),
        called: found.filter(({ called }) => called).map(({ at }) => at),
      },
    ]
  })
}

function isCalled({ list }: Tokens, { next }: Mention, { indicators, next: end }: UnitMatch): boolean {
  const said = list.slice(next, end).map(({ folded }) => folded)
  return indicators.some(({ chat }) => fold(chat) === said.join('').trim())
}

/** "Quán triệt 14/15", "số gương: 2". */
function namedBefore(
  tokens: Tokens,
  mentions: readonly Mention[],
  at: number,
  units: UnitWords,
): UnitMatch | undefined {
  const mention = mentions[at]
  if (mention?.kind !== 'number' || mention.label === 'name') return undefined
  const before = unitBefore(tokens, mention.first, mentions[at - 1]?.next ?? 0, units)
  return before?.how === 'named' ? { indicators: before.indicators, next: mention.next } : undefined
}
