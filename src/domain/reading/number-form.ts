/** What stands around an amount: a slash, a range, "khoảng", a percent sign, the point of a list. */

import { BEFORE_YEAR, LOOSELY, LOOSELY_ONLY_MARKED, YEAR_FOLLOWS } from './lexicon.ts'
import { type Magnitude, readMagnitude } from './magnitude.ts'
import { endOfNonNumber, isDayMonth, standsAsDate } from './not-a-number.ts'
import { isWord, lookUp, previous, skipSpace, type Token, type Tokens, wordTable } from './tokens.ts'

/** Past digits and whatever hangs on to them without a space. */
export function afterRun(tokens: Tokens, index: number): number {
  let next = index + 1
  while (/^(?:word|digits)$/.test(tokens.list[next]?.kind ?? '') || /^[./-]$/.test(tokens.list[next]?.text ?? ''))
    next += 1
  return next
}

/** Whether "năm" is a year here, not five: "trong năm", "năm học". */
export function isYearWord(tokens: Tokens, index: number): boolean {
  const after = tokens.list[skipSpace(tokens, index + 1)]
  if (after?.kind === 'digits' || lookUp(tokens, after, YEAR_FOLLOWS)) return true
  return lookUp(tokens, tokens.list[previous(tokens, index)], BEFORE_YEAR) !== undefined
}

export type Ratio = { readonly of: number; readonly next: number; readonly dateLike: boolean }

/** "14/15", "14 / 15"; a number when it is a date or a chain of slashes, to look on from there. */
export function ratioAt(tokens: Tokens, first: number, magnitude: Magnitude): Ratio | number | undefined {
  if (magnitude.worded || magnitude.scaled !== undefined || !Number.isInteger(magnitude.value)) return undefined
  const slash = skipSpace(tokens, magnitude.next)
  if (tokens.list[slash]?.text !== '/') return undefined
  const whole = skipSpace(tokens, slash + 1)
  if (tokens.list[whole]?.kind !== 'digits') return undefined
  const of = readMagnitude(tokens, whole)
  if (!of || !Number.isInteger(of.value) || of.scaled !== undefined) return afterRun(tokens, whole)
  if (tokens.list[of.next]?.text === '/' && tokens.list[of.next + 1]?.kind === 'digits')
    return afterRun(tokens, of.next)
  const dateLike = isDayMonth(magnitude.value, of.value) && tokens.list[first]?.text !== '0'
  if (dateLike && (magnitude.value > of.value || standsAsDate(tokens, first, of.next))) return of.next
  return { of: of.value, next: of.next, dateLike }
}

export type Bounds = { readonly low?: number; readonly high?: number; readonly exact: boolean; readonly next: number }

const BETWEEN = ['đến', 'tới', 'hoặc', 'hay']

/** "30-40", "30 đến 40", "hai ba", "2-3 triệu". */
export function rangeAt(tokens: Tokens, magnitude: Magnitude): (Bounds & { readonly low: number }) | undefined {
  const sign = skipSpace(tokens, magnitude.next)
  const joined = tokens.list[sign]
  const spoken = BETWEEN.some(word => isWord(tokens, joined, word))
  if (joined && (spoken || /^[-–—~]$/.test(joined.text))) {
    const second = skipSpace(tokens, sign + 1)
    if (endsAsDate(tokens, second)) return undefined
    const upper = readMagnitude(tokens, second)
    return upper ? between(magnitude, upper) : undefined
  }
  const pair = looselyPaired(tokens, magnitude, sign)
  if (pair) return pair
  const upper = magnitude.worded && joined?.kind === 'word' ? readMagnitude(tokens, sign) : undefined
  if (!upper?.worded || (tokens.list[sign]?.text === 'năm' && isYearWord(tokens, sign))) return undefined
  const factor = upper.value / (magnitude.value + 1)
  if (factor !== 1 && (magnitude.value > 8 || ![10, 100, 1e3, 1e6].includes(factor))) return undefined
  return { low: magnitude.value * factor, high: upper.value, exact: false, next: upper.next }
}

/** "Tầm 5 6 lần", "khoảng 50 60 người": two figures one after the other, said to be about so many. */
function looselyPaired(
  tokens: Tokens,
  { value, next, worded }: Magnitude,
  second: number,
): (Bounds & { readonly low: number }) | undefined {
  if (worded || tokens.list[second]?.kind !== 'digits' || second === next) return undefined
  const upper = readMagnitude(tokens, second)
  const before = tokens.list[previous(tokens, next - 1)]
  if (!upper || !isNear(value, upper.value)) return undefined
  if (!lookUp(tokens, before, LOOSELY) && !isPlainlyPaired(tokens, before, upper)) return undefined
  return { low: value, high: upper.value, exact: false, next: upper.next }
}

