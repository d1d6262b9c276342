import { fold, nfc } from './fold.ts'

/** Whom the BGH gives something to do. */
const WHOM =
  '(?:(?:cho )?(?:tat ca |toan bo |cac |moi )*(?:to|don vi|doan|ban|hoi|nhom|cong doan|van phong|dau moi|dong chi|thay|co|giao vien|to truong|nu cong|chi bo|truong))'
const ORDER = `(?:chi dao|quan triet|yeu cau|(?:giao|phan cong|de nghi|phe binh|nhac nho|bieu duong) ${WHOM})\\b`
const DIRECTS = new RegExp(
  `^(?:(?:bgh|ban giam hieu|hieu truong|nha truong|toi|thay|co|minh|em|nho|gui|xin|cho|ghi|them|y kien|noi dung|mot|1|bo sung) )*${ORDER}`,
)
/** "Tổ Toán phải nộp trước thứ sáu": what somebody has to do. */
const MUST =
  /^(?:(?:cac|tat ca|toan bo|moi) )*(?:to|don vi|doan|ban|hoi|nhom|cong doan|van phong|giao vien)\b.{0,30} (?:phai|khan truong|khong duoc|can phai) \S/
/** The name of what follows it is none of its words. */
const LABEL =
  /^[^:\n]{0,40}?(?:chỉ\s*đạo|chi\s*dao|yêu\s*cầu|yeu\s*cau)(?:\s+(?:của tôi|cua toi|như sau|nhu sau|sau|là|la))*\s*:\s*(?=\S)/iu
const NAMED_ALONE = /^(?:(?:y kien|noi dung|gui|xin|cho|ghi|them|toi|co|mot|1|bo sung) )*chi dao$/
/** Asked about, not given. */
const ASKS = /[?？]\s*$|\b(?:chua|den dau|toi dau|the nao|sao|ra sao|nao|gi)(?: roi| vay| the| nhi| em| khong)*\s*$/u

/** "Khoan gửi đã", "hủy duyệt", "dừng gửi Sở": said of a report that is on its way. */
const HOLDS =
  /^(?:(?:em|co|thay|toi|a|thoi|nay|nho) )*(?:khoan|dung|tam dung|chua|hoan|huy|rut)(?: (?:hay|lai|viec|cai))* (?:gui|duyet|phat hanh|trinh|ky|nop)(?: (?:bao cao|van ban|len|cho|so|sgd|cap tren|voi|vay|da|lai|nhe|em|di|do|vua roi))*$/

/** @returns undefined where nothing is to be held back; the words themselves are the direction. */
export function holdSaid(text: string): string | undefined {
  if (text.length > LONGEST_HOLD || ASKS.test(fold(text))) return undefined
  const words = fold(text)
    .replace(/[.,;:!“”"()\s]+/gu, ' ')
    .trim()
  return HOLDS.test(words) ? nfc(text).trim() : undefined
}

/** In UTF-16 units. */
const LONGEST_HOLD = 60

/**
 * A direction given out of the blue: "chỉ đạo: các tổ nộp trước thứ sáu", "yêu cầu tổ Toán báo cáo lại".
 * @returns its words, without the name they stand behind; '' where only its name is said; undefined for everything else.
 */
export function directionTold(text: string): string | undefined {
  const words = fold(text)
    .replace(/[.,;:!"“”()\s]+/gu, ' ')
    .trim()
  if (NAMED_ALONE.test(words)) return ''
  if ((!DIRECTS.test(words) && !MUST.test(words)) || ASKS.test(fold(text))) return undefined
  return nfc(text).trim().replace(LABEL, '')
}
