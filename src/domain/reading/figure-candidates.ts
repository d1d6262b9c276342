/** What figures each number of a message may be: so much of this indicator, certain or to be asked. */

import type { Indicator } from '../plan.ts'
import { asOf } from './as-told.ts'
import type { Candidate, Weight } from './candidate.ts'
import { clauseEnds, isGrowth, isOfAnotherTime, isTimeNoun, isTotal, wordsAfter, wordsBefore } from './clause.ts'
import { hasCurrency, moneyOf, type Scene, valueCandidates, within } from './figure-candidate.ts'
import { labelWords, saysLabel } from './label-words.ts'
import type { NumberMention } from './number.ts'
import { isOfOne } from './of-one.ts'
import { eachCandidate, eachTold, isGivenTo, isRightBefore, moneyOfEach, ownOfEach } from './per-each.ts'
import { brought, gives, perhapsOfEach } from './per-piece.ts'
import { longest } from './phrases.ts'
import { fractionCandidates, wordedRatio } from './ratio.ts'
import { lookUp, previous, skipSpace, type Token, wordTable } from './tokens.ts'
import { countsPeople, unitBefore } from './units.ts'
import { withoutUnit } from './without-unit.ts'

/** The candidates of the mention at place `at`; several when "2 120" may be two numbers. */
export function candidatesOf(scene: Scene, at: number): readonly Candidate[] {
  const mention = scene.mentions[at]
  if (!mention || scene.taken.has(mention) || scene.foreign.has(mention) || within(scene.quotes, mention.first))
    return []
  if (mention.kind === 'vague') return vagueCandidate(scene, mention.first, mention.next)
  if (isGivenTo(scene, at)) return []
  // "45+30 = 75 lượt" tells of 75.
  if (mention.addends && scene.tokens.list[skipSpace(scene.tokens, mention.next)]?.text === '=') return []
  const from = scene.mentions[at - 1]?.next ?? 0
  const before = wordsBefore(scene.tokens, mention.first, from, 8)
  if (isGrowth(scene.tokens, before, mention.next)) return []
  // "Dự kiến tháng 6 họp 1 lần": the month parts nothing.
  const ahead = scene.mentions[at - 1]
  const dated = ahead?.kind === 'number' && ahead.label === 'time' ? (scene.mentions[at - 2]?.next ?? 0) : from
  const weight = weightOf(scene, mention, wordsBefore(scene.tokens, mention.first, dated, 8))
  const worded = wordedRatio(scene, at)
  if (worded === 'whole') return []
  if (worded) return [{ ...worded, weight: weight === 'weak' ? 'weak' : 'plain' }]
  const each = eachTold(scene, at, before)
  const money = each && !scene.unitOf.get(mention) && hasCurrency(scene, mention) ? moneyOf(scene) : undefined
  if (each && money) return listed(eachCandidate(scene, mention, money, each))
  const ofEach = each || weight === 'total' ? undefined : perhapsOfEach(scene, at)
  if (ofEach) return ofEach
  // "Mỗi em 2 quyển vở" counts neither pupils nor anything asked for.
  if (each && !scene.unitOf.get(mention) && isRightBefore(scene, each, mention)) {
    const ends = clauseEnds(scene.tokens, mention.next)
    const own = ends ? (ownOfEach(scene, each) ?? moneyOfEach(scene, each, mention)) : undefined
    return own ? listed(eachCandidate(scene, mention, own, each)) : []
  }
  // What belongs to the number before names no other: "5 em 10 quyển vở".
  const said = indicatorOf(scene, mention, mention.of === undefined ? endBefore(scene, at) : from)
  if (said === 'none') return []
  if (!said) {
    const bare = bareOfLabel(scene, mention, before, weight) ?? goingOn(scene, at)
    return bare ? [bare] : withoutUnit(scene, mention, weight)
  }
  if (mention.of !== undefined && said.indicator.measure !== 'ratio')
    return fractionCandidates(scene, mention, said.indicator, from)
  if (each && mention.of === undefined) return listed(eachCandidate(scene, mention, said.indicator, each))
  // Of one of four rounds it tells nothing of all four.
  if (isOfOne(scene, at, said.indicator))
    return [{ indicator: said.indicator, readings: [], doubt: 'unreadable', weight: 'weak' }]
  const giving = isGiving(scene, at, said.indicator, before) || isHelping(scene, said.indicator, before)
  const asked = scene.tokens.list[scene.unitOf.get(mention)?.next ?? mention.next]?.text === '?'
  const after = wordsAfter(scene.tokens, scene.unitOf.get(mention)?.next ?? mention.next, 8)
  const around = partOf(before, after)
  const askedFor = weight === 'aside' && isAskedFor(said.indicator, around)
  const inner = giving ? 'weak' : askedFor ? 'total' : weight
  // Where it is asked who led, those that the unit led are a part of what is asked for.
  const inPart = weight === 'aside' && (!askedFor || (scene.askHost && said.indicator.counting === 'host'))
  const partAlone = inPart && said.indicator.atMost === undefined && isPartAlone(scene, mention)
  const sure = said.sure && !giving && !partAlone
  const doubt = sure ? (asked ? 'approximate' : undefined) : 'ambiguous-unit'
  const told = {
    ...(said.named ? { named: true } : {}),
    ...(isListed(scene, mention) ? { listed: true } : {}),
    ...(isAdded(scene, mention) ? { added: true } : {}),
    ...asOf(scene, at, { indicator: said.indicator, before, after }),
  }
  return valueCandidates(scene, mention, said.indicator, inner, doubt).map(candidate => ({ ...candidate, ...told }))
}

