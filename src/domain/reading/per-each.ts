/** "Mỗi buổi 30 người", "20 em, mỗi em 1 suất 300k": so many for each of what was counted besides. */

import type { Indicator } from '../plan.ts'
import type { Candidate, Reading } from './candidate.ts'
import { countOf, type Each, eachOf, wordsBefore } from './clause.ts'
import { hasCurrency, likelyMoney, moneyOf, type Scene } from './figure-candidate.ts'
import type { Mention, NumberMention } from './number.ts'
import { lookUp, skipSpace, type Token, type Tokens, wordTable } from './tokens.ts'
import { countsHelped, unitAfter } from './units.ts'

/** Of what each there is so much, and so many times of it: of "mỗi em 2 suất 300k" the money twice. */
export type EachTold = Each & {
  readonly times: number
  /** How many there are of them, where it stands beside the number. */
  readonly count?: number
}

/** @param before the words of the clause ahead of the number, nearest first */
export function eachTold(scene: Scene, at: number, before: readonly Token[]): EachTold | undefined {
  const mention = scene.mentions[at]
  if (!mention) return undefined
  const own = eachOf(scene.tokens, before, endOf(scene, mention))
  return own
    ? { ...own, times: 1 }
    : (multiplied(scene, at, before) ?? oneOf(scene, at) ?? givenToOne(scene, at) ?? handedOn(scene, at, mention))
}

/** "2*30 em", "2 x 30 em"; of "50k x 20 em" the money is for each of twenty, who are no million. */
function multiplied(scene: Scene, at: number, before: readonly Token[]): EachTold | undefined {
  const { mentions, tokens } = scene
  const [ahead, mention, behind] = [mentions[at - 1], mentions[at], mentions[at + 1]]
  if (mention?.kind !== 'number') return undefined
  const each = { noun: '', index: mention.first, time: false, times: 1 }
  const alone = before.length === 1 && TIMES.test(before[0]?.text ?? '')
  if (alone && ahead?.kind === 'number' && ahead.exact && !hasCurrency(scene, ahead))
    return { ...each, count: ahead.value }
  if (behind?.kind !== 'number' || !behind.exact || hasCurrency(scene, behind) || !hasCurrency(scene, mention))
    return undefined
  const between = tokens.list.slice(endOf(scene, mention), behind.first).filter(({ kind }) => kind !== 'space')
  return between.length === 1 && TIMES.test(between[0]?.text ?? '') ? { ...each, count: behind.value } : undefined
}

const TIMES = /^[x×*]$/

/** "5 em, 1 em 100k", "5 em, 100k 1 em": money of one, where more were told of before. */
function oneOf(scene: Scene, at: number): EachTold | undefined {
  const mention = scene.mentions[at]
  if (mention?.kind !== 'number' || !hasCurrency(scene, mention)) return undefined
  const beside = [at - 1, at + 1].map(place => scene.mentions[place])
  const [ahead, behind] = beside.map(each =>
    each?.kind === 'number' && each.exact && each.value === 1 ? each : undefined,
  )
  // "1 suất quà 200k".
  const touches = (end: number, next: number) => behindGift(scene.tokens, skipSpace(scene.tokens, end)) === next
  const one =
    ahead && touches(endOf(scene, ahead), mention.first)
      ? ahead
      : behind && touches(endOf(scene, mention), behind.first)
        ? behind
        : undefined
  const indicator = one && scene.unitOf.get(one)?.indicators[0]
  if (!one || !indicator || indicator.measure === 'money') return undefined
  const those = scene.mentions.filter((each): each is NumberMention => {
    const is = each !== one && each.kind === 'number' && each.exact && each.value > 0
    return is && (scene.unitOf.get(each)?.indicators.includes(indicator) ?? false)
  })
  // "2 em, 1 em 1tr, 1 em 2tr": each of them has its own.
  const counts = those.some(({ value }) => value === 1) ? [] : those
  // "3 em, 1 em 500k, 2 em 300k": the one is one of three.
  const all = counts.length === 1 ? counts.find(({ first }) => first < mention.first) : undefined
  return all && { noun: '', index: one.next, time: false, times: 1, count: all.value }
}

const behindGift = (tokens: Tokens, at: number): number =>
  tokens.list[at]?.folded === 'qua' ? skipSpace(tokens, at + 1) : at

/** Whether a number is the one that a price beside it is for: of "5 em, 1 em 100k" the second. */
export const isOneOf = (scene: Scene, at: number): boolean => {
  const one = scene.mentions[at]
  if (one?.kind !== 'number' || one.value !== 1) return false
  return [at - 1, at + 1].some(place => oneOf(scene, place)?.index === one.next)
}

