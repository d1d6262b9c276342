import { isFinal } from '../../conversation/action.ts'
import type { Word } from '../../conversation/word.ts'
import { plainWords } from '../../domain/reading/doorman/plain.ts'
import { dropsSaid } from '../../domain/reading/leaves-said.ts'
import { matchSpoken } from '../../domain/reading/spoken.ts'
import { matchChoice } from '../../domain/reading/words-match.ts'
import { readYesNo } from '../../domain/reading/yes-no.ts'
import { saysRight, spokenFor } from '../../text/spoken.ts'
import type { Menu, MenuItem } from '../menu.ts'

/** "Sửa mục 2" is "mục 2". */
const MENDING =
  /^\s*(?:dạ |da |cho (?:em|tôi|toi|mình|minh) )*(?:sửa|sua)(?: lại| lai)? (?=(?:mục|muc) \d+(?: (?:ạ|a|nhé|nhe))*\s*$)/iu

/** No number is typed for such an item. */
const NO_NUMBER = -1

/**
 * The item of a menu that was typed: its number, its words, or both as they stand on the screen; else what people say
 * for it ("gửi đi" for "Nộp báo cáo"), or a bare yes or no where that is what is asked.
 * @returns 'ambiguous' when several fit equally, undefined when none does
 */
export function choiceIn({ items }: Menu, text: string): MenuItem | 'ambiguous' | undefined {
  const said = text.replace(MENDING, '')
  const found =
    placeOf(items, said) ??
    sectionIn(items, said) ??
    shorthandIn(items, said) ??
    reportNamed(items, said) ??
    dayNamed(items, said)
  if (found === 'ambiguous') return found
  if (found !== undefined && isOfSection(items, found, said, said !== text) === false) return undefined
  const spoken = items.map(({ word }) => (word ? spokenFor(word) : []))
  const place = found ?? matchSpoken(text, spoken) ?? wayOut(items, text)
  return place === undefined ? saidYesOrNo(items, text) : items[place]
}

/**
 * Of "mục 2", whether the second item is that section: where labels speak of sections another is none, and of two ways on
 * the second is none either. What is to be mended is a section itself: "sửa mục 1" chooses no "Ghi vào mục 1".
 * undefined: no section was said.
 */
function isOfSection(items: readonly MenuItem[], at: number, said: string, mended: boolean): boolean | undefined {
  const section = SECTION.exec(said)?.[1]
  if (section === undefined) return undefined
  const sections = items.map(({ label }) => SECTION_IN.exec(label))
  const chosen = sections[at]
  if (chosen?.[1] === section) return !mended || chosen.index === 0
  return !mended && sections.every(each => each === null) && isAboutSection(items[at])
}

const isAboutSection = (item: MenuItem | undefined): boolean =>
  Object.keys(item?.action ?? {}).some(key => OF_SECTION.has(key))

/** What an action names the section, the area, the part or the line by that it is about. */
const OF_SECTION: ReadonlySet<string> = new Set(['about', 'prompt', 'section', 'area', 'code', 'part', 'line', 'point'])

const SECTION = /^\s*(?:mục|muc)\s+(\d{1,2})(?!\d)/iu
const SECTION_IN = /(?<!\p{L})mục (\d{1,2})(?!\d)/iu

/** "Báo cáo chữ thập đỏ" where reports are chosen by their units. */
function reportNamed(items: readonly MenuItem[], text: string): number | 'ambiguous' | undefined {
  const unit = text.replace(/^\s*(?:dạ |cho em |em )*(?:làm |mở )?(?:báo cáo|bao cao|bc) (?:của |cho )?/iu, '')
  const reports = items.map(({ word, label }) => (word === 'report-of' ? label : ''))
  return unit === text ? undefined : matchChoice(unit, reports, { numbered: false })
}

/** "Dùng 28/5 đi" where the button says "Dùng thứ Ba 28/5". */
function dayNamed(items: readonly MenuItem[], text: string): number | 'ambiguous' | undefined {
  if (text.length > LONGEST_SHORTHAND || !DAY.test(text)) return undefined
  const undated = items.map(({ label }) => label.replace(WEEKDAY, ''))
  return matchChoice(text.replace(/(?: (?:đi|di|luôn|luon|nhé|nhe|ạ|em))+\s*$/iu, ''), undated, { numbered: false })
}

