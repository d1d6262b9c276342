import { core, plainWords } from './doorman/plain.ts'

/** Nobody asks it at greater length, in UTF-16 units. */
const LONGEST = 60
/** Every way of asking has one of these. */
const SPOKEN_OF = /\b(?:gi|dau|nao|sao|dung|huong dan|lenh|chuc nang)\b/

const ASKS: readonly RegExp[] = [
  // What it can do: "bot làm được gì", "trợ lý giúp được việc gì".
  /^(?:(?:bot|tro ly|ban|may|em|toi|chi|minh|co|thay|anh|cai nay) )*(?:co the )?(?:lam|giup|ho tro)(?: (?:toi|em|chi|minh|thay|co))? duoc (?:nhung )?(?:gi|viec gi|nhung gi)(?: (?:o day|cho (?:toi|em|chi|minh|thay|co)))*$/,
  /^(?:(?:co|xem|bot|tro ly|danh sach|cac|nhung) )*(?:chuc nang|cau lenh|lenh)(?: (?:gi|nao|la gi|nhung gi))*$/,
  /^(?:cai nay|bot|tro ly|con bot)(?: nay)? (?:de lam gi|la gi|dung lam gi|dung de lam gi)$/,
  // How it is used: "hướng dẫn em với", "chị bấm vào đâu", "dùng thế nào".
  /^(?:xin |nho |can |cho )*(?:(?:toi|em|chi|minh|co|thay) )?huong dan(?: (?:toi|em|chi|minh|co|thay|voi|cach|su dung|dung|bot|tro ly|lam|di|giup))*$/,
  /^(?:(?:toi|em|chi|minh|co|thay|phai|thi) )*(?:bam|nhan|an|go)(?: (?:vao|nut))* (?:dau|nao|gi|cho nao|o dau|cai nao)(?: (?:de|thi) .{1,25})?(?: (?:bay gio|a|vay|the|em|nhi))*$/,
  /^(?:(?:toi|em|chi|minh|co|thay|phai) )*(?:dung|su dung|xai)(?: (?:bot|tro ly|cai nay))* (?:the nao|nhu the nao|sao|ra sao|kieu gi)$/,
  /^(?:(?:toi|em|chi|minh|co|thay) )?khong biet (?:dung|bam|su dung|thao tac)(?: (?:the nao|nhu the nao|sao|gi|dau|vao dau|bot|tro ly|cai nay|ca))*$/,
  /^cach (?:dung|su dung)(?: (?:bot|tro ly|cai nay|the nao))*$/,
]

/** Whether somebody asks what the assistant can do, or how it is used: "bot làm được gì", "chị bấm vào đâu". */
export function helpAsked(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = plainWords(text)
  if (!SPOKEN_OF.test(plain)) return false
  const short = core(plain)
  return ASKS.some(pattern => pattern.test(plain) || pattern.test(short))
}