/** Where the words of the number before this one end. */
function endBefore({ mentions, unitOf }: Scene, at: number): number {
  const before = mentions[at - 1]
  return before ? (unitOf.get(before)?.next ?? before.next) : 0
}

/** "Họp 8 lần, lồng ghép dân vận 3": without its unit, by the words of the label. */
function bareOfLabel(
  scene: Scene,
  mention: NumberMention,
  before: readonly Token[],
  weight: Weight,
): Candidate | undefined {
  const [indicator] = scene.indicators
  if (scene.askHost || indicator?.measure !== 'flow' || before.length < 2 || !isBare(scene, mention)) return undefined
  if (!saysLabel(indicator, before)) return undefined
  const told = { indicator, readings: [{ value: mention.value }] }
  return weight === 'aside'
    ? { ...told, weight: 'total' }
    : { ...told, weight: 'plain', doubt: 'ambiguous-unit', as: 'asked-for' }
}

const isBare = ({ tokens, mentions }: Scene, mention: NumberMention): boolean =>
  mentions.length > 1 &&
  mention.exact &&
  Number.isInteger(mention.value) &&
  mention.of === undefined &&
  !mention.percent &&
  !mention.label &&
  mention.magnitude.scaled === undefined &&
  clauseEnds(tokens, mention.next)

/** "3 buổi cho học sinh, 2 cho giáo viên": the clause goes on with the unit of the one before. */
function goingOn(scene: Scene, at: number): Candidate | undefined {
  const { tokens, mentions } = scene
  const mention = mentions[at]
  if (at === 0 || mention?.kind !== 'number' || mention.label || !mention.exact) return undefined
  if (mention.of !== undefined || mention.percent || hasCurrency(scene, mention)) return undefined
  const ahead = mentions.slice(0, at).findLast(each => each.kind !== 'number' || each.label === undefined)
  if (ahead?.kind !== 'number') return undefined
  const indicator = scene.unitOf.get(ahead)?.indicators[0]
  if (indicator?.measure !== 'flow' || !/^(?:,|và|va)$/.test(tokens.list[previous(tokens, mention.first)]?.text ?? ''))
    return undefined
  const after = tokens.list[skipSpace(tokens, mention.next)]
  if (lookUp(tokens, after, GOES_ON) === undefined) return undefined
  return { indicator, readings: [{ value: mention.value }], weight: 'plain', doubt: 'ambiguous-unit', listed: true }
}

const GOES_ON = wordTable('với cùng cho ở tại khối lớp của')

const listed = (candidate: Candidate | undefined): readonly Candidate[] => (candidate ? [candidate] : [])

/** What stands in a list is another each time. */
const isListed = ({ tokens: { source }, lists }: Scene, { start }: NumberMention): boolean =>
  lists.has(source.lastIndexOf('\n', start) + 1)

