/** "Quyên góp 5tr, chi 3tr": money that came in, and what is left of it, beside the money that was spent. */

import type { Candidate, Reading } from './candidate.ts'
import { wordsAfter, wordsBefore } from './clause.ts'
import { hasCurrency, type Scene } from './figure-candidate.ts'
import type { Mention } from './number.ts'
import { lookUp, type Token, wordTable } from './tokens.ts'

/** A sum that a mention of the scene may be. */
export type Sum = { readonly at: number; readonly candidate: Candidate }

type Way = 'in' | 'out' | 'left'

const WAYS =
  / (?:(quyen|gop|thu|(?:van|huy) dong|duoc ung ho)|(ung ho)|chi(?! (?:hoi|em|doan|bo))|tang|trao|mua|dung|giup|tham|ho tro|cho)(?= )/g
const LEFT = wordTable('dư thừa còn lại')

/** As far as the verb of a sum may stand. */
const REACH = 8

/**
 * The sums of a message as candidates of what was spent: what came in beside it is never added, it is offered after it;
 * what is left is none of both. Sums that are not told so stay as they are.
 */
export function spentOf(scene: Scene, sums: readonly Sum[]): readonly Candidate[] {
  const all = sums.map(({ candidate }) => candidate)
  const ways = sums.map(sum => wayOf(scene, sum))
  const of = (is: Way | undefined) => all.filter((_, place) => ways[place] === is)
  const [came, given, left] = [of('in'), of('out'), of('left')]
  const [said, rest] = [given[0], left[0]]
  const collected = sumOf(came)
  if (came.length === 0 || collected.value === 0) return all
  if (said) {
    // "Tặng mỗi em 1tr" of nobody knows how many: what came in is none of it.
    if (given.some(({ readings }) => readings.length === 0)) return given
    return asked(said, [sumOf([...given, ...of(undefined)]), collected])
  }
  // "Quyên góp 5tr, còn 2tr": the rest was spent.
  const spent = { value: collected.value - sumOf(left).value }
  return rest && spent.value > 0 && of(undefined).length === 0 ? asked(rest, [spent, collected]) : all
}

const asked = (candidate: Candidate, readings: readonly Reading[]): readonly Candidate[] => [
  { ...candidate, readings, doubt: 'ambiguous-unit', weight: 'plain' },
]

/** Totals before their parts. */
function sumOf(candidates: readonly Candidate[]): Reading {
  const total = candidates.findLast(({ weight }) => weight === 'total')
  const plain = candidates.filter(({ weight }) => weight === 'plain')
  const those = total ? [total] : plain.length > 0 ? plain : candidates
  return { value: those.reduce((sum, { readings: [told] }) => sum + (told?.value ?? 0), 0) }
}

/** How a sum went, by the nearest verb before it or, where none stands there, behind it. */
function wayOf(scene: Scene, { at, candidate }: Sum): Way | undefined {
  const { tokens, mentions, unitOf } = scene
  const mention = mentions[at]
  if (mention?.kind !== 'number') return undefined
  const from = mentions.slice(0, at).findLast(each => isSum(scene, each))?.next ?? 0
  const before = wordsBefore(tokens, mention.first, from, REACH)
  const ahead = waysIn(before.toReversed())
  const next = mentions[at + 1]
  const end = unitOf.get(mention)?.next ?? mention.next
  // "Thu 5tr chi 3tr": what stands between two sums is said of the second.
  const isNexts = next !== undefined && isSum(scene, next) && !isApart(scene, end, next)
  const behind = isNexts ? [] : waysIn(wordsAfter(tokens, end, REACH).toReversed())
  const given = behind.some(way => way !== 'in')
  if (lookUp(tokens, before[0], LEFT) !== undefined && !given) return 'left'
  // What was collected to be given was given.
  if (given) return 'out'
  const verb = ahead.findLast(way => way !== 'gift') ?? ahead[0] ?? behind[0]
  return verb === 'gift' || (!verb && candidate.doubt === 'per-each') ? 'out' : verb
}

const isSum = (scene: Scene, mention: Mention): boolean => mention.kind === 'number' && hasCurrency(scene, mention)

const isApart = ({ tokens }: Scene, from: number, { first }: Mention): boolean =>
  tokens.list.slice(from, first).some(({ kind }) => kind === 'sign' || kind === 'line')

/** "Ủng hộ" alone is given; "quyên góp ủng hộ" still comes in. */
const waysIn = (words: readonly Token[]): readonly ('in' | 'out' | 'gift')[] =>
  words.length === 0
    ? []
    : [...` ${words.map(({ folded }) => folded).join(' ')} `.matchAll(WAYS)].map(([, comesIn, gift]) =>
        comesIn ? 'in' : gift ? 'gift' : 'out',
      )
