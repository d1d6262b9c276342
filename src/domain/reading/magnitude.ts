/** How large: "1.234,5", "hai mươi lăm", "2tr5", "1 triệu 200 nghìn". No context is judged here. */

import { isCurrency } from './currency.ts'
import { DIGITS, DIGITS_AFTER_TENS, GAP, HALF, HUNDRED, SCALES, TEN, TENS } from './lexicon.ts'
import { isDayMonth } from './not-a-number.ts'
import { isWord, lookUp, previous, skipSpace, type Token, type Tokens, wordTable } from './tokens.ts'

/** A read amount; `next` is the index of the token after it. */
export type Magnitude = {
  readonly value: number
  readonly next: number
  readonly exact: boolean
  /** Written in words alone. */
  readonly worded: boolean
  /** "không trăm linh năm" after thousands: added as it is, not as a decimal part. */
  readonly asIs?: boolean
  /** "2 120": the groups, when a space could also part two numbers. */
  readonly groups?: readonly number[]
  /** "2,3": people also write "two or three" so. */
  readonly commaPair?: readonly [number, number]
  /** A factor was written: "2 triệu". */
  readonly scaled?: number
}

/** Reads the amount that begins at token `index`, in digits or words; undefined when none does. */
export function readMagnitude(tokens: Tokens, index: number): Magnitude | undefined {
  const first = chunk(tokens, index)
  if (!first) return halfOf(tokens, index)
  let scale = scaleAt(tokens, first.next)
  if (!scale) return first
  let value = commaDecimal(first) * scale.factor
  let { next, factor } = scale
  const scaled = factor
  for (;;) {
    const half = skipSpace(tokens, next)
    if (lookUp(tokens, tokens.list[half], HALF)) {
      value += factor / 2
      next = half + 1
      break
    }
    const more = chunk(tokens, skipSpace(tokens, next)) ?? afterGap(tokens, skipSpace(tokens, next))
    if (!more) break
    scale = scaleAt(tokens, more.next)
    if (!scale) {
      const tail = tailValue(tokens, next, more, { factor, worded: first.worded })
      if (tail !== undefined) {
        value += tail
        next = more.next
      }
      break
    }
    if (scale.factor >= factor) break
    value += commaDecimal(more) * scale.factor
    next = scale.next
    factor = scale.factor
  }
  return { value: round(value), next, exact: true, worded: first.worded, scaled }
}

/** "Nửa triệu". */
function halfOf(tokens: Tokens, index: number): Magnitude | undefined {
  const scale = isWord(tokens, tokens.list[index], 'nửa', false) ? scaleAt(tokens, index + 1) : undefined
  return scale && { value: scale.factor / 2, next: scale.next, exact: true, worded: true, scaled: scale.factor }
}

/** Before a factor a comma is always decimal: "1,500 triệu" is one and a half. */
function commaDecimal(part: Magnitude): number {
  return part.exact || !part.commaPair ? part.value : part.commaPair[0] + part.commaPair[1] / 1000
}

/** Thousandths are enough for any figure; 1.1 × 10⁶ must not end in …0.0001. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/**
 * What a number without a factor adds after one: "2tr5" and "hai triệu rưỡi" go on in the scale above, "một nghìn hai
 * mươi" adds as it is. A separate number must end the clause: "2 triệu 3 em" are two numbers.
 */
function tailValue(
  tokens: Tokens,
  next: number,
  more: Magnitude,
  { factor, worded }: { readonly factor: number; readonly worded: boolean },
): number | undefined {
  const place = skipSpace(tokens, more.next)
  const after = tokens.list[place]
  const closed = !after || after.kind === 'line' || /^[,;.)!?]/.test(after.text) || isCurrency(tokens, place)
  if (more.worded) {
    if (more.value >= 10 || more.asIs) return more.value
    // "2 triệu một em": here "một" begins the next words.
    return closed || (worded && more.value > 1) ? (more.value * factor) / 10 : undefined
  }
  const literal = tokens.list[more.next - 1]
  const glued = tokens.list[next]?.kind === 'digits'
  if (literal?.kind !== 'digits' || more.next - skipSpace(tokens, next) !== 1 || factor < 100) return undefined
  if (!glued && !closed) return undefined
  if (tokens.list[more.next]?.kind === 'word' && !isCurrency(tokens, place)) return undefined
  return (more.value * factor) / 10 ** literal.text.length
}

function scaleAt(tokens: Tokens, index: number): { factor: number; next: number } | undefined {
  const at = skipSpace(tokens, index)
  const token = tokens.list[at]
  const factor = lookUp(tokens, token, SCALES)
  if (factor === undefined || !token) return undefined
  const following = tokens.list[at + 1]
  // "5 k" may be "5 không"; "2 tr.hợp" are two cases; "95 tỷ lệ" is a rate.
  if (token.text === 'k' && at !== index) return undefined
  if (token.text === 'tr' && following && /^[./]/.test(following.text) && tokens.list[at + 2]?.kind === 'word')
    return undefined
  if (factor === 1e9 && /^le/.test(tokens.list[skipSpace(tokens, at + 1)]?.folded ?? '')) return undefined
  return { factor, next: at + 1 }
}

