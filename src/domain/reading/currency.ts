/** "Đồng" the currency, and "đồng chí", "đồng bào", "đ/c", which are people. */

import { CURRENCY, NOT_CURRENCY } from './lexicon.ts'
import { lookUp, previous, skipSpace, type Tokens, wordTable } from './tokens.ts'

/** Whether a currency stands at token `index`. */
export function isCurrency(tokens: Tokens, index: number): boolean {
  if (lookUp(tokens, tokens.list[index], CURRENCY) === undefined) return false
  const next = tokens.list[index + 1]
  if (next?.text === '/' && tokens.list[index + 2]?.text === 'c') return false
  const after = tokens.list[skipSpace(tokens, index + 1)]
  if (after?.kind !== 'word' || tokens.list[index]?.text.startsWith('vn')) return true
  if (NOT_CURRENCY.marked.has(after.text)) return false
  // Unmarked "dong chi" may be "đồng chi cho …": only of a number too small for a sum it is a comrade.
  return !(NOT_CURRENCY.folded.has(after.text) && isSmall(tokens, index))
}

function isSmall(tokens: Tokens, index: number): boolean {
  const at = previous(tokens, index)
  const number = tokens.list[at]
  const joined = /^[.,]$/.test(tokens.list[at - 1]?.text ?? '')
  return number?.kind === 'word' || (number?.kind === 'digits' && number.text.length <= 3 && !joined)
}

const RECEIVED = wordTable('được đc dc')

/** "Được", as a phone shortens it too: "đc" is no comrade behind a sum ("mỗi người 100k đc 1tr4"). */
export const isReceived = (tokens: Tokens, index: number): boolean =>
  lookUp(tokens, tokens.list[index], RECEIVED) !== undefined