/** "Ủng hộ bão 15 người x 200k", "15 người đóng 50k": who gave, not who was helped. */
function isGiving(scene: Scene, at: number, indicator: Indicator, before: readonly Token[]): boolean {
  const mention = scene.mentions[at]
  if (!mention || indicator.counting !== 'payer' || indicator.measure === 'money') return false
  if (gives(scene.tokens, scene.unitOf.get(mention)?.next ?? mention.next) || brought(scene, at)) return true
  const after = scene.tokens.list
    .slice(scene.unitOf.get(mention)?.next ?? mention.next)
    .find(({ kind }) => kind !== 'space')
  return /^[x×*]$/.test(after?.text ?? '') && before.some(({ folded }) => folded === 'ho' || folded === 'gop')
}

/** "2 buổi, tặng 3 em sách" where it is asked how many came: who was helped is counted elsewhere. */
const isHelping = ({ tokens }: Scene, indicator: Indicator, before: readonly Token[]): boolean => {
  if (indicator.counting === 'payer' || !countsPeople(indicator)) return false
  const verb = before.find(token => lookUp(tokens, token, HELPED_WITH) === undefined)
  return lookUp(tokens, verb, HELPS) !== undefined || lookUp(tokens, before[0], HELPED_WITH) !== undefined
}

const HELPED_WITH = wordTable('quà tặng')
const HELPS = wordTable('thăm giúp trao')

/** "3 buổi + 2 buổi". */
const isAdded = ({ tokens }: Scene, { first }: NumberMention): boolean =>
  tokens.list[previous(tokens, first)]?.text === '+'

function weightOf(scene: Scene, mention: NumberMention, before: readonly Token[]): Weight {
  const after = wordsAfter(scene.tokens, mention.next, 8)
  if (isOfAnotherTime(scene.tokens, before) || isOfAnotherTime(scene.tokens, after)) return 'weak'
  if (within(scene.asides, mention.first)) return 'aside'
  return isTotal(scene.tokens, before) ? 'total' : 'plain'
}

/** "vài buổi", "nhiều lượt người"; "vài" alone speaks of the first indicator. */
function vagueCandidate(scene: Scene, first: number, next: number): readonly Candidate[] {
  const { tokens, indicators } = scene
  const lonely = previous(tokens, first) < 0 && clauseEnds(tokens, next)
  const mention = scene.mentions.find(each => each.first === first)
  const unit = mention && scene.unitOf.get(mention)?.indicators[0]
  const indicator = unit ?? (lonely ? indicators[0] : undefined)
  return indicator ? [{ indicator, readings: [], doubt: 'unreadable', weight: 'weak' }] : []
}

/** Of "8 lần, trong đó 3 lần có nội dung …" the words of the part: behind "trong đó" or "có", before and after its number. */
function partOf(before: readonly Token[], after: readonly Token[]): readonly Token[] {
  const marker = before.findIndex(
    ({ folded, text }, at) =>
      (folded === 'do' && before[at + 1]?.folded === 'trong') ||
      /^nh[uư]ng$/.test(text) ||
      (at === 0 && folded === 'co'),
  )
  return marker < 0 ? [] : [...before.slice(0, marker), ...after]
}

/** "Trong đó 2 lần trực tuyến" with no number ahead: a part of what is not told here. */
function isPartAlone({ tokens, asides, mentions }: Scene, { first }: NumberMention): boolean {
  const aside = asides.find(([from, to]) => first > from && first < to)
  const from = aside?.[0] ?? 0
  return tokens.list[from]?.folded === 'trong' && !mentions.some(each => each.first < from)
}

/**
 * "Họp 8 lần, trong đó 4 lần có nội dung dân vận", "4 buổi, trong đó tổ chủ trì 1": the part is what the indicator counts,
 * by the words of its label or, where only the unit's own events count, by who led.
 */
function isAskedFor(indicator: Indicator, around: readonly Token[]): boolean {
  const says = (text: string) => around.some(({ folded }) => folded === text)
  return (indicator.counting === 'host' && says('chu') && says('tri')) || saysLabel(indicator, around)
}