/** "20 hs, 1 em 1 suất": whether it is the one that so much is given to, right behind how many they are. */
export function isGivenTo(scene: Scene, at: number): boolean {
  const [all, one, gift] = [scene.mentions[at - 1], scene.mentions[at], scene.mentions[at + 1]]
  if (all?.kind !== 'number' || one?.kind !== 'number' || gift?.kind !== 'number') return false
  if (one.value !== 1 || all.value < 2 || skipSpace(scene.tokens, endOf(scene, one)) !== gift.first) return false
  const [counted, of] = [scene.unitOf.get(one), scene.unitOf.get(all)]
  const same = counted?.indicators.some(each => of?.indicators.includes(each) && each.measure !== 'money')
  const between = scene.tokens.list.slice(endOf(scene, all), one.first)
  return same === true && !isGift(scene, one) && isGift(scene, gift) && between.every(({ kind }) => kind !== 'word')
}

const isGift = ({ tokens }: Scene, { next }: Mention): boolean =>
  GIFTS.has(tokens.list[skipSpace(tokens, next)]?.folded ?? '')

const GIFTS: ReadonlySet<string> = new Set(['suat', 'phan', 'hop', 'thung', 'tui'])

/** Of "20 hs, 1 em 1 suất" what one is given. */
function givenToOne(scene: Scene, at: number): EachTold | undefined {
  const one = scene.mentions[at - 1]
  return one && isGivenTo(scene, at - 1)
    ? { noun: '', index: skipSpace(scene.tokens, one.next), time: false, times: 1 }
    : undefined
}

const endOf = ({ unitOf }: Scene, mention: Mention): number => unitOf.get(mention)?.next ?? mention.next

/** Whether nothing stands between "mỗi em" and the number: it is no number of pupils. */
export function isRightBefore({ tokens, units }: Scene, { index }: Each, { first }: Mention): boolean {
  if (index >= first) return false
  const at = skipSpace(tokens, unitAfter(tokens, index, units)?.next ?? index + 1)
  return (
    at === first || (lookUp(tokens, tokens.list[at], IS_GIVEN) !== undefined && skipSpace(tokens, at + 1) === first)
  )
}

/** "Mỗi em được 300", "mỗi phần quà 300". */
const IS_GIVEN = wordTable('được đc dc nhận là quà')

/** "2 buổi, mỗi buổi 30": of the buổi the plan counts one thing that each has so many of. */
export function ownOfEach({ tokens, units, indicators }: Scene, { index }: Each): Indicator | undefined {
  const of = unitAfter(tokens, index, units)?.indicators ?? []
  return indicators.find(({ measure, perEach }) => measure === 'flow' && of.some(({ id }) => id === perEach?.figure))
}

/** "5 em, mỗi đứa 300": so many thousands for each of those who are helped. */
export function moneyOfEach(scene: Scene, { index }: Each, { value, exact }: NumberMention): Indicator | undefined {
  const { tokens, units } = scene
  if (!exact || value < 100 || value >= 1000) return undefined
  const helped = unitAfter(tokens, index, units)?.indicators.some(countsHelped)
  return helped || lookUp(tokens, tokens.list[index], WHOM) !== undefined ? moneyOf(scene) : undefined
}

const WHOM = wordTable('đứa bạn cháu hộ nhà suất phần')

/** As many words as may stand between the things for each and what they are worth: "1 suất quà trị giá 300k". */
const MOST_BETWEEN = 6

/** "Mỗi em 1 suất 300k": the money is of what each was given. */
function handedOn(scene: Scene, at: number, mention: Mention): EachTold | undefined {
  const gift = scene.mentions[at - 1]
  if (mention.kind !== 'number' || gift?.kind !== 'number' || !gift.exact || !hasCurrency(scene, mention))
    return undefined
  if (!moneyOf(scene) || hasCurrency(scene, gift)) return undefined
  const between = scene.tokens.list.slice(gift.next, mention.first).filter(({ kind }) => kind !== 'space')
  if (between.length > MOST_BETWEEN || between.some(({ kind }) => kind !== 'word')) return undefined
  const from = scene.mentions[at - 2]?.next ?? 0
  const each =
    eachOf(scene.tokens, wordsBefore(scene.tokens, gift.first, from, 8), endOf(scene, gift)) ??
    givenToOne(scene, at - 1)
  return each && !each.time ? { ...each, times: gift.value } : undefined
}

/**
 * 30 times the sessions, or 30 in all; what cannot be multiplied is asked for, and "2 buổi/tháng" cannot be told.
 * undefined: it says nothing that its own count does not ("20 em, mỗi em 1 suất").
 */
