/** Numbers as Vietnamese people write them: "1.500", "2tr5", "khoảng ba chục", "30-40", "14/15". */

import { remembered } from '../remembered.ts'
import { LOOSELY, VAGUE } from './lexicon.ts'
import { type Magnitude, readMagnitude } from './magnitude.ts'
import { endOfNonNumber, isPartOfName, type Label, labelBefore } from './not-a-number.ts'
import {
  afterRun,
  isMarker,
  isYearWord,
  looseBounds,
  percentAfter,
  rangeAt,
  ratioAt,
  restatedEnd,
} from './number-form.ts'
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
  /** "3+2": what was added. */
  readonly addends?: readonly number[]
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

const scanned = remembered<readonly Mention[]>(1)

/** Every number and vague quantity of a text, in order; linear in its length. */
export const scanNumbers = (tokens: Tokens): readonly Mention[] => scanned(tokens, '', () => scan(tokens))

function scan(tokens: Tokens): readonly Mention[] {
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
  if (
    token.text === 'không' ||
    (isWord(tokens, token, 'năm', false) && (follows(tokens, last, index) || isYearWord(tokens, index)))
  )
    return index + 1
  const magnitude = readMagnitude(tokens, index) ?? bareScale(tokens, index)
  return magnitude ? compose(tokens, index, magnitude) : index + 1
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

/** "hai năm": after a number, năm counts years. */
function follows(tokens: Tokens, last: Mention | undefined, index: number): boolean {
  return last !== undefined && skipSpace(tokens, last.next) === index
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
  else if (!ratio && !range) next = restatedEnd(tokens, next, magnitude.value)
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
