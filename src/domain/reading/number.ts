/** Numbers as Vietnamese people write them: "1.500", "2tr5", "khoảng ba chục", "30-40", "14/15". */

import { BEFORE_YEAR, LOOSELY, LOOSELY_ONLY_MARKED, VAGUE, YEAR_FOLLOWS } from './lexicon.ts'
import { type Magnitude, readMagnitude } from './magnitude.ts'
import { endOfNonNumber, isDayMonth, isPartOfName, type Label, labelBefore, standsAsDate } from './not-a-number.ts'
import { isWord, lookUp, previous, skipSpace, type Tokens, tokenize } from './tokens.ts'

/** One number read. `start` and `end` count UTF-16 units of the NFC text. */
export type NumberReading = {
  /** The lower end of a range: a middle is never invented. */
  readonly value: number
  /** False for "khoảng 30", "30-40", and for what can be read in two ways. */
  readonly exact: boolean
  readonly low?: number
  readonly high?: number
  /** "14/15": 14 of 15. */
  readonly of?: number
  readonly percent?: boolean
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** A number with what `readFigures` has to know of its surroundings; `first` and `next` are token indices. */
export type NumberMention = NumberReading & {
  readonly kind: 'number'
  readonly first: number
  readonly next: number
  readonly label?: Label
  /** "1." before the text of a list's entry. */
  readonly marker?: boolean
  /** "10/12" without a word to tell a ratio from a date. */
  readonly dateLike?: boolean
  readonly magnitude: Magnitude
}

/** "vài", "nhiều", "một số": a quantity without a number. */
export type VagueMention = { readonly kind: 'vague'; readonly first: number; readonly next: number }

export type Mention = NumberMention | VagueMention

/**
 * The one number of a short text; undefined when there is none, when there are several, or when what stands there is
 * a date, a time or the number of a document or class. "không" alone is 0.
 */
export function readNumber(text: string): NumberReading | undefined {
  const tokens = tokenize(text)
  const zero = tokens.list.filter(token => token.kind !== 'space')
  if (zero.length === 1 && isWord(tokens, zero[0], 'không')) {
    const { start, end } = zero[0] ?? { start: 0, end: 0 }
    return { value: 0, exact: true, raw: tokens.source.slice(start, end), start, end }
  }
  const mentions = scanNumbers(tokens)
  const only = mentions[0]
  if (mentions.length !== 1 || only?.kind !== 'number' || only.label || only.dateLike) return undefined
  if (tokens.list[only.next]?.kind === 'word' && !tokens.list[only.next]?.text.match(/^(?:đ|vnđ|vnd|đồng)$/))
    return undefined
  return reading(only)
}

function reading({ kind: _k, first: _f, next: _n, magnitude: _m, ...rest }: NumberMention): NumberReading {
  const { label: _l, marker: _r, dateLike: _d, ...plain } = rest
  return plain
}

/** Every number and vague quantity of a text, in order; linear in its length. */
export function scanNumbers(tokens: Tokens): readonly Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < tokens.list.length) {
    const found = mentionAt(tokens, index, mentions.at(-1))
    if (typeof found === 'number') {
      index = found
    } else {
      mentions.push(found)
      index = found.next
    }
  }
  return mentions
}

/** The mention at a token, or the index where to look on. */
function mentionAt(tokens: Tokens, index: number, last: Mention | undefined): Mention | number {
  const token = tokens.list[index]
  if (token?.kind === 'digits') {
    if (isPartOfName(tokens, index)) return afterRun(tokens, index)
    const end = endOfNonNumber(tokens.source, token.start)
    if (end !== undefined) return tokenFrom(tokens, index, end)
    const magnitude = readMagnitude(tokens, index)
    return magnitude ? compose(tokens, index, magnitude) : afterRun(tokens, index)
  }
  if (token?.kind !== 'word') return index + 1
  const vague = vagueAt(tokens, index)
  if (vague) return vague
  if (token.text === 'không' || (isWord(tokens, token, 'năm', false) && isYearWord(tokens, index, last)))
    return index + 1
  const magnitude = readMagnitude(tokens, index) ?? bareScale(tokens, index)
  return magnitude ? compose(tokens, index, magnitude) : index + 1
}

/** Past digits and whatever hangs on to them without a space. */
function afterRun(tokens: Tokens, index: number): number {
  let next = index + 1
  while (/^(?:word|digits)$/.test(tokens.list[next]?.kind ?? '') || /^[./-]$/.test(tokens.list[next]?.text ?? ''))
    next += 1
  return next
}

function tokenFrom(tokens: Tokens, index: number, offset: number): number {
  let next = index + 1
  while ((tokens.list[next]?.start ?? Number.POSITIVE_INFINITY) < offset) next += 1
  return next
}

/** "khoảng trăm người", "gần chục buổi". */
function bareScale(tokens: Tokens, index: number): Magnitude | undefined {
  const value = { chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 }[tokens.list[index]?.text ?? '']
  const before = tokens.list[previous(tokens, index)]
  if (value === undefined || !lookUp(tokens, before, LOOSELY)) return undefined
  return { value, next: index + 1, exact: false, worded: true }
}

function isYearWord(tokens: Tokens, index: number, last: Mention | undefined): boolean {
  const after = tokens.list[skipSpace(tokens, index + 1)]
  if (last && skipSpace(tokens, last.next) === index) return true
  if (after?.kind === 'digits' || lookUp(tokens, after, YEAR_FOLLOWS)) return true
  return lookUp(tokens, tokens.list[previous(tokens, index)], BEFORE_YEAR) !== undefined
}

