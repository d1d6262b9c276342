/** "14 người trên tổng số 15" and "45/45 hồ sơ": two numbers that belong together. */

import type { Indicator } from '../plan.ts'
import type { Candidate } from './candidate.ts'
import type { Scene } from './figure-candidate.ts'
import type { NumberMention } from './number.ts'
import { isWord, type Token } from './tokens.ts'
import { countsPeople } from './units.ts'

/**
 * The ratio that begins with the mention at place `at`; 'whole' when the mention is the second number of one already
 * taken. Only where the prompt asks for a ratio.
 */
export function wordedRatio(scene: Scene, at: number): Candidate | 'whole' | undefined {
  if (pairAt(scene, at - 1)) return 'whole'
  const pair = pairAt(scene, at)
  if (!pair) return undefined
  const { part, whole, indicator } = pair
  return { indicator, readings: [{ value: part.value, of: whole.value }], weight: 'plain' }
}

type Pair = { readonly part: NumberMention; readonly whole: NumberMention; readonly indicator: Indicator }

function pairAt(scene: Scene, at: number): Pair | undefined {
  const ratios = scene.indicators.filter(each => each.measure === 'ratio')
  const part = scene.mentions[at]
  const whole = scene.mentions[at + 1]
  if (ratios.length === 0 || part?.kind !== 'number' || whole?.kind !== 'number') return undefined
  if (!isPlainCount(part) || !isPlainCount(whole) || whole.value < part.value || whole.first - part.next > 16)
    return undefined
  const between = scene.tokens.list.slice(part.next, whole.first).filter(token => token.kind !== 'space')
  const link = between.findLastIndex(
    token => token.text === '/' || isWord(scene.tokens, token, 'trên') || isWord(scene.tokens, token, 'trong'),
  )
  if (link < 0 || !isLink(between, link, scene)) return undefined
  const named = [part, whole].map(each => scene.unitOf.get(each)?.indicators).filter(each => each !== undefined)
  const indicator = ratios.find(each => named.some(units => units.includes(each))) ?? ratios[0]
  const fits = named.every(units => units.some(each => each === indicator || countsPeople(each)))
  return indicator && fits ? { part, whole, indicator } : undefined
}

function isPlainCount(mention: NumberMention): boolean {
  if (mention.of !== undefined || mention.percent || mention.label || mention.high !== undefined) return false
  return Number.isInteger(mention.value) && mention.magnitude.scaled === undefined
}

/** Before the link the noun, after it at most "tổng số": no punctuation, no further number. */
function isLink(between: readonly Token[], link: number, scene: Scene): boolean {
  const plain = between.every((token, at) => at === link || token.kind === 'word')
  return plain && between.slice(link + 1).every(token => SUM.some(word => isWord(scene.tokens, token, word)))
}

const SUM = ['tổng', 'số', 'cả', 'toàn', 'là']

/**
 * "đúng hạn 45/45 hồ sơ" where no ratio is asked for but both its numbers are: 45 in time of 45 received. Always
 * asked back, and nothing when the two indicators cannot be told.
 * @param said the indicator the words around the fraction speak of
 * @param from first token of the clause that is not the number before
 */
export function fractionCandidates(
  scene: Scene,
  mention: NumberMention,
  said: Indicator,
  from: number,
): readonly Candidate[] {
  if (mention.of === undefined || mention.value > mention.of) return []
  const noun = scene.unitOf.get(mention)?.indicators[0]
  const flows = scene.indicators.filter(each => each.measure === 'flow')
  const part = noun ? toldInClause(scene, mention, noun, from) : said
  const whole = noun && noun !== part ? noun : part && flows[flows.indexOf(part) - 1]
  if (!part || !whole) return []
  return [
    { indicator: whole, readings: [{ value: mention.of }], doubt: 'ambiguous-unit', weight: 'weak' },
    { indicator: part, readings: [{ value: mention.value }], doubt: 'ambiguous-unit', weight: 'weak' },
  ]
}

/** The other indicator named in the clause of a fraction: of "giải quyết đúng hạn 45/45 hồ sơ" what is in time. */
function toldInClause(scene: Scene, mention: NumberMention, noun: Indicator, from: number): Indicator | undefined {
  const { list } = scene.tokens
  const clause: string[] = []
  for (const token of list.slice(from, mention.next + 24)) {
    if (token.at >= mention.next && /^[,;.\n]$/.test(token.text)) break
    if (token.kind === 'word') clause.push(token.folded)
  }
  const said = ` ${clause.join(' ')} `
  const told = (each: Indicator) => each.words.some(words => !noun.words.includes(words) && said.includes(` ${words} `))
  return scene.indicators.find(each => each !== noun && each.measure === 'flow' && told(each))
}
