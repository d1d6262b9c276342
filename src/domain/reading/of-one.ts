/** "4 đợt, đợt 1 100 người": a number that is told of one event alone where several were. */

import type { Indicator } from '../plan.ts'
import type { Scene } from './figure-candidate.ts'
import { previous } from './tokens.ts'

const EVENTS: ReadonlySet<string> = new Set(['buoi', 'lan', 'dot', 'cuoc', 'hd', 'dong', 'trinh'])
const FIRST: ReadonlySet<string> = new Set(['dau', 'nhat'])
/** "Buổi 1 có", "đợt đầu tiên được". */
const BETWEEN: ReadonlySet<string> = new Set([':', 'co', 'duoc', 'tien', 'la', 'thu'])

/** Whether a number tells of one event alone where several were: of "4 đợt, đợt 1 100 người" the people of the first. */
export function isOfOne(scene: Scene, at: number, { id }: Indicator): boolean {
  const { tokens, mentions, unitOf, indicators } = scene
  const [events] = indicators
  const mention = mentions[at]
  if (!mention || at === 0 || !events || events.id === id) return false
  let before = previous(tokens, mention.first)
  for (let steps = 0; BETWEEN.has(tokens.list[before]?.folded ?? '') && steps < BETWEEN.size; steps += 1)
    before = previous(tokens, before)
  const token = tokens.list[before]
  const numbered = token?.kind === 'digits' && mentions[at - 1]?.next === before + 1
  if (!token || !(numbered || FIRST.has(token.folded))) return false
  let noun = previous(tokens, before)
  if (tokens.list[noun]?.folded === 'thu') noun = previous(tokens, noun)
  if (!EVENTS.has(tokens.list[noun]?.folded ?? '')) return false
  return mentions.some(
    each =>
      each.kind === 'number' && each.value > 1 && each.next <= noun && unitOf.get(each)?.indicators.includes(events),
  )
}