function vagueAt(tokens: Tokens, index: number): VagueMention | undefined {
  const after = skipSpace(tokens, index + 1)
  let next = index + 1
  if (isWord(tokens, tokens.list[index], 'một', false)) {
    if (!['số', 'vài', 'so', 'vai', 'mấy', 'ít'].includes(tokens.list[after]?.text ?? '')) return undefined
    next = after + 1
  } else if (!lookUp(tokens, tokens.list[index], VAGUE, false)) return undefined
  for (;;) {
    const more = skipSpace(tokens, next)
    if (!/^(?:ba|bảy|chục|trăm|nghìn|ngàn|triệu|chuc|tram)$/.test(tokens.list[more]?.text ?? '')) break
    next = more + 1
  }
  // "hàng" counts only as "hàng chục", "hàng trăm"; alone it is goods or a row.
  if (/^h[àa]ng$/.test(tokens.list[index]?.text ?? '') && next === index + 1) return undefined
  return { kind: 'vague', first: index, next }
}

function compose(tokens: Tokens, first: number, magnitude: Magnitude): NumberMention | number {
  const ratio = ratioAt(tokens, first, magnitude)
  if (typeof ratio === 'number') return ratio
  const range = ratio ? undefined : rangeAt(tokens, magnitude)
  const bounds = range ?? looseBounds(tokens, first, magnitude)
  let next = ratio?.next ?? range?.next ?? bounds.next
  const percent = percentAfter(tokens, next)
  if (percent) next = percent
  const start = tokens.list[first]?.start ?? 0
  const end = tokens.list[next - 1]?.end ?? start
  const label = labelBefore(tokens, first, magnitude.value)
  return {
    kind: 'number',
    value: range?.low ?? magnitude.value,
    exact: magnitude.exact && bounds.exact && !isHomograph(tokens, first, magnitude),
    ...(bounds.low === undefined ? {} : { low: bounds.low }),
    ...(bounds.high === undefined ? {} : { high: bounds.high }),
    ...(ratio ? { of: ratio.of } : {}),
    ...(ratio?.dateLike ? { dateLike: true } : {}),
    ...(percent ? { percent: true } : {}),
    ...(label ? { label } : {}),
    ...(!ratio && !range && isMarker(tokens, first, next) ? { marker: true } : {}),
    raw: tokens.source.slice(start, end),
    start,
    end,
    first,
    next,
    magnitude,
  }
}

/** Typed without marks, "sau buổi" and "nam người" are as likely as six and five. */
function isHomograph(tokens: Tokens, first: number, magnitude: Magnitude): boolean {
  return magnitude.next === first + 1 && ['sau', 'nam'].includes(tokens.list[first]?.text ?? '')
}

type Ratio = { readonly of: number; readonly next: number; readonly dateLike: boolean }

/** "14/15", "14 / 15"; a number when it is a date or a chain of slashes, to look on from there. */
function ratioAt(tokens: Tokens, first: number, magnitude: Magnitude): Ratio | number | undefined {
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

type Bounds = { readonly low?: number; readonly high?: number; readonly exact: boolean; readonly next: number }

/** "30-40", "30 đến 40", "hai ba", "2-3 triệu". */
function rangeAt(tokens: Tokens, magnitude: Magnitude): (Bounds & { readonly low: number }) | undefined {
  const sign = skipSpace(tokens, magnitude.next)
  const joined = tokens.list[sign]
  const spoken = isWord(tokens, joined, 'đến') || isWord(tokens, joined, 'tới')
  if (joined && (spoken || /^[-–—]$/.test(joined.text))) {
    const second = skipSpace(tokens, sign + 1)
    if (endsAsDate(tokens, second)) return undefined
    const upper = readMagnitude(tokens, second)
    return upper ? between(magnitude, upper) : undefined
  }
  const upper = magnitude.worded && joined?.kind === 'word' ? readMagnitude(tokens, sign) : undefined
  if (!upper?.worded || (tokens.list[sign]?.text === 'năm' && isYearWord(tokens, sign, undefined))) return undefined
  const factor = upper.value / (magnitude.value + 1)
  if (factor !== 1 && (magnitude.value > 8 || ![10, 100, 1e3, 1e6].includes(factor))) return undefined
  return { low: magnitude.value * factor, high: upper.value, exact: false, next: upper.next }
}

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
function looseBounds(tokens: Tokens, first: number, { value, next }: Magnitude): Bounds {
  const before = tokens.list[previous(tokens, first)]
  if (before && /^[~≈±]$/.test(before.text)) return { exact: false, next }
  const side = lookUp(tokens, before, LOOSELY)
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

function percentAfter(tokens: Tokens, next: number): number | undefined {
  const at = skipSpace(tokens, next)
  if (tokens.list[at]?.text === '%') return at + 1
  const hundred = skipSpace(tokens, at + 1)
  const spoken = isWord(tokens, tokens.list[at], 'phần') && isWord(tokens, tokens.list[hundred], 'trăm')
  return spoken ? hundred + 1 : undefined
}

/** "1. Họp", "2) Tuyên truyền", "3/ Dân vận khéo" at the beginning of a line. */
function isMarker(tokens: Tokens, first: number, next: number): boolean {
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