function chunk(tokens: Tokens, index: number): Magnitude | undefined {
  const token = tokens.list[index]
  if (token?.kind === 'digits') return literal(tokens, index)
  return token?.kind === 'word' ? belowThousand(tokens, index) : undefined
}

/** "linh năm" after thousands. */
function afterGap(tokens: Tokens, index: number): Magnitude | undefined {
  if (!lookUp(tokens, tokens.list[index], GAP, false)) return undefined
  const at = skipSpace(tokens, index + 1)
  const digit = lookUp(tokens, tokens.list[at], DIGITS, false)
  return digit === undefined ? undefined : { value: digit, next: at + 1, exact: true, worded: true, asIs: true }
}

function belowThousand(tokens: Tokens, index: number): Magnitude | undefined {
  const digit = lookUp(tokens, tokens.list[index], DIGITS, false) ?? zeroBeforeHundred(tokens, index)
  const after = skipSpace(tokens, index + 1)
  if (digit !== undefined && lookUp(tokens, tokens.list[after], HUNDRED, false)) {
    return hundreds(tokens, digit * 100, after + 1)
  }
  return belowHundred(tokens, index)
}

/** "hai nghìn không trăm linh năm". */
function zeroBeforeHundred(tokens: Tokens, index: number): number | undefined {
  return isWord(tokens, tokens.list[index], 'không', false) ? 0 : undefined
}

function hundreds(tokens: Tokens, hundred: number, next: number): Magnitude {
  const at = skipSpace(tokens, next)
  const gap = afterGap(tokens, at)
  if (gap) return { ...gap, value: hundred + gap.value }
  if (lookUp(tokens, tokens.list[at], HALF)) return { value: hundred + 50, next: at + 1, exact: true, worded: true }
  const rest = belowHundred(tokens, at)
  if (!rest) return { value: hundred, next, exact: true, worded: true }
  // "một trăm hai" is 120; 102 is "một trăm linh hai".
  return { ...rest, value: hundred + (rest.value < 10 ? rest.value * 10 : rest.value) }
}

function belowHundred(tokens: Tokens, index: number): Magnitude | undefined {
  const token = tokens.list[index]
  const after = skipSpace(tokens, index + 1)
  if (lookUp(tokens, token, TEN, false)) return tensAndUnit(tokens, 10, index + 1)
  const digit = lookUp(tokens, token, DIGITS, false)
  if (digit === undefined) return undefined
  if (lookUp(tokens, tokens.list[after], TENS, false)) return tensAndUnit(tokens, digit * 10, after + 1)
  const unit = lookUp(tokens, tokens.list[after], DIGITS_AFTER_TENS, false)
  // "hai lăm" for twenty-five; unmarked "hai tu", "ba mot" could be anything.
  if (unit !== undefined && !tokens.unmarked)
    return { value: digit * 10 + unit, next: after + 1, exact: true, worded: true }
  const pair = lookUp(tokens, tokens.list[after], DIGITS, false)
  // "hai chín" for twenty-nine; "hai ba" is two or three, "năm hai" rather a year.
  if (pair !== undefined && !tokens.unmarked && digit < 5 && pair !== digit + 1 && !hasScale(tokens, after + 1)) {
    return { value: digit * 10 + pair, next: after + 1, exact: false, worded: true }
  }
  return { value: digit, next: index + 1, exact: true, worded: true }
}

function hasScale(tokens: Tokens, index: number): boolean {
  return lookUp(tokens, tokens.list[skipSpace(tokens, index)], SCALES) !== undefined
}

function tensAndUnit(tokens: Tokens, tens: number, next: number): Magnitude {
  const at = skipSpace(tokens, next)
  const token = tokens.list[at]
  const unit = lookUp(tokens, token, DIGITS_AFTER_TENS, false) ?? lookUp(tokens, token, DIGITS, false)
  if (unit === undefined) return { value: tens, next, exact: true, worded: true }
  return { value: tens + unit, next: at + 1, exact: true, worded: true }
}

