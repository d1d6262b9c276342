/** What a clause says about a number in it: a total, a part of another, a plan, so much for each. */

import { DIGITS } from './lexicon.ts'
import type { Mention, NumberMention } from './number.ts'
import { isWord, lookUp, previous, skipSpace, type Token, type Tokens, wordTable } from './tokens.ts'

const TIME_NOUNS = wordTable('giờ phút tiếng ngày tuần tháng năm quý quí tiết kỳ kì hk học điểm giây')
const SLOGANS = wordTable('xin luôn không tốt sạch giỏi dám nhất có biết rõ chống đúng cùng hơn chữ mục')
const EACH = wordTable('mỗi từng')
const EVERY = wordTable('hằng hàng')
const POLITE = wordTable('ạ ak nhé nha thôi rồi cô thầy em dạ vâng thưa tổ có được họp đã là')

/** "06 tháng", "2 giờ": a stretch of time, never a figure. */
export function isTimeNoun(tokens: Tokens, index: number): boolean {
  return lookUp(tokens, tokens.list[skipSpace(tokens, index)], TIME_NOUNS) !== undefined
}

/** "4 xin, 4 luôn", "3 không". */
export function isSlogan(tokens: Tokens, index: number): boolean {
  return lookUp(tokens, tokens.list[skipSpace(tokens, index)], SLOGANS) !== undefined
}

export function isPolite(tokens: Tokens, token: Token | undefined): boolean {
  return lookUp(tokens, token, POLITE) !== undefined
}

/** Whether the clause ends at token `index`, politeness aside. */
export function clauseEnds(tokens: Tokens, index: number): boolean {
  const token = tokens.list[skipSpace(tokens, index)]
  return (
    token === undefined || token.kind === 'line' || token.kind === 'sign' || /^(?:ạ|ak|nhé|nha|thôi)$/.test(token.text)
  )
}

/** The words of the clause before a number, nearest first; at most `reach`, not past the number before. */
export function wordsBefore(tokens: Tokens, first: number, from: number, reach: number): Token[] {
  const words: Token[] = []
  for (let at = previous(tokens, first); at >= from && words.length < reach; at = previous(tokens, at)) {
    const token = tokens.list[at]
    if (!token || /^[,;.()\n]$/.test(token.text)) break
    words.push(token)
  }
  return words
}

/** "tổng cộng 120 lượt". */
export function isTotal(tokens: Tokens, before: readonly Token[]): boolean {
  // "15 người x 200k = 3 triệu".
  if (before[0]?.text === '=') return true
  return before.slice(0, 3).some((word, at) => {
    if (isWord(tokens, word, 'tổng') || isWord(tokens, word, 'thảy')) return true
    return isWord(tokens, word, 'cả') && isWord(tokens, before[at + 1], 'tất')
  })
}

const NOT_DONE: readonly (readonly string[])[] = [
  'dự kiến',
  'sắp tới',
  'năm ngoái',
  'năm trước',
  'kỳ trước',
  'cùng kỳ',
  'chỉ tiêu',
  'so với',
  'tháng sau',
  'tháng tới',
  'kỳ tới',
].map(pair => pair.split(' '))

/** The words of the clause after a number, nearest last as `wordsBefore` has them; a comparison is not part of it. */
export function wordsAfter(tokens: Tokens, next: number, reach: number): Token[] {
  const words: Token[] = []
  for (const token of tokens.list.slice(next, next + 2 * reach)) {
    if (token.kind === 'line' || token.kind === 'digits' || token.kind === 'sign' || token.text === 'so') break
    if (token.kind === 'word') words.unshift(token)
  }
  return words
}

/** "tăng 2 lần", "gấp 3 lần": how much more, not how often. Without marks "tang 5 suat" is rather tặng. */
export function isGrowth(tokens: Tokens, before: readonly Token[], next: number): boolean {
  if (!GROWTH.some(word => isWord(tokens, before[0], word))) return false
  if (!tokens.unmarked || before[0]?.text !== 'tang') return true
  const after = tokens.list[skipSpace(tokens, next)]
  return after === undefined || after.folded === 'lan' || after.text === '%'
}

