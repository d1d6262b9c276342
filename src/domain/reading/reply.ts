/** Short replies to a question about one number. */

import { fold } from './fold.ts'
import { scanNumbers } from './number.ts'
import { tokenize } from './tokens.ts'

const HEDGE =
  /^\s*(?:(?:dạ|da|vâng|vang|à|a|thì|thi)\s+)*(?:chắc|chac|hình như|hinh nhu|có lẽ|co le|chỉ|chi)(?:\s+(?:là|la|có|co))?\s+(?=\S)/iu

/** "Chắc 32" to a question for a number is 32: who asks has to live with the answer there is. */
export const withoutHedge = (text: string): string => text.normalize('NFC').replace(HEDGE, '')

/** The number of "mỗi buổi 30", "30 một buổi"; undefined when the reply speaks of no "mỗi", or of several numbers. */
export function perEach(text: string): number | undefined {
  const words = fold(text)
  if (!/\b(?:moi|tung)\b|\/ ?(?:buoi|lan|cuoc)\b|\b(?:mot|1) (?:buoi|lan|cuoc)\b/.test(words)) return undefined
  const numbers = scanNumbers(tokenize(text.replace(/\b(?:một|1)\s+(?:buổi|lần|cuộc)/giu, ''))).flatMap(each =>
    each.kind === 'number' && each.of === undefined && !each.percent ? [each.value] : [],
  )
  return numbers.length === 1 ? numbers[0] : undefined
}
