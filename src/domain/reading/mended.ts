/** "3 buổi à nhầm 4 buổi", "5 lần chứ không phải 4": a number put right within the sentence counts no more. */

import type { Indicator } from '../plan.ts'
import { type Mention, type NumberMention, scanNumbers } from './number.ts'
import { isWord, previous, skipSpace, type Tokens, tokenize } from './tokens.ts'
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
    const ahead = mentions[at - 1]
    if (ahead?.kind !== 'number' || right.kind !== 'number') return
    const [of, other] = [unitOf.get(ahead), unitOf.get(right)]
    const from = of?.next ?? ahead.next
    const between = isInsisted(tokens, right, other) ? 'a nham' : wordsBetween(tokens, from, right.first)
    if (between === undefined) return
    const same = mayBeSame(of, other)
    if (same && DENIED.test(between)) mended.add(right)
    else if (REPLACED.test(between)) {
      // "2 buổi 80 em, à quên, 3 buổi": the buổi are put right, whatever was told between.
      const wrong = same ? ahead : mentions.slice(0, at).findLast(each => shares(unitOf.get(each), other))
      if (wrong) mended.add(wrong)
      if (same && !other && of) unitOf.set(right, { ...of, next: right.next })
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

const shares = (of: UnitMatch | undefined, other: UnitMatch | undefined): boolean =>
  of !== undefined && other !== undefined && mayBeSame(of, other)

/** "2 buổi 80 em, à 3 buổi chứ". */
function isInsisted(tokens: Tokens, right: NumberMention, unit: UnitMatch | undefined): boolean {
  if (!isWord(tokens, tokens.list[skipSpace(tokens, unit?.next ?? right.next)], 'chứ')) return false
  return /^[àaờơoồ]$/.test(tokens.list[previous(tokens, right.first)]?.text ?? '')
}

const mayBeSame = (of: UnitMatch | undefined, other: UnitMatch | undefined): boolean =>
  !of || !other || of.indicators.some((indicator: Indicator) => other.indicators.includes(indicator))

/** undefined where nothing is put right. */
function wordsBetween(tokens: Tokens, from: number, until: number): string | undefined {
  if (until <= from || until - from > MOST_TOKENS) return undefined
  const between = tokens.list.slice(from, until).filter(({ kind }) => kind !== 'space')
  if (!between.some(({ folded }) => SIGNS.has(folded))) return undefined
  return between.map(({ folded, kind }) => (kind === 'line' ? ';' : folded)).join(' ')
}
