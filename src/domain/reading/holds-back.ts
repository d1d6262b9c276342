import { plainWords } from './doorman/plain.ts'

/** Nobody holds back in more, in UTF-16 units. */
const LONGEST = 70

const LEAD = '(?:(?:em|co|thay|toi|minh|a|oi|thoi|nay|nho|da|u|uh|vang|ok|hay|cu) )*'
const GOES = '(?:gui|ghi|luu|tra loi|chuyen|trinh|dua|nhac)'
const BEHIND =
  '(?: (?:voi|vay|da|nhe|em|di|do|lai|voi vang|cai nay|cau nay|tin nay|y nay|luon|ngay|len|cho|ai|no|nua))*'
/** "Khoan gửi đã", "đừng gửi vội", "từ từ". */
const WAITS = new RegExp(
  `^${LEAD}(?:(?:khoan|tu tu)(?: (?:hay|${GOES}))*|(?:dung|chua|tam dung|hoan)(?: (?:co|voi|hay))* ${GOES})${BEHIND}$`,
)
/** "Để tôi hỏi BGH đã", "em xin ý kiến hiệu trưởng đã nhé": somebody else is asked first. */
const FIRST = new RegExp(
  `^${LEAD}(?:de|cho)(?: (?:toi|em|minh|co|thay|chi|anh|tui))+(?: (?:con|phai|thu|se|qua|len|di))* (?:hoi|xin y kien|xem|kiem tra|trao doi|ban|suy nghi|nghi|tinh|bao cao|tim hieu|doc|goi|dien)(?: \\S+){0,6}? (?:da|truoc|cai|chut|ti|them)(?: (?:nhe|nha|a|em|xem|sao|da))*$`,
)
/** "Phải hỏi BGH đã". */
const ASKS_FIRST = new RegExp(
  `^${LEAD}(?:(?:con|phai|can|se) )*(?:hoi|xin y kien)(?: \\S+){1,6} da(?: (?:nhe|nha|a|em))*$`,
)
/** "Mai tôi trả lời", "trả lời sau nhé". */
const LATER =
  /^(?:(?:de|chieu|toi|sang|mai|lat|ti|nua|nay|tuan|sau|hom|khac|co|thay|minh|em|anh|chi|se) )*tra loi(?: (?:sau|nhe|nha|a|em|cho))+$|^(?:(?:de|chieu|toi|sang|mai|lat|ti|nua|nay|tuan|sau|hom|khac) )+(?:(?:co|thay|toi|minh|em|anh|chi|se) )*tra loi$/
/** "Để sau", "thôi để mai". */
const PUT_OFF =
  /^(?:(?:thoi|cu|da|vang|ok|u) )*de (?:sau|mai|lat|lat nua|chieu|tuan sau)(?: (?:nhe|nha|a|da|di|em|tinh|xem|lam))*$/
const HOLDS: readonly RegExp[] = [WAITS, FIRST, ASKS_FIRST, LATER, PUT_OFF]

/**
 * Whether somebody says that what waits for words, or for its tap, is to wait longer: no words of it. "Để tôi hỏi BGH rồi
 * báo em" is for whoever asked.
 */
export function holdsBack(text: string): boolean {
  if (text.length > LONGEST || /[?？\n]/u.test(text)) return false
  if (!/\b(?:khoan|tu tu|dung|chua|tam|hoan|da|them|chut|ti|cai|truoc|tra loi|de)\b/.test(plainWords(text)))
    return false
  const clauses = text
    .split(/[,.;!…]+/u)
    .map(plainWords)
    .filter(Boolean)
  return clauses.length > 0 && clauses.every(said => HOLDS.some(pattern => pattern.test(said)))
}