/** The ratio whose words stand behind a noun. */
const ratioBehind = ({ tokens, units, indicators }: Scene, next: number): Indicator | undefined =>
  indicators.some(({ measure }) => measure === 'ratio')
    ? longest(tokens, skipSpace(tokens, next), units)?.indicators.find(({ measure }) => measure === 'ratio')
    : undefined

const GROUPS = wordTable('lớp khối tổ nhóm trường thôn xóm xã')

type Said = { readonly indicator: Indicator; readonly sure: boolean; readonly named?: boolean }

/** The indicator the words around a number speak of; 'none' when they say that it counts nothing asked for. */
function indicatorOf(scene: Scene, mention: NumberMention, from: number): Said | 'none' | undefined {
  const after = scene.unitOf.get(mention)
  const before = unitBefore(scene.tokens, mention.first, from, scene.units)
  if (after) {
    if (mention.label === 'name') return 'none'
    const verb = before?.how === 'named' ? sharing(before.indicators, scene, mention.next) : undefined
    const chosen = choose(scene, after.indicators, mention, after.next)
    // "buổi quán triệt 15 người" has no total: more likely who came than a ratio.
    if (verb?.measure === 'ratio' && mention.of === undefined) return chosen && { indicator: chosen, sure: false }
    // "15 gv được quán triệt": of how many is still to be told.
    const share = chosen && countsPeople(chosen) ? ratioBehind(scene, after.next) : undefined
    const indicator = verb ?? share ?? chosen
    return indicator && { indicator, sure: mention.label !== 'time' && !after.loose, named: before?.how === 'named' }
  }
  // "Em 3 tháng" is no number of em.
  if (isTimeNoun(scene.tokens, mention.next)) return undefined
  // "Cho hs 3 lớp 12" counts classes.
  if (before && lookUp(scene.tokens, scene.tokens.list[skipSpace(scene.tokens, mention.next)], GROUPS)) return 'none'
  if (!before || (moneyOf(scene) && (mention.magnitude.scaled ?? 0) >= 1000)) return undefined
  // "5 hs 2.000.000": so large a number beside people is money.
  const money = before.indicators.some(each => each.measure === 'money')
  if (moneyOf(scene) && mention.value >= 10_000 && !money) return undefined
  if (before.how === 'ordinal' && mention.of === undefined && mention.magnitude.scaled === undefined) return 'none'
  if (scene.tokens.list[mention.next]?.kind === 'word')
    return mention.magnitude.scaled === undefined ? 'none' : undefined
  const indicator = choose(scene, before.indicators, mention, mention.next)
  return indicator && { indicator, sure: true, named: before.how === 'named' }
}

/** Of "đã giải quyết 2 đơn" the indicator of the verb, when the noun is one of its words too. */
function sharing(indicators: readonly Indicator[], scene: Scene, next: number): Indicator | undefined {
  const { list } = scene.tokens
  const noun = list[next]?.kind === 'space' ? list[next + 1] : list[next]
  return indicators.find(each => each.words.some(words => words.split(' ').includes(noun?.folded ?? '')))
}

/** Of several indicators with the same word, the one that can hold the number and whose name is told in the clause. */
function choose(
  scene: Scene,
  among: readonly Indicator[],
  mention: NumberMention,
  next: number,
): Indicator | undefined {
  const ratio = mention.of !== undefined || mention.percent === true
  const fitting = among.filter(each => (each.measure === 'ratio') === ratio)
  const ratios = ratio ? scene.indicators.filter(each => each.measure === 'ratio') : []
  const left = fitting.length > 0 ? fitting : ratios.length > 0 ? ratios : among
  if (left.length < 2) return left[0]
  const said = clauseWords(scene, next)
  const score = (indicator: Indicator) => labelWords(indicator).filter(word => said.has(word)).length
  return left.toSorted((a, b) => score(b) - score(a))[0]
}

function clauseWords(scene: Scene, next: number): ReadonlySet<string> {
  const said = new Set<string>()
  for (const token of scene.tokens.list.slice(next, next + 14)) {
    if (token.kind === 'line' || token.kind === 'digits' || /^[,;.]$/.test(token.text)) break
    if (token.kind === 'word') said.add(token.folded)
  }
  return said
}