export function eachCandidate(
  scene: Scene,
  mention: NumberMention,
  indicator: Indicator,
  each: EachTold,
): Candidate | undefined {
  if (each.time) return { indicator, readings: [], doubt: 'unreadable', weight: 'weak' }
  const counted = each.count === undefined ? countedAs(scene, mention, each, indicator) : undefined
  const doubt = 'per-each'
  if (counted) {
    if (mention.value === 1) return undefined
    const readings = [{ value: counted.value * mention.value }, { value: counted.value }]
    return { indicator, readings, doubt, weight: 'total' }
  }
  const times = each.count ?? timesOf(scene, mention, each) ?? countOfIndicator(scene, mention, each, indicator)
  if (times === undefined) return { indicator, readings: [], doubt, weight: 'plain' }
  const whole = indicator.measure === 'money' ? likelyMoney(mention.value) : mention.value
  const amounts = [whole, ...(mention.low === undefined || mention.high === undefined ? [] : [mention.high])]
  const factors = each.times > 1 ? [times * each.times, times] : [times]
  const totals = factors.flatMap(factor => amounts.map((amount): Reading => ({ value: amount * factor })))
  const [total] = totals
  if (times * each.times === 1 && mention.exact) return { indicator, readings: totals, weight: 'plain' }
  const told = total && mention.exact && isTold(scene, mention, indicator, total.value)
  return told ? undefined : { indicator, readings: [...totals, { value: whole }], doubt, weight: 'plain' }
}

/** "2 buổi, 30 lượt, mỗi buổi 15": what it comes to has been told. */
const isTold = ({ mentions, unitOf, known }: Scene, but: Mention, { id }: Indicator, total: number): boolean =>
  known.some(each => each.indicator === id && each.value === total) ||
  mentions.some(
    each =>
      each !== but &&
      each.kind === 'number' &&
      each.exact &&
      each.value === total &&
      (unitOf.get(each)?.indicators.some(indicator => indicator.id === id) ?? false),
  )

/** What "mỗi lần" multiplies: what was told before it, else what follows. */
function timesOf(scene: Scene, mention: Mention, { noun, index }: Each): number | undefined {
  const { tokens, mentions } = scene
  const ahead = mentions.slice(0, mentions.indexOf(mention))
  // "2 em, mỗi em 500k; 3 em, mỗi em 200k": each has its own.
  const last = ahead.findLastIndex(each => each.kind === 'number' && each.next < index && isForEach(scene, each))
  return (
    countOf(tokens, ahead.slice(last + 1), noun, index) ??
    countOf(tokens, mentions, noun, index) ??
    countOf(tokens, mentions, noun, Number.POSITIVE_INFINITY)
  )
}

/** "20 hs, mỗi em 2 suất": who are given and what they are given are counted by the same figure. */
function countedAs(scene: Scene, mention: NumberMention, each: Each, indicator: Indicator): NumberMention | undefined {
  const same = unitAfter(scene.tokens, each.index, scene.units)?.indicators.includes(indicator)
  return same ? ofIndicator(scene, mention, each, indicator) : undefined
}

/** "4 lần, mỗi cuộc 15 người": the noun is another word of an indicator that has its number, here or told before. */
function countOfIndicator(scene: Scene, mention: Mention, each: Each, other: Indicator): number | undefined {
  const indicator = unitAfter(scene.tokens, each.index, scene.units)?.indicators[0]
  if (!indicator) return ANYBODY.test(each.noun) ? helped(scene, mention, each, other) : undefined
  if (indicator === other) return undefined
  const known = scene.known.find(figure => figure.indicator === indicator.id)?.value
  return ofIndicator(scene, mention, each, indicator)?.value ?? known
}

/** Other words for those who are helped: "5 em, mỗi đứa 100k". */
const ANYBODY = /^(?:dua|chau|ban|be|nguoi|co|thay|bac|chi|anh|cu|ban|phan|hoan)$/

function helped(scene: Scene, mention: Mention, each: Each, money: Indicator): number | undefined {
  const people = scene.indicators.find(({ id }) => id === money.perEach?.figure)
  if (!people || money.measure !== 'money') return undefined
  const known = scene.known.find(({ indicator }) => indicator === people.id)?.value
  return ofIndicator(scene, mention, each, people)?.value ?? known
}

/** The number of an indicator that is itself not told for each. */
function ofIndicator(scene: Scene, but: Mention, { index }: Each, indicator: Indicator): NumberMention | undefined {
  const those = scene.mentions.filter((mention): mention is NumberMention => {
    const counts = mention !== but && mention.kind === 'number' && mention.of === undefined && !mention.label
    return counts && (scene.unitOf.get(mention)?.indicators.includes(indicator) ?? false)
  })
  return those.find(({ first }) => first < index) ?? those.find(mention => !isForEach(scene, mention))
}

function isForEach(scene: Scene, mention: NumberMention): boolean {
  const at = scene.mentions.indexOf(mention)
  const before = wordsBefore(scene.tokens, mention.first, scene.mentions[at - 1]?.next ?? 0, 8)
  return eachOf(scene.tokens, before, endOf(scene, mention)) !== undefined
}
