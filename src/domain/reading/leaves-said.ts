import { plainWords } from './doorman/plain.ts'
import { gistOf } from './spoken.ts'

const DOES = '(?:can|sua|doi|gui|viet|moi|lam|muon|tra|tra lai|bo sung|hoi|lui|gia han|nhac|de nghi|yeu cau)'
const LEAVES = new RegExp(
  `^(?:thoi|huy|huy bo|bo di|bo|de nguyen|giu nguyen|dung lai|thoat|(?:thoi )?(?:khong|khoi) ${DOES}(?: (?:nua|gi|doi|sua|gui|moi|lai|dau))+|thoi (?:khong|khoi) ${DOES})$`,
)

/** "Thôi", "thôi không đổi nữa": what was begun is left as it was. */
export const leavesSaid = (text: string): boolean => LEAVES.test(gistOf(text)) || dropsSaid(text)

/** Nobody drops something in more, in UTF-16 units. */
const LONGEST_DROP = 45

const LEAD = '(?:(?:a|da|vang|u|ok|oi|em|co|thay|chi|anh|toi|minh|the|vay|thoi) )*?'
const SENDS =
  '(?:can|phai|muon|gui|ghi|luu|sua|doi|viet|tra loi|tra lai|tra|trinh|chuyen|chi dao|bao|them|nhac|hoi|moi|bo sung|de nghi|yeu cau|lam)'
const THIS =
  '(?:(?:cai|cau|tin|y|doan|dong|loi|thu|chi dao|de nghi|cau tra loi|tin nhan) )*(?:nay|do|ay|kia|vua roi|tren|het)'
const BEHIND = '(?: (?:di|nua|luon|lai|gi|nhe|nha|a|em|oi|co|thay|chi|anh|giup|ho|cho|voi|roi|dau|vay))*'
/** "Thôi khỏi gửi", "bỏ đi", "không cần gửi nữa". "Không đề nghị gì" may be what somebody reports. */
const DROPS = new RegExp(
  `^${LEAD}(?:(?:thoi )?khoi(?: ${SENDS})*|thoi (?:khong|dung|chang)(?: ${SENDS})*|khong(?: ${SENDS})+(?: ${THIS})? nua|(?:huy bo|huy|bo|xoa|xoa bo)(?= |$)(?! qua| sung))(?: ${THIS})?${BEHIND}$`,
)

/** The same in words that nobody tells of something else: words that wait for their tap are dropped by it. */
export function dropsSaid(text: string): boolean {
  if (text.length > LONGEST_DROP || /[?？\n]/u.test(text)) return false
  const words = plainWords(text)
  return HAS_DROP.test(words) && DROPS.test(words)
}

const HAS_DROP = /\b(?:khoi|thoi|khong|huy|bo|xoa)\b/
