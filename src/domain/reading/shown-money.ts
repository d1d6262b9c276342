/** "Công khai quỹ tổ 3 triệu": money that was shown to all, and given to nobody. */

import { wordsBefore } from './clause.ts'
import { isCurrency } from './currency.ts'
import type { Mention, NumberMention } from './number.ts'
import { skipSpace, type Tokens } from './tokens.ts'

/** Looked at first: nearly no message shows accounts. */
const SHOWS = /công khai|cong khai|thu chi/iu
const REACH = 8
const GIVES: ReadonlySet<string> = new Set(['giup', 'tang', 'tham', 'trao', 'ung', 'tro'])

/** The sums of clauses that show accounts and give to nobody. */
export function shownMoney(tokens: Tokens, mentions: readonly Mention[]): ReadonlySet<Mention> {
  if (!SHOWS.test(tokens.source)) return new Set()
  return new Set(mentions.filter(mention => mention.kind === 'number' && isShown(tokens, mention)))
}

function isShown(tokens: Tokens, mention: NumberMention): boolean {
  const money = (mention.magnitude.scaled ?? 0) >= 1000 || isCurrency(tokens, skipSpace(tokens, mention.next))
  if (!money) return false
  const words = wordsBefore(tokens, mention.first, 0, REACH)
    .map(({ folded }) => folded)
    .toReversed()
  return SHOWS.test(words.join(' ')) && !words.some(word => GIVES.has(word))
}