/** "3 4 lần", "họp 3 4 lần": nothing is told of the first figure, and neither is one of a row. */
function isPlainlyPaired(tokens: Tokens, before: Token | undefined, { value, next }: Magnitude): boolean {
  if (value > MOST_PLAINLY || tokens.list[skipSpace(tokens, next)]?.kind !== 'word') return false
  return before === undefined || before.kind === 'line' || lookUp(tokens, before, BEFORE_PAIR) !== undefined
}

const MOST_PLAINLY = 10
const BEFORE_PAIR = wordTable('họp được có')

/** The next number, or the next round one that is not half as much again. */
const isNear = (low: number, high: number): boolean =>
  (low < 20 && high === low + 1) || (low >= 10 && low % 5 === 0 && high % 5 === 0 && high > low && high <= low * 1.5)

function endsAsDate(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index]
  return token?.kind === 'digits' && endOfNonNumber(tokens.source, token.start) !== undefined
}

function between(lower: Magnitude, upper: Magnitude): (Bounds & { readonly low: number }) | undefined {
  const factor = lower.scaled === undefined && upper.scaled !== undefined ? upper.scaled : 1
  const low = lower.value * factor
  if (low >= upper.value) return undefined
  return { low, high: upper.value, exact: false, next: upper.next }
}

/** "khoảng 30", "gần 30" (high), "hơn 30" (low), "30+", "30 mấy". */
export function looseBounds(tokens: Tokens, first: number, { value, next }: Magnitude): Bounds {
  const before = tokens.list[previous(tokens, first)]
  if (before && /^[~≈±]$/.test(before.text)) return { exact: false, next }
  const side = isInOrder(tokens, before) ? undefined : lookUp(tokens, before, LOOSELY)
  if (side && !(tokens.unmarked && LOOSELY_ONLY_MARKED.has(before?.text ?? ''))) {
    return { exact: false, next, ...(side === 'below' ? { high: value } : side === 'above' ? { low: value } : {}) }
  }
  const after = tokens.list[next]
  if (after?.text === '+' && tokens.list[next + 1]?.kind !== 'digits')
    return { low: value, exact: false, next: next + 1 }
  if (after?.text === '?') return { exact: false, next }
  const word = skipSpace(tokens, next)
  if (tokens.list[word]?.text === 'mấy') return { low: value, exact: false, next: word + 1 }
  return { exact: true, next }
}

/** "Buổi thứ nhất 200 em": the first, not at least so many. */
const isInOrder = (tokens: Tokens, token: Token | undefined): boolean =>
  token?.folded === 'nhat' && isWord(tokens, tokens.list[previous(tokens, token.at)], 'thứ')

export function percentAfter(tokens: Tokens, next: number): number | undefined {
  const at = skipSpace(tokens, next)
  if (tokens.list[at]?.text === '%') return at + 1
  const hundred = skipSpace(tokens, at + 1)
  const spoken = isWord(tokens, tokens.list[at], 'phần') && isWord(tokens, tokens.list[hundred], 'trăm')
  return spoken ? hundred + 1 : undefined
}

/** "1. Họp", "2) Tuyên truyền", "3/ Dân vận khéo" at the beginning of a line. */
export function isMarker(tokens: Tokens, first: number, next: number): boolean {
  let before = first - 1
  while (
    before >= 0 &&
    /^[\s\-–—•*+]$/.test(tokens.list[before]?.text.slice(-1) ?? '') &&
    tokens.list[before]?.kind !== 'line'
  ) {
    before -= 1
  }
  if (before >= 0 && tokens.list[before]?.kind !== 'line') return false
  if (!/^[.)/]$/.test(tokens.list[next]?.text ?? '')) return false
  const follows = tokens.list[skipSpace(tokens, next + 1)]
  return follows !== undefined && follows.kind !== 'line'
}

/** "05 (năm) em", as official papers repeat a number in words: the token after the bracket, when both agree. */
export function restatedEnd(tokens: Tokens, next: number, value: number): number {
  const open = skipSpace(tokens, next)
  if (tokens.list[open]?.text !== '(') return next
  const again = readMagnitude(tokens, skipSpace(tokens, open + 1))
  const close = again && skipSpace(tokens, again.next)
  return again?.value === value && close !== undefined && tokens.list[close]?.text === ')' ? close + 1 : next
}
