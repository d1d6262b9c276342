/** Which indicator a number speaks of, by the words around it. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { lengthAt, longest, type Phrase, type UnitWords } from './phrases.ts'
import { isWord, previous, skipSpace, type Tokens, tokenize } from './tokens.ts'

/** Indicators whose words stand at a place; `next` is the token after those words. */
export type UnitMatch = {
  readonly indicators: readonly Indicator[]
  readonly next: number
  /** A noun that is likely counted so and not surely: "7 hộ" where people are. */
  readonly loose?: true
}

/** How teachers shorten what is counted; used only where the long form is one of the indicator's words. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ng: ['nguoi', 'luot nguoi'],
    nguoi: ['luot nguoi'],
    luot: ['luot nguoi'],
    lg: ['luot nguoi'],
    b: ['buoi'],
    l: ['luot', 'luot nguoi', 'lan'],
    hs: ['hoc sinh'],
    gv: ['giao vien'],
    cb: ['can bo'],
    dv: ['doan vien'],
    mh: ['mo hinh'],
    hd: ['hoat dong'],
    vb: ['van ban'],
    bua: ['buoi'],
  }),
)

/** Nouns for people: they count where an indicator counts "người" and none names them. */
export const PEOPLE: readonly string[] = (
  'nguoi,em,chau,chi em,dai bieu,quan chung,hs,hoc sinh,gv,giao vien,cb,can bo,cbgv,cbgvnv,cbgv nv,cb gv nv,cbnv,nv,nhan vien,thay co,thay co giao,' +
  'dong chi,dong bao,dong nghiep,d / c,dc,dv,doan vien,dang vien,hoi vien,cong doan vien,vien chuc,phu huynh,ph,thanh vien,luot,luot nguoi,luot hs,' +
  'luot hoc sinh,luot gv,luot giao vien,luot em,luot can bo,luot doan vien'
).split(',')
const peopleAt = lengthAt(PEOPLE.map(phrase => phrase.split(' ')))

/** Words that may stand between a number and its noun: "3 cuộc họp", "2 lượt người". */
const FILLERS: ReadonlySet<string> = new Set('luot cuoc buoi dot lan ban bo so them moi hoat da'.split(' '))

/** Asked for every text that may hold a figure. */
const known = remembered<readonly Phrase[]>(1)

export const unitWords = (indicators: readonly Indicator[]): UnitWords =>
  lists(indicators, '', () =>
    indicators.map(indicator => ({ indicator, phrases: known(indicator, '', () => phrasesOf(indicator)) })),
  )

const lists = remembered<UnitWords>(1)

const phrasesOf = ({ measure, words }: Indicator): readonly Phrase[] =>
  (measure === 'money' ? [...words, ...MONEY] : words).map(phraseOf)

/** How an amount is announced: "kinh phí 2 triệu". */
const MONEY = ['kinh phi', 'so tien', 'tien', 'tri gia']

function phraseOf(words: string): Phrase {
  return tokenize(words)
    .list.filter(token => token.kind !== 'space')
    .map(token => token.folded)
}

/** The unit that follows a number ending before token `index`. */
export function unitAfter(tokens: Tokens, index: number, units: UnitWords): UnitMatch | undefined {
  const at = skipSpace(tokens, index)
  const direct = longest(tokens, at, units) ?? shortened(tokens, at, units) ?? people(tokens, at, units)
  if (direct) return direct
  if (!FILLERS.has(tokens.list[at]?.folded ?? '')) return likePeople(tokens, at, units)
  // Nothing stands between a sum and its currency: "2 hoat dong" is no money.
  const counted = units.filter(({ indicator }) => indicator.measure !== 'money')
  return longest(tokens, skipSpace(tokens, at + 1), counted)
}

/** Of "120 hồ sơ đúng hạn 118" the words that are left to the first number, when the last of them name the second. */
function withoutLast(tokens: Tokens, index: number, match: UnitMatch, units: UnitWords): UnitMatch {
  const from = skipSpace(tokens, index)
  for (let at = from + 1; at < match.next; at += 1) {
    const head = longest(tokens, at, units)?.next === match.next ? longest(tokens, from, units, at) : undefined
    if (head) return head
  }
  return match
}

/**
 * Of words that reach from one number to the next those of the first: none where it has its own ahead, so that what
 * stands between names the second ("hồ sơ 120 đúng hạn 118"). @param from first token that may be its own
 */
export function withoutNext(
  tokens: Tokens,
  { first, next, from }: { readonly first: number; readonly next: number; readonly from: number },
  match: UnitMatch,
  units: UnitWords,
): UnitMatch | undefined {
  const left = withoutLast(tokens, next, match, units)
  if (left !== match) return left
  const ahead = unitBefore(tokens, first, from, units)
  const named = ahead?.how === 'named' && !ahead.indicators.some(each => match.indicators.includes(each))
  return named ? undefined : match
}

function shortened(tokens: Tokens, index: number, units: UnitWords): UnitMatch | undefined {
  const long = SHORT.get(tokens.list[index]?.folded ?? '')
  if (!long) return undefined
  const indicators = units.filter(unit => unit.indicator.words.some(word => long.includes(word)))
  return indicators.length > 0 ? { indicators: indicators.map(unit => unit.indicator), next: index + 1 } : undefined
}

