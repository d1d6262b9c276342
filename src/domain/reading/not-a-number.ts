/** Digits that count nothing: dates, times, school years, numbers of documents, classes, sections. */

import { isWord, lookUp, previous, skipSpace, type Tokens, wordTable } from './tokens.ts'

const DATE = /(?:(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)/y
const MONTH_YEAR = /(\d{1,2})\s?[/-]\s?(?:19|20)\d{2}(?!\d)/y
const YEARS = /((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)?\d{2})(?!\d)/y
const TIME = /\d{1,2}(?:[hg]\s?\d{0,2}(?!\p{L})|:\d{2}(?!\d)|\s?(?:giờ|gio)(?!\p{L}))/uy
// Bounded: a chain of thousands would be gone through from each of its numbers.
const DOCUMENT =
  /\d{1,9}(?:[-/]\d{1,9}){0,5}[-/]\s?(?:\p{Lu}{2,}|(?:nq|ct|qđ|qd|kh|nđ|nd|tt|cv|bc|tb|kl|hd|lt|ttlt)(?=[-/]))[-/&.\p{L}\d]*/uy

/** End (UTF-16, in the source) of a date, time or document number that begins at `start`; undefined when none does. */
export function endOfNonNumber(source: string, start: number): number | undefined {
  const date = at(DATE, source, start)
  if (date && (date[1] === undefined || isDayMonth(Number(date[1]), Number(date[3])))) return start + date[0].length
  const document = at(DOCUMENT, source, start)
  if (document) return start + document[0].length
  const years = at(YEARS, source, start)
  if (years && Number(years[2]) % 100 > Number(years[1]) % 100) return start + years[0].length
  const month = at(MONTH_YEAR, source, start)
  if (month && Number(month[1]) <= 12) return start + month[0].length
  const time = at(TIME, source, start)
  return time ? start + time[0].length : undefined
}

function at(pattern: RegExp, source: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(source)
}

/** Whether "20/4" can be a day and month. */
export function isDayMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

const BEFORE_DATE = wordTable('ngày hôm sáng chiều tối trưa mùng mồng từ đến tới trước sau lúc vào hạn dịp lễ tháng')

/** Whether the words around "20/4" make it a date: "ngày 20/4", "20/4: Quy tắc ứng xử". */
export function standsAsDate(tokens: Tokens, first: number, next: number): boolean {
  if (lookUp(tokens, tokens.list[previous(tokens, first)], BEFORE_DATE)) return true
  const colon = skipSpace(tokens, next)
  return tokens.list[colon]?.text === ':' && tokens.list[colon + 1]?.kind !== 'digits'
}

/**
 * What a number may name rather than count, by the word before it: a stretch of time ("tháng 3"), a thing that has a
 * number ("lớp 12"), or one that may have ("tổ 2", but also "họp tổ 2 lần").
 */
export type Label = 'time' | 'name' | 'maybe'

const LABELS = wordTable<Label>({
  ...every('time', 'tháng quý quí tuần ngày thứ mùng mồng kỳ kì hk đợt tiết'),
  ...every('name', 'lớp khối điều khoản mục chương phần câu bài trang khóa khoá vòng hạng cấp bậc module sđt đt zalo'),
  ...every('maybe', 'tổ nhóm đội phòng thôn xóm khu phố đường luật loại mức'),
})

const LONG_LABELS: ReadonlySet<string> = new Set([
  'nghị quyết',
  'chỉ thị',
  'quyết định',
  'nghị định',
  'thông tư',
  'kế hoạch',
  'công văn',
  'kết luận',
  'hướng dẫn',
  'giai đoạn',
  'tiêu chí',
  'phụ lục',
  'chủ đề',
])
const LONG_LABELS_UNMARKED = new Set([...LONG_LABELS].map(label => unmark(label)))
const SUMS = wordTable('tổng sĩ quân nhân dân')
const EACH = wordTable('mỗi từng một mọi')
const CLASSES = wordTable('lớp khối')
const HIGHEST_CLASS = 12
/** Days, weeks and rounds are not numbered so high. */
const MOST_IN_TIME = 9999

function every(label: Label, words: string): Record<string, Label> {
  return Object.fromEntries(words.split(' ').map(word => [word, label]))
}

function unmark(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** The label before a number, or undefined. "mỗi lớp 3 em", "tổng số 15" are none. */
export function labelBefore(tokens: Tokens, first: number, value: number): Label | undefined {
  const at = previous(tokens, first)
  const word = tokens.list[at]
  if (word?.kind !== 'word') return undefined
  const before = tokens.list[previous(tokens, at)]
  if (isWord(tokens, word, 'số')) return lookUp(tokens, before, SUMS) ? undefined : 'name'
  if (isWord(tokens, word, 'năm') || isWord(tokens, word, 'học')) return isYear(value) ? 'time' : undefined
  // "Ôn thi 12": the classes before an examination.
  if (isWord(tokens, word, 'thi') && value >= 10 && value <= 12) return 'name'
  // "Sinh hoạt lớp 45 em": so many are no class.
  if (value > HIGHEST_CLASS && lookUp(tokens, word, CLASSES)) return undefined
  if (before?.kind === 'word') {
    const pair = `${before.text} ${word.text}`
    if (LONG_LABELS.has(pair) || (LONG_LABELS_UNMARKED.has(pair) && unmark(pair) === pair)) return 'maybe'
  }
  if (lookUp(tokens, before, EACH)) return undefined
  const label = lookUp(tokens, word, LABELS)
  // "Thu 5tr", typed without marks, is no Thursday.
  return label === 'time' && value > MOST_IN_TIME ? undefined : label
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100
}

/** Whether the digits at `index` belong to a name: "K12", "12A3", "II.3", "A4". */
export function isPartOfName(tokens: Tokens, index: number): boolean {
  const before = tokens.list[index - 1]
  if (before?.kind === 'word') return true
  if (before && /^[./-]$/.test(before.text)) {
    const word = tokens.list[index - 2]
    if (word?.kind === 'word' && /^[ivx]{1,4}$/.test(word.text)) return true
    if (word?.kind === 'word' && before.text !== '.' && isCapitals(tokens.source.slice(word.start, word.end)))
      return true
  }
  const after = tokens.list[index + 1]
  return (
    after?.kind === 'word' &&
    tokens.list[index + 2]?.kind === 'digits' &&
    !/^(?:tr|k|trieu|ty|ti|nghin|ngan)$/.test(after.folded)
  )
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