const GROWTH = ['tăng', 'gấp', 'giảm']

/** A number of another time or only planned: "dự kiến 2 buổi", "cùng kỳ 5 buổi". */
export function isOfAnotherTime(tokens: Tokens, before: readonly Token[]): boolean {
  return before.some((word, at) => {
    if (word.text === 'sẽ') return true
    const ahead = before[at + 1]
    return NOT_DONE.some(([left = '', right = '']) => isWord(tokens, word, right) && isWord(tokens, ahead, left))
  })
}

/** What "mỗi", "/" or "x" speaks of: "mỗi buổi 30 người", "30 người/buổi", "2 lần/tháng". */
export type Each = { readonly noun: string; readonly index: number; readonly time: boolean }

/** @param unitEnd the token after the number's unit. */
export function eachOf(tokens: Tokens, before: readonly Token[], unitEnd: number): Each | undefined {
  const at = before.findIndex(word => lookUp(tokens, word, EACH))
  // "Buổi nào cũng 40 em", "lần nào cũng có đủ 15 người".
  const also = before.findIndex((word, place) => isEvery(tokens, word, before[place + 1]))
  const any = also < 0 ? undefined : before[also + 2]
  if (any) return each(tokens, any.at)
  const noun = /^[x×*]$/.test(before[0]?.text ?? '') ? before[1] : before[at - 1]
  if (noun) return each(tokens, noun.at)
  return everyBefore(tokens, before) ?? everySoMany(tokens, before) ?? eachAfter(tokens, unitEnd)
}

const isEvery = (tokens: Tokens, also: Token, which: Token | undefined): boolean =>
  (isWord(tokens, also, 'cũng') || isWord(tokens, also, 'đều')) && isWord(tokens, which, 'nào')

/** "hằng tháng 2 buổi", "tuần 1 buổi", "1 tuần 1 lần". */
function everyBefore(tokens: Tokens, before: readonly Token[]): Each | undefined {
  const [nearest] = before
  const every = before.find((_, at) => lookUp(tokens, before[at + 1], EVERY))
  if (every && isTimeNoun(tokens, every.at)) return each(tokens, every.at)
  if (!nearest || !isTimeNoun(tokens, nearest.at)) return undefined
  const one = tokens.list[previous(tokens, nearest.at)]
  return isWord(tokens, nearest, 'tuần') || isOne(one) ? each(tokens, nearest.at) : undefined
}

const MEETS: ReadonlySet<string> = new Set('hop lai sinh hoat to chuc thi co duoc'.split(' '))
/** More months than these are the period itself: "6 tháng họp 4 lần". */
const MOST_BETWEEN = 3

/** "Cứ hai tuần lại họp 1 lần", "tháng họp 2 lần": the verb stands between. */
function everySoMany(tokens: Tokens, before: readonly Token[]): Each | undefined {
  const at = before.findIndex(({ folded }) => !MEETS.has(folded))
  const time = before[at]
  if (at < 1 || !time || !(isWord(tokens, time, 'tuần') || isWord(tokens, time, 'tháng'))) return undefined
  const ahead = tokens.list[previous(tokens, time.at)]
  const begins = ahead === undefined || /^[,;.:]$/.test(ahead.text) || isWord(tokens, ahead, 'cứ')
  const count = ahead?.kind === 'digits' ? Number(ahead.text) : lookUp(tokens, ahead, DIGITS, false)
  return begins || (count !== undefined && count <= MOST_BETWEEN) ? each(tokens, time.at) : undefined
}