/** "1.234,5", "1 000", "05". Undefined for what no count looks like: telephone numbers, "10.11.2022". */
function literal(tokens: Tokens, index: number): Magnitude | undefined {
  const { groups, signs, next } = groupsAt(tokens, index)
  const head = groups[0] ?? ''
  if (groups.length === 1) {
    const tooLong = head.length > 15 || (head.startsWith('0') && head.length > 8)
    return tooLong ? undefined : { value: Number(head), next, exact: true, worded: false }
  }
  const thousands = /^[1-9]\d{0,2}$/.test(head) && groups.length <= 5
  const last = groups.at(-1) ?? ''
  const inner = groups.slice(1, -1)
  const grouped = thousands && inner.every(group => group.length === 3)
  if (signs.every(sign => sign === signs[0])) {
    if (grouped && last.length === 3) return wholeGroups(groups, signs[0] ?? '', next)
    if (groups.length === 2) return decimal(head, last, signs[0] === ',', next)
    // "3,4,5" is a list, "10.11.2022" is nothing to count.
    return signs[0] === ',' ? { value: Number(head), next: index + 1, exact: true, worded: false } : undefined
  }
  const whole = signs.slice(0, -1)
  if (grouped && last.length <= 6 && whole.every(sign => sign === whole[0]) && whole[0] !== signs.at(-1)) {
    return { value: Number(`${groups.slice(0, -1).join('')}.${last}`), next, exact: true, worded: false }
  }
  return { value: Number(head), next: index + 1, exact: true, worded: false }
}

function wholeGroups(groups: readonly string[], sign: string, next: number): Magnitude {
  const value = Number(groups.join(''))
  const numbers = groups.map(Number)
  if (sign === ' ') {
    return groups.slice(1).every(group => group === '000')
      ? { value, next, exact: true, worded: false }
      : { value, next, exact: true, worded: false, groups: numbers }
  }
  // One comma: 1,500 is 1500 to who learned it from a spreadsheet, 1.5 to who did at school.
  if (sign === ',' && groups.length === 2) {
    return { value, next, exact: false, worded: false, commaPair: [numbers[0] ?? 0, numbers[1] ?? 0] }
  }
  return { value, next, exact: true, worded: false }
}

function decimal(whole: string, part: string, comma: boolean, next: number): Magnitude | undefined {
  if (whole.length + part.length > 15) return undefined
  const value = Number(`${whole}.${part}`)
  if (!comma || whole.length > 2 || part.length > 2) return { value, next, exact: true, worded: false }
  return { value, next, exact: true, worded: false, commaPair: [Number(whole), Number(part)] }
}

function groupsAt(tokens: Tokens, index: number): { groups: string[]; signs: string[]; next: number } {
  const groups = [tokens.list[index]?.text ?? '']
  const signs: string[] = []
  let next = index + 1
  for (;;) {
    const sign = tokens.list[next]
    const digits = tokens.list[next + 1]
    if (!sign || digits?.kind !== 'digits' || groups.length > 12 || !joins(sign, digits, groups, signs)) break
    // "Khối 10 120 lượt", "buổi 1 200 em": the space parts what is numbered from how many they were.
    if (sign.kind === 'space' && isNumbered(tokens, index)) break
    groups.push(digits.text)
    signs.push(sign.kind === 'space' ? ' ' : sign.text)
    next += 2
  }
  return { groups, signs, next }
}

const CLASSES = wordTable('lớp khối thứ')
const IN_TURN = wordTable('buổi lần đợt cuộc phiên tổ nhóm đội hđ động trình kỳ kì hk quý quí tháng tuần ngày')
/** First halves of what is numbered: "hoạt động 1 120 em". */
const HALVES = wordTable('hoạt chương')
/** Before "buổi" they make it what is counted: "các buổi 1 200 em", "số lần 1 200". */
const COUNTING = wordTable('số các những mấy cả mỗi từng mọi vài nhiều một trăm nghìn')

/** "Ngày 26/3 200 em": the month of a day is no thousand. */
function endsDate(tokens: Tokens, sign: number): boolean {
  const [day, month] = [tokens.list[sign - 1], tokens.list[sign + 1]]
  const dated = day?.kind === 'digits' && /^[/-]$/.test(tokens.list[sign]?.text ?? '')
  return dated && isDayMonth(Number(day.text), Number(month?.text))
}

/** Whether a number tells which one it is, by the word before it: "khối 10", "đợt 2", and not "3 buổi 1 200 em". */
function isNumbered(tokens: Tokens, index: number): boolean {
  const at = previous(tokens, index)
  const word = tokens.list[at]
  if (word?.kind === 'sign') return endsDate(tokens, at)
  if (lookUp(tokens, word, CLASSES)) return true
  if (!lookUp(tokens, word, IN_TURN)) return false
  const half = previous(tokens, at)
  const before = tokens.list[lookUp(tokens, tokens.list[half], HALVES) ? previous(tokens, half) : half]
  const counted = lookUp(tokens, before, COUNTING) ?? lookUp(tokens, before, DIGITS, false)
  return before?.kind !== 'digits' && counted === undefined
}

/** A full stop or comma joins digits; a single space only groups of three. */
function joins(sign: Token, digits: Token, groups: readonly string[], signs: readonly string[]): boolean {
  if (sign.text === '.' || sign.text === ',') return !signs.includes(' ')
  if (sign.kind !== 'space' || sign.text.length !== 1 || digits.text.length !== 3) return false
  return /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && signs.every(each => each === ' ')
}
