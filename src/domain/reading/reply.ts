/** Short replies to a question about one number. */

import { firstClause, tellsMore } from './behind.ts'
import { plainWords } from './doorman/plain.ts'
import { fold } from './fold.ts'
import { scanNumbers } from './number.ts'
import { tokenize } from './tokens.ts'

const HEDGE =
  /^\s*(?:(?:dạ|da|vâng|vang|à|a|thì|thi)\s+)*(?:chắc|chac|hình như|hinh nhu|có lẽ|co le|chỉ|chi)(?:\s+(?:là|la|có|co))?\s+(?=\S)/iu

/** "Chắc 32" to a question for a number is 32: who asks has to live with the answer there is. */
export const withoutHedge = (text: string): string => text.normalize('NFC').replace(HEDGE, '')

/** The number of "mỗi buổi 30", "30 một buổi"; undefined when the reply speaks of no "mỗi", or of several numbers. */
export function perEach(text: string): number | undefined {
  // With its mark "mới" is no "mỗi": "36 mới phải" is 36 in all.
  const words = fold(text.replace(/(?<!\p{L})(?:mới|môi|mời)(?!\p{L})/giu, ' '))
  // "Mỗi tuần một cuốn sách" is the name of a model, and no event of the section.
  if (/\bmoi (?:tuan|thang|ngay|nam|quy|mon|lop|khoi|nha|nguoi mot)\b/.test(words)) return undefined
  // "1 buổi, 9 lượt" tells of one; "30 một buổi" and "một buổi 30" of each.
  if (!/\b(?:moi|tung|nao cung)\b|\/ ?(?:buoi|lan|cuoc)\b|\b(?:mot|1) (?:buoi|lan|cuoc)\b(?!\s*[,;.])/.test(words))
    return undefined
  const numbers = scanNumbers(tokenize(text.replace(/\b(?:một|1)\s+(?:buổi|lần|cuộc)/giu, ''))).flatMap(each =>
    each.kind === 'number' && each.of === undefined && !each.percent ? [each.value] : [],
  )
  return numbers.length === 1 ? numbers[0] : undefined
}

const RIGHT =
  /^(?:(?:da|vang|u|uh|ok|oke|okie|chuan|dung|phai|chinh xac|the|roi|day|vay|het|ca|a|ah|em|nhe|nha|co|thay|cam on) ?)+$/

/** "Đúng rồi ạ", "vâng", "ok em" to "đúng không ạ?". */
export function saysRight(text: string): boolean {
  const words = plainWords(text)
  return words.length <= 40 && RIGHT.test(words)
}

/**
 * "Đúng rồi, có cả công an xã tới": what is told behind the word that says it is right; undefined where nothing is, or
 * where it may be another number or an objection.
 */
export function toldBehindRight(text: string): string | undefined {
  const { head, rest } = firstClause(text)
  const tells = tellsMore(rest) && !/\d|^(?:nhưng|nhung|mà|trừ|tru|chỉ|chi)(?!\p{L})/iu.test(rest)
  return tells && saysRight(head) ? rest : undefined
}

const NOT_SURE =
  /^(?:(?:da|a|toi|em|chi|minh|co|thay) )*(?:chiu(?: thua)?|(?:khong|chua|chang) (?:ro|biet|nho|chac)(?: (?:ro|chac|nua|lam))*)(?: (?:a|ah|em|nhe|nha|roi|co|thay|chi))*$/

/** "Chịu", "không rõ ạ" where it is asked who led or paid. */
export const saysNotSure = (text: string): boolean => NOT_SURE.test(plainWords(text))

const FEWER =
  /^(?:(?:da|vang|a|thi) )*vi (?=\S+ \S)|\b(?:khong con|khong lam nua|da ngung|ngung tu|da giai the|da ket thuc|chuyen truong|chuyen cong tac|nghi huu)\b/

/** "Vì cô Nga chuyển trường", "mô hình ấy không còn" where it is asked whether there are fewer now. */
export function saysWhyFewer(text: string): boolean {
  const words = plainWords(text)
  return FEWER.test(words) && !/\b(?:sua|nham|ghi lai)\b/.test(words)
}

const WRONG =
  /^(?:(?:da|a|o|oi|thoi|em|con|van) )*(?:(?:chua|khong)(?: (?:phai|dung|on|duoc|ro))?(?: cho| vay| the)?|sai(?: cho)?|nham(?: cho)?|sua(?: lai)?|can sua|cho (?:em |toi |chi |minh )?sua(?: lai)?)(?: (?:a|ah|em|nhe|nha|roi|dau|chi|co|thay|giup))*$/

/** "Chưa đúng", "sai chỗ rồi", "cho chị sửa lại" to "đã đúng chưa ạ?". */
export function saysWrong(text: string): boolean {
  const words = plainWords(text)
  return words.length <= 40 && WRONG.test(words)
}

const PART =
  /^(?:(?:da|vang|a|u|va|con|em|co|thay|chi|quen|nham|bo sung|noi them|them|ghi them|la) )*trong (?:do|so (?:do|ay|nay|tren))(?![a-z])/

/** "Trong đó 2 lần họp trực tuyến": it begins with what it is a part of. */
export const tellsPart = (text: string): boolean => /trong\s/i.test(text.slice(0, 60)) && PART.test(plainWords(text))

const EACH = /^(?:moi|tung) \w+(?: \w+){0,3} \d|^(?:\w+ ){1,3}nao cung /

/** "Mỗi buổi 15 người", "buổi nào cũng đủ 15": it begins with so many for each of what was told before. */
export const tellsEach = (text: string): boolean =>
  /m[oỗ]i|t[uừ]ng|n[aà]o/iu.test(text.slice(0, 30)) && EACH.test(plainWords(text))

const SAME =
  /^(?:(?:da|vang|em|van|cung) )*(?:(?:nhu|y chang|giong|tuong tu|y)(?: nhu)? (?:cu|k[yi] truoc|truoc|6 thang|lan truoc|dot truoc)|van (?:vay|the|nhu cu|nhu truoc|giu nguyen)|vay|the|khong (?:thay doi|co gi moi|doi)(?: gi)?|giu nguyen)(?: (?:a|ah|em|nhe|nha|het|ca))*$/

/** "Như kỳ trước", "không thay đổi", "vẫn vậy ạ". */
export function saysSame(text: string): boolean {
  const words = plainWords(text)
  return words.length <= 40 && SAME.test(words)
}
