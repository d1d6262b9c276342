/** "10 phần quà trị giá 200k", "15 người đóng 50k": a sum beside a count that may be what each got or gave. */

import type { Indicator } from '../plan.ts'
import type { Candidate } from './candidate.ts'
import { isReceived } from './currency.ts'
import { hasCurrency, moneyOf, type Scene } from './figure-candidate.ts'
import type { Mention, NumberMention } from './number.ts'
import { eachCandidate } from './per-each.ts'
import { lookUp, skipSpace, type Token, type Tokens, wordTable } from './tokens.ts'

/** As many words as may stand between a count and what each is worth. */
const MOST_BETWEEN = 6
/** The sum is said to be all of it, by a word between the count and the sum. */
const WHOLE = wordTable('tổng hết tất thảy chung số phí quỹ')
const GIVES = wordTable('đóng góp nộp quyên ủng')
const PIECES: ReadonlySet<string> = new Set(['suat', 'phan'])
/** Given away, and counted by nothing that is asked for: "5 thẻ bảo hiểm y tế 563k". */
const THINGS = wordTable('thẻ túi giỏ phần')
const WORTH: ReadonlySet<string> = new Set(['suat', 'phan', 'gia', 'bong'])

/** Below so much a sum told for several pieces is likely the price of one. */
const USUAL_PRICE = 1_000_000
/** Less than this is given to nobody: where the sum stands right behind the people, behind pieces, in a clause of its own. */
const LEAST = { people: 100_000, pieces: 50_000, apart: 30_000 }

/**
 * The sum as so many times the count, and as it stands: both are offered.
 * @returns undefined where it plainly is the whole sum; [] where the whole is told besides.
 */
export function perhapsOfEach(scene: Scene, at: number): readonly Candidate[] | undefined {
  const [ahead, mention] = [scene.mentions[at - 1], scene.mentions[at]]
  if (mention?.kind !== 'number' || !mention.exact || !hasCurrency(scene, mention)) return undefined
  const money = moneyOf(scene)
  if (!money || !ahead || !isCount(scene, ahead, money)) return undefined
  if (!isTooLittle(scene, ahead, mention)) return undefined
  // "Giúp 120 em, 3 triệu": nobody spends so many times three millions.
  if (mention.value * ahead.value > money.usualMax && mention.value <= money.usualMax) return undefined
  const each = { noun: '', index: mention.first, time: false, times: 1, count: ahead.value }
  const candidate = eachCandidate(scene, mention, money, each)
  return candidate ? [candidate] : []
}

/** Of whom or what more than one was told, for whom money is given. */
function isCount(scene: Scene, mention: Mention, money: Indicator): mention is NumberMention {
  if (mention.kind !== 'number' || !mention.exact || mention.of !== undefined || mention.value < 2) return false
  const unit = scene.unitOf.get(mention)
  if (unit) return unit.indicators.some(({ id }) => id === money.perEach?.figure)
  return isThing(scene.tokens, mention)
}

function isTooLittle(scene: Scene, ahead: NumberMention, { first, value }: NumberMention): boolean {
  const { tokens } = scene
  const share = value / ahead.value
  if (share >= LEAST.people && value >= USUAL_PRICE) return false
  const from = scene.unitOf.get(ahead)?.next ?? ahead.next
  const between = tokens.list.slice(from, first).filter(({ kind }) => kind !== 'space')
  if (between.length === 1 && /^[,:–-]$/.test(between[0]?.text ?? '')) return share < LEAST.apart
  if (between.length > MOST_BETWEEN || between.some(token => !isWordOfEach(tokens, token))) return false
  if (
    gives(tokens, from) ||
    isPiece(tokens, ahead) ||
    isThing(tokens, ahead) ||
    between.some(({ folded }) => WORTH.has(folded))
  )
    return value < USUAL_PRICE || share < LEAST.pieces
  return share < LEAST.people
}

const isWordOfEach = (tokens: Tokens, token: Token): boolean =>
  token.kind === 'word' && lookUp(tokens, token, WHOLE) === undefined

const isThing = (tokens: Tokens, { next }: NumberMention): boolean =>
  lookUp(tokens, tokens.list[skipSpace(tokens, next)], THINGS) !== undefined

/** Whether what is counted are gifts, by the word behind the number. */
export const isPiece = (tokens: Tokens, { next }: NumberMention): boolean =>
  PIECES.has(tokens.list[skipSpace(tokens, next)]?.folded ?? '')

/** "15 thầy cô góp", "14 người cùng ủng hộ": behind who they are it is told that they gave. @param index behind their noun */
export function gives(tokens: Tokens, index: number): boolean {
  const verb = skipSpace(tokens, index)
  return [verb, skipSpace(tokens, verb + 1)].some(at => lookUp(tokens, tokens.list[at], GIVES) !== undefined)
}

/** What one gives when many do; who was helped is rarely given less. */
const USUAL_GIFT = 200_000
const ADULTS: ReadonlySet<string> = new Set('thay co gv giao cb can dv doan dang cong dong nguoi ng thanh d'.split(' '))

/** "14 thầy cô được 1tr4": so little for each grown-up is rather what they gave together. */
export function brought(scene: Scene, at: number): boolean {
  const { tokens, mentions, unitOf } = scene
  const [people, sum] = [mentions[at], mentions[at + 1]]
  if (people?.kind !== 'number' || sum?.kind !== 'number' || sum.value > USUAL_GIFT * people.value) return false
  const verb = skipSpace(tokens, unitOf.get(people)?.next ?? people.next)
  if (!isReceived(tokens, verb) || skipSpace(tokens, verb + 1) !== sum.first || !hasCurrency(scene, sum)) return false
  return ADULTS.has(tokens.list[skipSpace(tokens, people.next)]?.folded ?? '')
}
