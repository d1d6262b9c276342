/** "3 buổi à nhầm 4 buổi", "5 lần chứ không phải 4": a number put right within the sentence counts no more. */

import type { Indicator } from '../plan.ts'
import { type Mention, scanNumbers } from './number.ts'
import { type Tokens, tokenize } from './tokens.ts'
import { type UnitMatch, unitAfter, unitWords } from './units.ts'

/** One of these must be there: looked at first, for every two numbers. */
const SIGNS: ReadonlySet<string> = new Set(['nham', 'quen', 'sua', 'khong', 'ko', 'k', 'lai'])
const MOST_TOKENS = 16

const REPLACED =
  /^(?:[,;.(-] )*(?:(?:thoi|chet|xin loi|em|chi|dem|ghi|viet|bao|noi) )*(?:(?:(?:a|o|ui|oi|y) )?(?:nham|sua(?: lai)?)|(?:a|o|ui|oi|y) (?:, )?(?:quen|khong|ko|k)|(?:noi|ghi|dem|tinh|xem) lai)(?: (?:[,:]|roi|la|thanh|thi|phai|dung|moi|chi|co|ma|a|em|tong))*$/
const DENIED = /^(?:[,(-] )?(?:chu )?(?:khong|ko|k) phai(?: (?:la|co|chi))?$/

type Units = Map<Mention, UnitMatch | undefined>

/**
 * The numbers that another one has put right; a right one without its word gets that of the wrong one.
 * @param unitOf is completed so.
 */
export function mendedNumbers(tokens: Tokens, mentions: readonly Mention[], unitOf: Units): ReadonlySet<Mention> {
  const mended = new Set<Mention>()
  mentions.forEach((right, at) => {
    const wrong = mentions[at - 1]
    if (wrong?.kind !== 'number' || right.kind !== 'number') return
    const [of, other] = [unitOf.get(wrong), unitOf.get(right)]
    const between = wordsBetween(tokens, of?.next ?? wrong.next, right.first)
    if (between === undefined || !mayBeSame(of, other)) return
    if (DENIED.test(between)) mended.add(right)
    else if (REPLACED.test(between)) {
      mended.add(wrong)
      if (!other && of) unitOf.set(right, { ...of, next: right.next })
    }
  })
  return mended
}

/**
 * The number that was wrong where a text puts its own number right ("60 lượt sửa thành 65 lượt"), counted by one of the
 * indicators; undefined where it does not.
 */
export function wrongWithin(text: string, indicators: readonly Indicator[]): number | undefined {
  const tokens = tokenize(text)
  const mentions = scanNumbers(tokens)
  if (mentions.length < 2 || mentions.length > MOST_NUMBERS) return undefined
  const units = unitWords(indicators)
  const unitOf = new Map(mentions.map(mention => [mention, unitAfter(tokens, mention.next, units)]))
  const wrong = [...mendedNumbers(tokens, mentions, unitOf)].find(mention => unitOf.get(mention))
  return wrong?.kind === 'number' ? wrong.value : undefined
}

/** An answer that puts itself right is short. */
const MOST_NUMBERS = 12

const mayBeSame = (of: UnitMatch | undefined, other: UnitMatch | undefined): boolean =>
  !of || !other || of.indicators.some((indicator: Indicator) => other.indicators.includes(indicator))

/** undefined where nothing is put right. */
function wordsBetween(tokens: Tokens, from: number, until: number): string | undefined {
  if (until <= from || until - from > MOST_TOKENS) return undefined
  const between = tokens.list.slice(from, until).filter(({ kind }) => kind !== 'space')
  if (!between.some(({ folded }) => SIGNS.has(folded))) return undefined
  return between.map(({ folded, kind }) => (kind === 'line' ? ';' : folded)).join(' ')
}
