import { fold } from './fold.ts'

/** `whose`: the words that name whom it is for, '' where they name nobody; `said`: '' where it is still to be told. */
export type AnswerTold = { readonly whose: string; readonly said: string }

/** The verb stands among the first words, in UTF-16 units. */
const AHEAD = 40
const ANSWERS = /\b(?:tra loi|phan hoi|hoi am)\b/
const LEAD =
  /^\s*(?:(?:dạ|da|vâng|vang|em|chị|chi|cô|co|thầy|thay|tôi|toi|nhờ|nho|giúp|giup|cho|trợ lý|tro ly|ơi|oi)[\s,]+){0,5}(?:trả lời|tra loi|phản hồi|phan hoi|hồi âm|hoi am)(?:\s+(?:lại|lai|giúp|giup|cho|với|voi|vướng mắc|vuong mac|việc|viec|của|cua))*(?=[\s:,])/iu
/** "… cô Lan là sổ có rồi", "… cô Lan: sổ có rồi", "…: sổ có rồi". */
const TOLD = /^\s*([^:,\n]{0,50}?)\s*(?::|,|\s(?:là|la|rằng|rang|như sau|nhu sau)[\s:])\s*(\S.*)$/isu
/** "Trả lời cô Lan". */
const ALONE = /^\s*((?:cô|co|thầy|thay|anh|chị|chi|ông|ong|bà|ba|tổ|to|ban|đoàn|doan|hội|hoi)\s[^:,?\n]{1,40})$/iu

/**
 * An answer told in one message: "trả lời cô Lan là sổ có ở văn phòng rồi".
 * @returns undefined for words that answer nobody, and for a question.
 */
export function answerTold(text: string): AnswerTold | undefined {
  if (!ANSWERS.test(fold(text.slice(0, AHEAD)))) return undefined
  const [lead] = LEAD.exec(text) ?? []
  if (lead === undefined) return undefined
  const rest = text.slice(lead.length)
  const [, whose = '', said = ''] = TOLD.exec(rest) ?? []
  if (said !== '') return said.trimEnd().endsWith('?') ? undefined : { whose: whose.trim(), said: said.trim() }
  // "Trả lời vướng mắc của cô Lan" wants to see it first.
  const alone = /vướng|vuong/iu.test(lead) ? undefined : ALONE.exec(rest)?.[1]
  return alone === undefined ? undefined : { whose: alone.trim(), said: '' }
}
