/** "Đúng rồi ạ", "có", "không em" where nothing but a yes or a no is asked for. */

import { plainWords } from './doorman/plain.ts'

/** 'sure' says that it is so; 'polite' may also be nothing but "I have read it". */
export type YesNo = 'sure' | 'polite' | 'no'

const BEFORE = '(?:(?:da|vang|u|a|o|ok|thi|em|thoi) )*'
const BEHIND = '(?: (?:roi|the|vay|day|het|ca|a|ah|ak|em|nhe|thay|co|chi|anh|ban|luon|di|ma|bot|tro ly))*'
const SURE = new RegExp(`^${BEFORE}(?:dung|co|phai|chinh xac|chuan|dong y|nhat tri|xac nhan)${BEHIND}$`)
const POLITE = new RegExp(`^${BEFORE}(?:da|vang|u|ok|duoc|yes)${BEHIND}$`)
const NO = new RegExp(`^${BEFORE}(?:khong|thoi|chua|khoan|no)(?: (?:phai|dung|co|can|muon|dau|nua))*(?: da)?${BEHIND}$`)

/** No yes and no no is longer, in UTF-16 units. */
const LONGEST = 40

/** "Không", "thôi khỏi", and not "không có", which may be what is to be reported. */
export const saysNo = (text: string): boolean => readYesNo(text) === 'no' && !/ co(?: |$)/.test(plainWords(text))

/** undefined for whatever says more than a yes or a no, and for a question. */
export function readYesNo(text: string): YesNo | undefined {
  if (text.length > LONGEST || /[?？]/u.test(text)) return undefined
  const words = plainWords(text)
  if (NO.test(words)) return 'no'
  if (SURE.test(words)) return 'sure'
  return POLITE.test(words) ? 'polite' : undefined
}

const TAKES = new RegExp(`^${BEFORE}(?:(?:toi|minh) )?(?:dong y|nhat tri|cu (?:the|vay|lam))${BEHIND}$`)
const KEEPS = new RegExp(
  `^${BEFORE}(?:(?:toi|minh) )?(?:(?:khong|chua)(?: dong y| nhat tri)?|(?:giu|de) nguyen)${BEHIND}$`,
)

/** The same to what is proposed: "cứ thế" takes it, "giữ nguyên" does not. */
export function takesProposal(text: string): 'yes' | 'no' | undefined {
  const said = readYesNo(text)
  if (said) return said === 'no' ? 'no' : 'yes'
  if (text.length > LONGEST || /[?？]/u.test(text)) return undefined
  const words = plainWords(text)
  if (KEEPS.test(words)) return 'no'
  return TAKES.test(words) ? 'yes' : undefined
}
