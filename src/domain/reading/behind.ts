/** What is told beside a reply, or behind its first clause. */

import { foldedWords } from './fold.ts'

/** Fewer words are the reply itself, or the way it is said: "1 ạ", "rồi, hôm qua". "1 mô hình: Tủ sách" tells more. */
const FEWEST_TELLING = 3

/** Whether words of a reply, or behind one, are enough to tell something of their own. */
export const tellsMore = (words: string): boolean => words.trim().split(/\s+/u).length >= FEWEST_TELLING

/** The same of a clause that stands by itself: "tặng áo" does, "thế thôi ạ", "em gõ nhầm" and "nhé cô" do not. */
export const tellsSomething = (clause: string): boolean =>
  /\p{L}{2}/u.test(clause) &&
  !foldedWords(clause)
    .split(' ')
    .every(word => FILLING.has(word))

/** What a clause beside a reply may be made of and yet say nothing. */
const FILLING: ReadonlySet<string> = new Set(
  (
    'the thoi vay a nhe nha em co chi thay anh oi nua roi do day la chi moi dung het xong luc hoi nay truoc lai giup voi ' +
    'ho cho toi minh bot da vang cam on xin loi hi hihi haha ghi go viet nham sai sua lon thieu du dem sorry thanks ok oke uh u'
  ).split(' '),
)

/** A reply cut behind its first clause. */
export function firstClause(text: string): { readonly head: string; readonly rest: string } {
  const [head = ''] = text.split(/[,;.\n]/u)
  return { head, rest: text.slice(head.length + 1).trim() }
}
