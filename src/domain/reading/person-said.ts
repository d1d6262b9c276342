/** Which of several people a few words name: "cô Mai", "Nguyễn Thị Mai", "mai ạ", "nhờ chị Mai làm giúp". */

import type { Member } from '../member.ts'
import { fold, nfc } from './fold.ts'

type Called = Pick<Member, 'name' | 'address'>

/** `certain`: one fits, and nothing that was said speaks against it; `nobody`: a name, and whose it could not be told. */
export type PersonSaid<P extends Called> =
  | { readonly certain: P }
  | { readonly among: readonly P[] }
  | { readonly nobody: string }

/** Longer than this nobody only names a person, in UTF-16 units. */
const LONGEST = 80

const TITLES: Readonly<Record<string, Sex>> = { thay: 'he', anh: 'he', ong: 'he', co: 'she', chi: 'she', ba: 'she' }
type Sex = 'he' | 'she'

/** What may stand before a name, word for word; the last of them may be a name itself ("chị Anh"). */
const LEAD =
  /^(?:da|vang|thua|u|ok|thi|la|chac|em|toi|minh|to|ban|xin|cho|nho|giao|lai|chuyen|sang|chon|hoi|giao vien|thay|anh|ong|co|chi|ba)$/
const ASKS: readonly string[] = ['nho', 'giao', 'chuyen']
/** What may follow it: what is to be done, and courtesy. */
const TAIL =
  /(?: (?:(?:lam|viet|soan|nop|gui|dien|ghi|tiep|tra loi|bao cao|giup|ho|thay|dum)(?: (?:bao cao|giup|ho|thay|dum|cho|voi|em|toi|minh|to|chi|anh|co|nay))*|a|ah|ak|nhe|nha|nhi|di|voi|luon))+$/
/** No words of a name, whatever is capitalised; and what a single word says where it is none. */
const NO_NAME =
  /^(?:khac|nao|ai|gi|giao|moi|cu|oi|nay|kia|nguoi|dong|nghiep|ban|truong|pho|duoc|khong|chua|roi|se|cung|cam|on|vien|hieu)$/
const SAYS_ELSE =
  /^(?:mai|sau|chieu|sang|lat|khoan|thoi|bo|huy|xong|nop|gui|ok|oke|okie|uh|um|u|vang|da|co|alo|hello|hi|chao|dung|sai|phai|yes|no|help|han|ghi|xem|la|thi|nho|xin)$/

type Word = { readonly typed: string; readonly folded: string }

/**
 * @param people those of whom one may be meant.
 * @returns undefined where no name was said.
 */
export function personSaid<P extends Called>(text: string, people: readonly P[]): PersonSaid<P> | undefined {
  if (text.length > LONGEST || /[\d?？\n]/u.test(text)) return undefined
  const words = wordsOf(text)
  const end = withoutTail(words)
  const leads = words.findIndex(({ folded }) => !LEAD.test(folded))
  const most = leads === -1 ? words.length - 1 : leads
  const names = people.map(each => ({ each, name: wordsOf(each.name) }))
  // The more of what was said is a name, the surer it is meant as one.
  for (const stop of new Set([words.length, end])) {
    for (let from = 0; from <= Math.min(most, stop - 1); from += 1) {
      const said = words.slice(from, stop)
      const found = names.filter(({ name }) => isCalled(name, said))
      if (found.length > 0) return chosen(found, said, titleOf(words.slice(0, from)))
    }
  }
  return nobodyIn(words.slice(0, end), Math.min(most, end - 1))
}

const wordsOf = (text: string): readonly Word[] =>
  nfc(text)
    .replace(/[.,;:!"“”()]+/gu, ' ')
    .split(/\s+/u)
    .filter(word => word !== '')
    .map(typed => ({ typed, folded: fold(typed) }))

function withoutTail(words: readonly Word[]): number {
  const line = words.map(({ folded }) => folded).join(' ')
  const kept = line.replace(TAIL, '')
  return kept === line ? words.length : kept.split(' ').length
}

/** Words of the name in their order, the last of them the tên: "Lan Anh", "Nguyễn Mai". */
function isCalled(name: readonly Word[], said: readonly Word[]): boolean {
  if (said.length === 0 || said.at(-1)?.folded !== name.at(-1)?.folded) return false
  let next = 0
  for (const { folded } of name) if (folded === said[next]?.folded) next += 1
  return next === said.length
}

const titleOf = (before: readonly Word[]): Sex | undefined => {
  const title = before.at(-1)?.folded ?? ''
  return Object.hasOwn(TITLES, title) ? TITLES[title] : undefined
}

const SEX: Readonly<Record<Called['address'], Sex | undefined>> = {
  ...{ thầy: 'he', ông: 'he', cô: 'she', bà: 'she' },
  'thầy/cô': undefined,
}

type Found<P> = { readonly each: P; readonly name: readonly Word[] }

/** Of several who fit letter by letter those whose marks and whose address fit as well. */
function chosen<P extends Called>(
  found: readonly Found<P>[],
  said: readonly Word[],
  title: Sex | undefined,
): PersonSaid<P> {
  const marked = said.some(({ typed, folded }) => typed.toLowerCase() !== folded)
  const exact = found.filter(({ name }) => said.every(({ typed }) => name.some(word => isSame(word.typed, typed))))
  const spelt = marked && exact.length > 0 ? exact : found
  const fitting = spelt.filter(({ each }) => title === undefined || (SEX[each.address] ?? title) === title)
  const [first, ...more] = fitting
  if (first && more.length === 0) return { certain: first.each }
  return { among: (fitting.length > 0 ? fitting : spelt).map(({ each }) => each) }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const asName = (word: string): string =>
  word === word.toLowerCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word

const NAME = /^\p{L}[\p{L}\p{M}'’-]*$/u

/** A name is told by its form of address, by who is asked, or by its capitals; a lone word by being no other. */
function nobodyIn(words: readonly Word[], leads: number): PersonSaid<never> | undefined {
  const said = words.slice(leads)
  const before = words.slice(0, leads)
  const isTold =
    titleOf(before) !== undefined ||
    before.some(({ folded }) => ASKS.includes(folded)) ||
    (words.length === 1 && words.every(({ folded }) => folded.length > 1 && !SAYS_ELSE.test(folded))) ||
    (said.length > 1 && said.every(({ typed }) => /^\p{Lu}/u.test(typed)))
  const isName = said.every(({ typed, folded }) => NAME.test(typed) && !NO_NAME.test(folded))
  if (!isTold || !isName || said.length === 0 || said.length > 5) return undefined
  const title = titleOf(before) === undefined ? [] : [before.at(-1)?.typed.toLowerCase() ?? '']
  return { nobody: [...title, ...said.map(({ typed }) => asName(typed))].join(' ') }
}
