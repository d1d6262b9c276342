/** Asked at the desk what waits: all that is to be done, or the obstacles, of somebody or of all. */
export type WaitingAsked = {
  readonly wish: 'day' | 'obstacles'
  /** The words that say whose; '' for everybody's. */
  readonly unit: string
}

/** Longer than this nobody only asks, in UTF-16 units. */
const LONGEST = 80

const END = '(?: (?:khong|ko|chua|nhi|the|vay|em|a|ha|day))*'

/** How an obstacle stands, in words that ask. */
const STANDS =
  '(?:(?:dang|con|da|duoc|can|ai|co) )*(?:cho|ton|ton dong|chua|tra loi|giai quyet|xu li|xu ly|xong|the nao|sao|ra sao|den dau|toi dau)(?: (?:chua|roi|duoc|tra loi|giai quyet|xu li|xu ly|xong|den dau|toi dau))*'

const OBSTACLES = 'vuong mac'
/** "Còn vướng mắc nào không", "danh sách vướng mắc", "ai đang gặp vướng mắc". */
const OF_ALL = new RegExp(
  `^(?:(?:con|co|xem|lai|cho|danh sach|tinh hinh|cac|nhung|may|bao nhieu|ai|to nao|don vi nao|dang|gap|bao) )*${OBSTACLES}(?: (?:nao|gi|moi|cua ai|cua cac to|cua cac don vi|cua moi nguoi|cua truong))*(?: ${STANDS})?${END}$`,
)
/** Without one of these somebody tells that there is one. */
const ASKS = /\b(?:nao|gi|may|bao nhieu|ai|xem|danh sach|tinh hinh|cac|nhung|cho|ton|chua|sao|den dau|toi dau|khong)\b/
/** "Vướng mắc của tổ Văn sao rồi", "tổ Văn có vướng mắc gì không". */
const OF_ONE: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:xem|con|co|tinh hinh|cac|nhung) )*${OBSTACLES} (?:(?:cua|ben|o|tu|phia) |(?=(?:to|ban|doan|hoi|cong doan|van phong|co|thay) ))(?<unit>.+?)(?: ${STANDS})?${END}$`,
  ),
  new RegExp(
    `^(?<unit>.+?) (?:(?:dang|con|co|gap|bao|gui) )*${OBSTACLES} (?:gi|nao|khong|chua|the nao|sao)(?: moi)?${END}$`,
  ),
]

/** "Trả lời vướng mắc của cô Lan", "chuyển vướng mắc lên BGH": shown with its buttons, whatever is to be done with it. */
const DEALT_WITH = new RegExp(
  `^(?:(?:toi |em |chi )?(?:muon |can |se )?(?:tra loi|giai quyet|xu ly|xu li|chuyen|trinh|gui|xem)(?: lai)?) (?:(?:cac|cai|nhung) )*${OBSTACLES}(?: (?:nay|do|ay|kia|vua roi))*(?: (?:cua|ben) (?<unit>.+?))?(?: (?:(?:cho|len|sang|qua) )*(?:bgh|ban giam hieu|hieu truong|thay hieu truong|co hieu truong|thay hieu pho))?${END}$`,
)
const PASSED_ON = new RegExp(
  `^${OBSTACLES}(?: (?:cua|ben) (?<unit>.+?))?(?: (?:nay|do|ay))? (?:(?:em |toi )?(?:chuyen|trinh|gui)) .{2,40}$`,
)
/** "Chuyển BGH giúp", said of what has just come. */
const PASS_ON =
  /^(?:chuyen|day|bao)(?: tiep)?(?: (?:cho|len|sang))* (?:bgh|ban giam hieu)(?: (?:quyet|tra loi|xem|giai quyet))*$/

const WHEN =
  '(?:hom nay|sang nay|chieu nay|ngay mai|mai|tuan nay|tuan toi|tuan sau|thang nay|thang toi|thang sau|sap toi|toi day|bay gio|gio|luc nay|dot nay)'
const ME = '(?:toi|em|chi|co|thay|minh|anh)'
const STILL = '(?:(?:thi|con|dang|co|phai|can|nen|se) )*'
const WHAT = '(?:gi|nao|nhung gi|viec gi|cong viec gi|viec nao|nhung viec gi|nhung viec nao|may viec)'
const TO_DO =
  '(?:(?:dang |can |phai |chua |sap )+(?:cho|lam|xong|giai quyet|xu ly|xu li|den han|den|nop|bao cao|gui|trinh|ky|duyet)|den han|ton|ton dong|tiep|tiep theo)'
const DAY: readonly RegExp[] = [
  new RegExp(
    `^(?:${WHEN} )?(?:thi )?(?:${ME} )?${STILL}(?:(?:lam|nop|gui)(?: bao cao)? )?${WHAT}(?: moi)?(?: ${TO_DO})?(?: ${ME})?(?: ${WHEN})?${END}$`,
  ),
  new RegExp(
    `^(?:(?:xem|cac|nhung) )*(?:viec|cong viec|lich|lich lam viec)(?: (?:cua )?${ME})?(?: ${TO_DO})?(?: (?:cua|trong) ${WHEN}| ${WHEN}| ${TO_DO})(?: (?:la )?gi)?${END}$`,
  ),
]
/** "Có gì", "gì nữa" alone ask for nothing that is known. */
const NAMES_WORK = new RegExp(`\\b(?:viec|lam gi|${WHEN.slice(3, -1)})\\b`)

/** @param said folded, without signs and courtesies. @returns undefined for words that ask for neither. */
export function waitingAsked(said: string): WaitingAsked | undefined {
  if (said.length > LONGEST) return undefined
  if (PASS_ON.test(said)) return { wish: 'obstacles', unit: '' }
  return said.includes(OBSTACLES) ? obstaclesAsked(said) : dayAsked(said)
}

function obstaclesAsked(said: string): WaitingAsked | undefined {
  if (OF_ALL.test(said)) return ASKS.test(said) ? { wish: 'obstacles', unit: '' } : undefined
  for (const pattern of [DEALT_WITH, PASSED_ON]) {
    const found = pattern.exec(said)
    if (found) return { wish: 'obstacles', unit: found.groups?.unit ?? '' }
  }
  for (const pattern of OF_ONE) {
    const unit = pattern.exec(said)?.groups?.unit
    if (unit !== undefined) return { wish: 'obstacles', unit }
  }
  return undefined
}

/** What every question about work has: without it nothing else is asked of the words. */
const HAS_WORK = /\b(?:viec|lam gi|co gi|lich|nhung gi|con gi|nop|gui)\b/
/** "Kỳ này còn mấy ngày", "còn bao nhiêu ngày nữa gửi Sở". */
const DAYS_LEFT =
  /^(?:(?:ky|dot) (?:nay )?)?con (?:may|bao nhieu) (?:ngay|hom)(?: nua)?(?: (?:thi|la|den|moi|phai))*(?: (?:het|han|den han|toi han|nop|gui|bao cao|trinh).{0,25})?$/

const dayAsked = (said: string): WaitingAsked | undefined =>
  (HAS_WORK.test(said) && NAMES_WORK.test(said) && DAY.some(pattern => pattern.test(said))) || DAYS_LEFT.test(said)
    ? { wish: 'day', unit: '' }
    : undefined
