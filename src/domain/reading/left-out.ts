/** What a report holds besides its results: letterhead, situation, plans for the time to come, closing, signature. */

import { fold } from './fold.ts'

export type LeftOut = 'ahead' | 'situation' | 'closing'

const AHEAD =
  /^(?:mot so |cac |ve )?(?:phuong huong|nhiem vu (?:trong tam|giai phap|thoi gian|ky|6 thang|sau thang|nam hoc|quy|cong tac)|ke hoach (?:cong tac |hoat dong )?(?:ky|thoi gian|6 thang|sau thang|nam hoc|quy|thang) .{0,30}(?:toi|cuoi nam|tiep theo|sau)|ke hoach toi|du kien (?:ky|6 thang|thoi gian))(?![\p{L}])/u
const SITUATION =
  /^(?:khai quat |so luoc )?(?:dac diem|tinh hinh chung|dac diem tinh hinh|boi canh)(?: tinh hinh| chung| cua .{1,40})?$/
const CLOSING =
  /^(?:tren day la|kinh trinh|noi nhan|nguoi (?:lap|viet|bao cao|tong hop|thuc hien)|xin (?:tran trong |chan thanh )?cam on|tran trong(?:$|[ !]*$| (?:cam on|bao cao|kinh))|tm |t m |kt |xac nhan cua|hai phong ngay|.{1,30}, ngay \d{1,2} thang \d{1,2} nam)/
const OFFICE =
  /^(?:to truong|to pho|hieu truong|pho hieu truong|chu tich|pho chu tich|bi thu|pho bi thu|truong ban|thu ky|thu truong don vi|nguoi lap|nguoi viet)(?:(?: cong doan| doan truong)?|\s*\(.{0,40}\))$/

/** What a line without its mark heads that is no result. `closed`: a colon or the line's end follows. */
export function leftOutAt(heading: string, line: string): LeftOut | undefined {
  const said = fold(heading.slice(0, 200)).replace(/[.;,:]+$/, '')
  if (AHEAD.test(said) && !/kien nghi|de nghi|de xuat/.test(said) && said.split(' ').length <= 20) return 'ahead'
  if (SITUATION.test(said)) return 'situation'
  const all = fold(line.slice(0, 200))
  const plain = all.replace(/[.:]+/g, ' ').replace(/\s+/g, ' ').trim()
  if (CLOSING.test(plain) || CLOSING.test(all)) return 'closing'
  // "TỔ TRƯỞNG" signs; "Tổ trưởng trực tiếp phân công …" tells.
  return OFFICE.test(plain) ? 'closing' : undefined
}

const LETTERHEAD =
  /^(?:cong hoa xa hoi|doc lap|so gd|so giao duc|truong (?:thpt|thcs|trung hoc)|so:|kinh gui|can cu|thuc hien (?:ke hoach|cong van|chi dao|huong dan|nghi quyet)|bao cao|ket qua (?:thuc hien )?cong tac|cong tac dan van|6 thang|sau thang|nam hoc|ky bao cao|don vi|to:|nguoi|tt\b|stt\b|[-–—_=*.\s]*$)/

/** A line above the first section that says whose and what report it is. */
export function isLetterhead(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed === '') return true
  const said = fold(trimmed.slice(0, 300))
  const capitals =
    trimmed === trimmed.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(trimmed) && !/\d+ (?:LẦN|BUỔI|LƯỢT)/.test(trimmed)
  return (
    capitals ||
    LETTERHEAD.test(said) ||
    /(?:nhu sau|sau day)\s*:?\.?$/.test(said) ||
    leftOutAt(trimmed, trimmed) === 'closing'
  )
}
