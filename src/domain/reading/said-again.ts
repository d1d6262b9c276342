/** Words that wait for a tap, said in others; and what is said under an answer, whether all is well. */

import { foldedWords } from './fold.ts'

const INSTEAD = /^\s*(?:sửa|sua|nhầm|nham|viết|viet|ghi|đổi|doi)(?: (?:lại|lai|thành|thanh|là|la))*\s*[:,]\s*(?=\S)/iu

/** "Sửa: trường mua trong tháng 6": what is to stand instead of what was said before; undefined for more of it. */
export function saidInstead(text: string): string | undefined {
  const [lead] = INSTEAD.exec(text) ?? []
  return lead === undefined ? undefined : text.slice(lead.length).trim()
}

const WHO = '(?:(?:da|vang|thua|co|thay|chi|anh|em|toi|minh|nhu vay|nhu the|vay|the|thi|van|a|hien) )*'
const NOT_WELL = new RegExp(
  `^${WHO}(?:van )?(?:chua|khong)(?: (?:thay|duoc|that su|hoan toan))* (?:on|xong|giai quyet|thoa dang|hop ly)(?: |$)`,
)
const WELL = new RegExp(
  `^${WHO}(?:(?:nhu vay|the|vay) )?(?:la )?(?:da |cung )?on(?: (?:roi|a|nhe|em|co|thay|lam|ca|cam on|nhieu|chi|anh))*$`,
)
/** "Chưa ổn", and nothing of what is missing. */
const MOST_WORDS_ALONE = 4

/** What somebody says to "như vậy đã ổn chưa ạ?"; `alone`: without saying what is missing. */
export type WellSaid = { readonly well: boolean; readonly alone: boolean }

/** undefined for words that do not begin by saying whether it is well. */
export function wellSaid(text: string): WellSaid | undefined {
  const words = foldedWords(text)
  if (WELL.test(words)) return { well: true, alone: true }
  return NOT_WELL.test(words) ? { well: false, alone: words.split(' ').length <= MOST_WORDS_ALONE } : undefined
}