/** "30 người/buổi", "30 người mỗi buổi", "2 buổi 1 tháng". */
function eachAfter(tokens: Tokens, unitEnd: number): Each | undefined {
  const sign = skipSpace(tokens, unitEnd)
  const after = skipSpace(tokens, sign + 1)
  if (tokens.list[after]?.kind !== 'word') return undefined
  if (isOne(tokens.list[sign])) return isTimeNoun(tokens, after) ? each(tokens, after) : undefined
  // "200k hàng tháng".
  if (lookUp(tokens, tokens.list[sign], EVERY) && isTimeNoun(tokens, after)) return each(tokens, after)
  const divides = tokens.list[sign]?.text === '/' || lookUp(tokens, tokens.list[sign], EACH)
  if (!divides) return undefined
  // "3 em mỗi em 200 nghìn": the second number is the one for each.
  return tokens.list[sign]?.kind === 'word' && numberFollows(tokens, after + 1) ? undefined : each(tokens, after)
}

function numberFollows(tokens: Tokens, index: number): boolean {
  const end = tokens.list.slice(index, index + 5).findIndex(({ kind }) => kind === 'sign' || kind === 'line')
  return tokens.list.slice(index, end < 0 ? index + 5 : index + end).some(token => {
    return token.kind === 'digits' || lookUp(tokens, token, DIGITS, false) !== undefined
  })
}

function isOne(token: Token | undefined): boolean {
  return token !== undefined && ['1', '01', 'một', 'mot'].includes(token.text)
}

function each(tokens: Tokens, index: number): Each {
  const noun = tokens.list[index]?.folded ?? ''
  return { noun, index, time: isTimeNoun(tokens, index) }
}

const ASIDES = ['trong đó', 'bao gồm', 'cụ thể', 'gồm có', 'chia ra']

/** "Họp 5 lần nhưng chỉ 2 lần có dân vận": what comes is a part. */
function isButOnly(tokens: Tokens, index: number): boolean {
  if (!isWord(tokens, tokens.list[index], 'nhưng', false)) return false
  return tokens.list.slice(index + 1, index + 10).some(token => isWord(tokens, token, 'chỉ', false))
}

/** Token indices from which on, to the end of the sentence or bracket, parts of an earlier number are listed. */
export function asides(tokens: Tokens): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = []
  let bracket = -1
  let aside = -1
  tokens.list.forEach((token, index) => {
    if (token.text === '(') bracket = index
    if (token.text === ')' && bracket >= 0) {
      found.push([bracket, index])
      bracket = -1
    }
    if (aside >= 0 && (token.kind === 'line' || (token.text === '.' && tokens.list[index + 1]?.kind !== 'digits'))) {
      found.push([aside, index])
      aside = -1
    }
    const pair = `${token.text} ${tokens.list[index + 2]?.text ?? ''}`
    if (aside < 0 && (isButOnly(tokens, index) || ASIDES.includes(pair) || token.text === 'gồm' || pair === 'trong do'))
      aside = index
  })
  if (aside >= 0) found.push([aside, tokens.list.length])
  return found
}

/** Stretches in quotation marks that do not span the whole message: slogans and titles, never figures. */
export function quotes(tokens: Tokens): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = []
  let open = -1
  tokens.list.forEach((token, index) => {
    const straight = token.text === '"'
    if (open < 0 && (straight || /^[“«„]$/.test(token.text))) open = index
    else if (open >= 0 && (straight || /^[”»“]$/.test(token.text))) {
      const whole = open === 0 && index >= tokens.list.length - 2
      if (!whole) found.push([open, index])
      open = -1
    }
  })
  return found
}

/** The exact numbers standing before a noun, added, those before token `until`: of "3 lớp, mỗi lớp 40 em" the 3. */
export function countOf(tokens: Tokens, mentions: readonly Mention[], noun: string, until: number): number | undefined {
  const counts = mentions.filter((mention): mention is NumberMention => {
    if (mention.kind !== 'number' || mention.of !== undefined || mention.percent || mention.label) return false
    if (mention.first > until) return false
    return tokens.list[skipSpace(tokens, mention.next)]?.folded === noun
  })
  return counts.length === 0 ? undefined : counts.reduce((sum, { value }) => sum + value, 0)
}
