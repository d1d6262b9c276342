/** Numbers no unit speaks for: a ratio, money, or an answer that is just the number. */

import type { Indicator } from '../plan.ts'
import type { Candidate, Weight } from './candidate.ts'
import { clauseEnds, isPolite, isSlogan, isTimeNoun, wordsBefore } from './clause.ts'
import { hasCurrency, moneyOf, type Scene, twoNumbers, valueCandidates } from './figure-candidate.ts'
import { LOOSELY } from './lexicon.ts'
import type { Mention, NumberMention } from './number.ts'
import { isEvent } from './ordinals.ts'
import { isWord, lookUp, previous, skipSpace, type Tokens } from './tokens.ts'

const OTHER_MONEY: ReadonlySet<string> = new Set(['nhặt', 'rơi', 'nhat', 'phí', 'lương', 'lại', 'lai'])
/** "Kinh phí", "chi phí" are no fee: what was spent. */
const SPENT: ReadonlySet<string> = new Set(['kinh', 'chi'])

function isOtherMoney(tokens: Tokens, first: number): boolean {
  const before = wordsBefore(tokens, first, 0, 6)
  return before.some(({ text }, at) => {
    if (text === 'phí' && SPENT.has(before[at + 1]?.text ?? '')) return false
    return OTHER_MONEY.has(text)
  })
}

/** The candidates of a number without a unit of the prompt. */
export function withoutUnit(scene: Scene, mention: NumberMention, weight: Weight): readonly Candidate[] {
  const { tokens } = scene
  // "4 xin, 4 luôn", but "2 triệu cùng Công đoàn" is money.
  const slogan = isSlogan(tokens, mention.next) && mention.magnitude.scaled === undefined
  if (mention.label || isTimeNoun(tokens, mention.next) || slogan) return []
  if (mention.of !== undefined || mention.percent) return bareRatio(scene, mention)
  const money = moneyOf(scene)
  if (money && hasCurrency(scene, mention) && mention.value >= 1000) {
    // Found and given back, a fee or a wage: money, but not spent on support.
    const other = isOtherMoney(tokens, mention.first)
    return valueCandidates(scene, mention, money, other ? 'weak' : weight, other ? 'ambiguous-unit' : undefined)
  }
  if (tokens.list[mention.next]?.kind === 'word') return []
  if (money && mention.value >= 10_000) return valueCandidates(scene, mention, money, 'weak', 'ambiguous-unit')
  return scene.bare ? bareNumber(scene, mention) : []
}

function bareRatio(scene: Scene, mention: NumberMention): readonly Candidate[] {
  const { tokens, indicators } = scene
  const ratios = indicators.filter(each => each.measure === 'ratio')
  const indicator = ratios[0]
  if (!indicator) return []
  if (mention.percent && mention.of === undefined) return [percentCandidate(scene, mention, indicator)]
  // A fraction of something else: "3/4 tổ", unless the clause is the ratio alone.
  const alone = clauseEnds(tokens, mention.next)
  const unsure = mention.dateLike || ratios.length > 1 || !alone
  return valueCandidates(scene, mention, indicator, 'plain', unsure ? 'ambiguous-unit' : undefined)
}

/** "15 người, đạt 100%" is 15 of 15; another percentage hides both numbers. */
function percentCandidate(scene: Scene, mention: NumberMention, indicator: Indicator): Candidate {
  const unit = (each: NumberMention) => scene.unitOf.get(each)
  const people = scene.mentions.filter((each): each is NumberMention => {
    if (each.kind !== 'number' || each.of !== undefined || !each.exact) return false
    const told = unit(each)
    return told?.indicators.includes(indicator) === true && scene.tokens.list[told.next - 1]?.folded !== 'luot'
  })
  const only = people[0]
  const whole = mention.value === 100 && people.length === 1 && only
  const readings = whole ? [{ value: only.value, of: only.value }] : []
  return { indicator, readings, doubt: whole ? 'ambiguous-unit' : 'unreadable', weight: 'weak' }
}