const DAY = /\d\s*\/\s*\d/u
const WEEKDAY = /(?:thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật) (?=\d)/u

/** "II.1" where the button says "Mục II.1". */
const CODE = /^\s*[IVX]{1,4}\.\d{1,2}\s*$/iu

const sectionIn = (items: readonly MenuItem[], text: string): number | 'ambiguous' | undefined =>
  CODE.test(text) ? placeOf(items, `muc ${text}`) : undefined

/** No button says more, in UTF-16 units. */
const LONGEST_SHORTHAND = 60

const shorthandIn = (items: readonly MenuItem[], text: string): number | 'ambiguous' | undefined =>
  text.length > LONGEST_SHORTHAND ? undefined : placeOf(items, writtenOut(text))

/** "Ko có tin bài" is "không có tin bài"; a question stays one. */
const writtenOut = (text: string): string => `${plainWords(text)}${/[?？]/u.test(text) ? '?' : ''}`

function placeOf(items: readonly MenuItem[], text: string): number | 'ambiguous' | undefined {
  const numbers = items.map(({ number }) => number ?? NO_NUMBER)
  return matchChoice(
    text,
    items.map(({ label }) => label),
    { numbered: true, numbers },
  )
}

/** What lets go of the words that wait for their tap. */
const WAYS_OUT: readonly Word[] = ['cancel', 'not-report']

/** "Thôi khỏi gửi" is no more of them. What leads home is left by the dialogue itself, which says that it is. */
function wayOut(items: readonly MenuItem[], text: string): number | undefined {
  const at = items.findIndex(
    ({ word, action }) => word !== undefined && WAYS_OUT.includes(word) && action.do !== 'home',
  )
  return at >= 0 && dropsSaid(text) ? at : undefined
}

/** What says yes where one message is asked about, the nearest to what was asked first. */
const TAKES: readonly Word[] = ['take', 'note']

/** "A) đồng ý" is about the first of several matters. */
const LETTERED = /^\s*[a-d]\s*[).:]/iu

/**
 * Of a question that a yes or a no answers, the button they mean. What cannot be undone, or stands for days, takes a yes
 * that is nothing else: "vâng" may only say that it was read.
 */
function saidYesOrNo(items: readonly MenuItem[], text: string): MenuItem | undefined {
  const said = LETTERED.test(text) ? undefined : readYesNo(text)
  const yes = said && yesOf(items)
  if (!said || !yes) return undefined
  if (said === 'sure' || (said === 'polite' && !isFinal(yes.action) && yes.word !== 'units-right')) return yes
  const [other, ...more] = items.filter(item => item !== yes && !item.typedOnly)
  return said === 'no' && more.length === 0 ? other : undefined
}

/** The word of the one button that a yes means, where the message asks whether it is to be so. */
function asksToTake(items: readonly MenuItem[]): Word | undefined {
  const has = (word: Word) => items.some(item => item.word === word)
  return has('not-report') ? TAKES.find(has) : has('record-direction') ? 'record-direction' : undefined
}

/** What the desk was asked for in words, and asks whether to do: "Nhắc tổ Văn ngay?", with a no that is only typed. */
const ASKED_FOR: ReadonlySet<Word> = new Set<Word>(['on-behalf-of', 'nudge', 'grant-until'])

function yesOf(items: readonly MenuItem[]): MenuItem | undefined {
  const rights = items.filter(({ label }) => saysRight(label))
  if (rights.length > 0) return rights.length === 1 ? rights[0] : undefined
  const [only, leave, ...further] = items
  if (further.length === 0 && only?.word && ASKED_FOR.has(only.word) && leave?.word === 'leave-as-is') return only
  const word = asksToTake(items)
  const [take, ...more] = items.filter(item => item.word === word)
  // A yes to "mục 1, hay mục 2?" says neither.
  return more.length === 0 ? take : undefined
}
