/** What sets a number apart from others of the same indicator. */

import type { Indicator } from '../plan.ts'
import type { Candidate } from './candidate.ts'
import type { Scene } from './figure-candidate.ts'
import { saysLabel } from './label-words.ts'
import { isOneOf } from './per-each.ts'
import { isPiece } from './per-piece.ts'
import type { Token } from './tokens.ts'

/** A number's indicator, and the words of its clause. */
type Around = { readonly indicator: Indicator; readonly before: readonly Token[]; readonly after: readonly Token[] }

/** What a number is beside others of its indicator: gifts, the one that a price is for, or what is asked for. */
export function asOf(scene: Scene, at: number, { indicator, before, after }: Around): Pick<Candidate, 'as'> {
  const mention = scene.mentions[at]
  if (mention?.kind !== 'number' || scene.mentions.length < 2) return {}
  if (isPiece(scene.tokens, mention)) return { as: 'piece' }
  if (isOneOf(scene, at)) return { as: 'one' }
  // Those that the unit led are told of by who led, beside all of them.
  if (scene.askHost) return {}
  const own = between(scene, at + 1) === 'second' ? [] : after
  const around = own.length > 0 && between(scene, at) === 'first' ? own : [...before, ...own]
  return saysLabel(indicator, around) ? { as: 'asked-for' } : {}
}

/** Of which number the words are that stand between one and the one before: "4 lần dân vận 2 lần kiểm điểm", "8 lần có dân vận 3". */
function between({ tokens, mentions, unitOf }: Scene, at: number): 'first' | 'second' | undefined {
  const [ahead, mention] = [mentions[at - 1], mentions[at]]
  if (!ahead || !mention) return undefined
  const list = tokens.list.slice(unitOf.get(ahead)?.next ?? ahead.next, mention.first)
  const [first] = list.filter(({ kind }) => kind !== 'space')
  if (!first || list.some(({ kind }) => kind !== 'word' && kind !== 'space')) return undefined
  return OPENS.has(first.folded) ? 'second' : 'first'
}

const OPENS: ReadonlySet<string> = new Set(['long', 'co', 'trong', 'nhung', 'chi', 'va'])
