import { plainWords } from './doorman/plain.ts'

export type OwnObstacleMeant = 'asked' | 'over'

/** Longer than this nobody only asks, in UTF-16 units. */
const LONGEST = 80

const LEAD =
  '(?:(?:da|thua|em|bot|tro ly|cho|hoi|xin|oi|a|the|vay|con|khong biet|chi|co|thay|toi|minh|viec|vu|cai|cac|nhung) )*'
/** Whose it is, and when it was sent. */
const OWN =
  '(?: (?:cua|ma|em|toi|minh|chi|co|thay|anh|to|da|gui|bao|hoi|neu|nop|hom|qua|no|kia|lan|dot|tuan|thang|truoc|do|ay|nay|vua|roi))*'
const END = '(?: (?:a|em|vay|nhi|the|co|ha|bot|roi|nhe|chi|thay))*'
const DONE = '(?:giai quyet|xu ly|xu li|tra loi|phan hoi|xem|doc|xong)'
const STANDS = `(?:(?:thi|no|co) )*(?:sao roi|ra sao|the nao|den dau|toi dau|(?:(?:da|duoc|co ai|ai|bgh|truong) )*${DONE}(?: (?:xong|duoc|gi|den dau))* (?:chua|khong)|co (?:ket qua|tra loi|phan hoi)(?: gi)?(?: (?:chua|khong))?)`
const ASKED: readonly RegExp[] = [
  new RegExp(`^${LEAD}vuong mac${OWN} ${STANDS}${END}$`),
  new RegExp(
    `^${LEAD}(?:(?:da|bao gio|khi nao|ai|dang|bgh|truong) )*${DONE} (?:(?:xong|cai|viec|cac|nhung|cho) )*vuong mac${OWN}(?: chua)?${END}$`,
  ),
]
const OBSTACLE = /v[uư][oớ]ng m[aắ]c/iu
/** Without one of these somebody tells that there is one. */
const ASKS = /(?:^| )(?:sao|chua|khong|the nao|den dau|toi dau|bao gio|khi nao|ai|ket qua)(?: |$)/

const OVER: readonly RegExp[] = [
  new RegExp(
    `^${LEAD}(?:xin )?(?:rut lai|rut|thu hoi|huy bo|huy|bo|dong|khong can|thoi)(?: (?:lai|di|giup|ho|gui|cai|viec|giai quyet|nua))* vuong mac${OWN}${END}$`,
  ),
  new RegExp(
    `^${LEAD}vuong mac${OWN}(?: (?:thi|nay|gio|da|duoc|truong|to|tu))* (?:het|on|${DONE}|khac phuc)(?: (?:xong|duoc|on|roi|het))*${END}$`,
  ),
]

/**
 * Whether somebody speaks of what was sent: "vướng mắc của em sao rồi" ('asked'), or that it needs nobody any more, "em
 * rút lại vướng mắc", "vướng mắc xong rồi" ('over').
 */
export function ownObstacleMeant(text: string): OwnObstacleMeant | undefined {
  if (text.length > LONGEST || !OBSTACLE.test(text.normalize('NFC'))) return undefined
  const said = plainWords(text)
  if (ASKS.test(said)) return ASKED.some(pattern => pattern.test(said)) ? 'asked' : undefined
  return !text.includes('?') && OVER.some(pattern => pattern.test(said)) ? 'over' : undefined
}