function people(tokens: Tokens, index: number, units: UnitWords): UnitMatch | undefined {
  const length = peopleAt(tokens, index)
  if (length === 0) return undefined
  const indicators = units.map(unit => unit.indicator).filter(countsPeople)
  return indicators.length > 0 ? { indicators, next: index + length } : undefined
}

/** Who is helped, by words that are others without their marks: those must be there, or what tells them apart behind. */
const HELPED: ReadonlyMap<string, { readonly marked: string; readonly behind: RegExp }> = new Map(
  Object.entries({
    ho: { marked: 'hộ', behind: /^(?:ngheo|can|dan|gia|kho|chinh)$/ },
    co: { marked: 'cô', behind: /^(?:om|giao|sinh|benh|nghi)$/ },
    thay: { marked: 'thầy', behind: /^(?:om|giao|benh|nghi)$/ },
    cu: { marked: 'cụ', behind: /^(?:gia|ong|ba)$/ },
    gia: { marked: 'gia', behind: /^dinh$/ },
    phan: { marked: 'phần', behind: /^qua$/ },
  }),
)

/** "Thăm 7 hộ, 2 cô ốm": where those who are given support are counted they likely are; it is asked. */
function likePeople(tokens: Tokens, index: number, units: UnitWords): UnitMatch | undefined {
  const token = tokens.list[index]
  const noun = HELPED.get(token?.folded ?? '')
  if (!noun || !isWord(tokens, token, noun.marked, false)) return undefined
  const after = tokens.list[skipSpace(tokens, index + 1)]
  const told = noun.behind.test(after?.folded ?? '')
  if (!told && (tokens.unmarked || /^(?:gia|phần)$/.test(noun.marked) || POLITE.test(after?.folded ?? '')))
    return undefined
  // "5 cô giáo được khen" are none that are helped.
  if (tokens.list.slice(index, index + 12).some(({ folded }) => PRAISED.test(folded))) return undefined
  const helped = units.map(({ indicator }) => indicator)
  const indicators = helped.filter(countsHelped)
  const next = noun.marked === 'gia' && after ? after.at + 1 : index + 1
  return indicators.length > 0 ? { indicators, next, loose: true } : undefined
}

const PRAISED = /^(?:khen|guong|duong|thuong)$/

/** Behind it somebody is spoken to: "5 cô ạ". */
const POLITE = /^(?:a|ak|nhe|nha|oi)$/

/** Whether an indicator counts people. */
export const countsPeople = (indicator: Indicator): boolean =>
  counting(indicator, '', () => indicator.words.some(word => /(?:^| )(?:nguoi|luot|hoc sinh|em|giao vien)$/.test(word)))

const counting = remembered<boolean>(1)

/** Whether an indicator counts whom a unit helped. */
export const countsHelped = (indicator: Indicator): boolean => indicator.counting === 'payer' && countsPeople(indicator)

/** How a unit's words stand before a number: "Số buổi: 3", "đúng hạn 45" name it, "buổi 1" numbers an event. */
export type UnitBefore = { readonly indicators: readonly Indicator[]; readonly how: 'named' | 'ordinal' }

/** Last words of what can be numbered: first session, second model, plan 49. */
const NUMBERED: ReadonlySet<string> = new Set(
  'buoi lan cuoc dot phien hop bai tin viet dang hinh van ban hoach dinh dong trinh thao vu luot nguoi du'.split(' '),
)

/** Behind a number they count: "tin bài 2 cái". */
const THINGS: ReadonlySet<string> = new Set(['cai', 'chiec'])

/** Words that may stand between a name and its number: "đã trả lời cả 2", "quán triệt tới 14/15". */
const BETWEEN: ReadonlySet<string> = new Set(['cả', 'được', 'tới', 'đủ', 'hết', 'xong'])

/** @param from first token that may belong to the words (after the number before this one). */
export function unitBefore(tokens: Tokens, first: number, from: number, units: UnitWords): UnitBefore | undefined {
  let at = previous(tokens, first)
  const link = tokens.list[at]
  const filled = link !== undefined && BETWEEN.has(link.text)
  if (filled) at = previous(tokens, at)
  const linked = link !== undefined && (/^[:=]$/.test(link.text) || link.text === 'là')
  if (linked) at = previous(tokens, at)
  let best: { match: UnitMatch; start: number } | undefined
  for (let steps = 0; at >= from && steps < 10; steps += 1, at -= 1) {
    const token = tokens.list[at]
    if (!token || token.kind === 'line' || /^[,;.:()]$/.test(token.text)) break
    const match = longest(tokens, at, units)
    if (match && match.next - at >= (best ? best.match.next - best.start : 1)) best = { match, start: at }
  }
  if (!best) return undefined
  if (linked) return { indicators: best.match.indicators, how: 'named' }
  const adjacent = skipSpace(tokens, best.match.next) === (filled ? (link?.at ?? first) : first)
  if (!adjacent) return undefined
  const counted = tokens.list[previous(tokens, best.start)]?.folded === 'so'
  const thing = THINGS.has(tokens.list[skipSpace(tokens, first + 1)]?.folded ?? '')
  const ordinal = !counted && !thing && NUMBERED.has(tokens.list[best.match.next - 1]?.folded ?? '')
  if (ordinal && filled) return undefined
  return { indicators: best.match.indicators, how: ordinal ? 'ordinal' : 'named' }
}