const EVENTS: ReadonlySet<string> = new Set(['dot', 'lan', 'buoi', 'cuoc'])

/** "2 đợt, mỗi đợt 5 em", "2 buổi cho 15 em" to a question that counts no events, but what is told besides. */
const isOfEvents = ({ tokens, mentions, unitOf }: Scene, { words }: Indicator, mention: NumberMention): boolean =>
  EVENTS.has(tokens.list[skipSpace(tokens, mention.next)]?.folded ?? '') &&
  !words.some(isEvent) &&
  mentions.some(each => each !== mention && unitOf.get(each) !== undefined)

/** The first number without a word answers the first indicator if the message begins with it. */
function bareNumber(scene: Scene, mention: NumberMention): readonly Candidate[] {
  const { tokens, indicators } = scene
  const sum = plainSum(scene, mention)
  if (sum) return sum
  const counts = indicators.filter(each => each.measure !== 'ratio')
  const place = scene.mentions.filter(each => each.first < mention.first && isCount(each)).length
  const series = tokens.list.every(token => token.kind !== 'word')
  const opens = begins(tokens, mention.first)
  const ends = series || clauseEnds(tokens, mention.next)
  if (!opens && !(ends && (series || startsClause(tokens, mention.first)))) return []
  const indicator = opens ? (indicators[0]?.measure === 'ratio' ? undefined : indicators[0]) : counts[place]
  if (!indicator) return []
  const { groups, commaPair } = mention.magnitude
  const second = counts[1]
  if (groups === undefined && commaPair && mention.exact && second && indicator === counts[0]) {
    const [left, right] = commaPair
    if (right !== left + 1) return twoNumbers(scene, indicator, [left, right], left).map(withoutWhole)
  }
  // "2 2 2 0" to a prompt with four counts leaves nothing to ask.
  const complete = series && scene.mentions.length === indicators.length && counts.length === indicators.length
  const certain = complete || (opens && ends && !mention.marker)
  if (!certain) {
    if (isOfEvents(scene, indicator, mention)) return []
    return valueCandidates(scene, mention, indicator, 'weak', 'ambiguous-unit').map(each => ({
      ...each,
      weight: 'weak',
    }))
  }
  return valueCandidates(scene, mention, indicator, 'plain')
}

/** "4+5" and nothing else: nine, or five more than the four told before. */
function plainSum({ tokens, indicators }: Scene, mention: NumberMention): readonly Candidate[] | undefined {
  const [indicator] = indicators
  const last = mention.addends?.at(-1)
  if (last === undefined || !indicator || tokens.list.some(({ kind }) => kind === 'word')) return undefined
  return [
    { indicator, readings: [{ value: mention.value }, { value: last }], doubt: 'ambiguous-unit', weight: 'total' },
  ]
}

function isCount(mention: Mention): boolean {
  return mention.kind === 'number' && mention.of === undefined && !mention.percent
}

/** "2,29" is two numbers, not 2 of anything else. */
function withoutWhole(candidate: Candidate): Candidate {
  return { ...candidate, readings: candidate.readings.slice(0, 1) }
}

/** Nothing before the number but politeness, a bullet or a word like "khoảng". */
function begins(tokens: Tokens, first: number): boolean {
  return tokens.list.slice(0, first).every(token => {
    if (token.kind === 'word') {
      return isPolite(tokens, token) || lookUp(tokens, token, LOOSELY) !== undefined || isWord(tokens, token, 'tổng')
    }
    return token.kind !== 'digits'
  })
}

function startsClause(tokens: Tokens, first: number): boolean {
  const before = tokens.list[previous(tokens, first)]
  if (!before || before.kind === 'sign') return true
  return isWord(tokens, before, 'và') || lookUp(tokens, before, LOOSELY) !== undefined
}
