import { fold } from './fold.ts'

const WHO = '(?:em|toi|minh|chi|co|thay|to em|to toi|ben em)'
const WHAT = '(?:vuong mac|gop y|phan anh kho khan)'
const LEAD = new RegExp(
  `^(?:(?:da|thua|bot|tro ly|cho|nho|xin) )*(?:${WHO} )?(?:(?:muon|xin|can|co|dang|gap) )*(?:gui |bao |neu |ghi )?(?:1 |mot )?${WHAT}(?: (?:giup|cho|voi|ho|cua|ve|nay|sau|nhu sau|${WHO}|truong|nha truong|bgh))*\\s*$`,
)
/** What names the matter stands within so many signs. */
const LONGEST_LEAD = 60

/**
 * An obstacle told with its name: "vướng mắc: thiếu máy chiếu", "gửi vướng mắc giúp em: …", "tôi muốn góp ý cho trường".
 * @returns what stands behind the colon, '' where it is only said that there is one; undefined for everything else.
 */
export function obstacleTold(text: string): string | undefined {
  const colon = text.indexOf(':')
  const lead = colon < 0 ? text : text.slice(0, colon)
  if (lead.length > LONGEST_LEAD || !LEAD.test(fold(lead).trim())) return undefined
  return colon < 0 ? '' : text.slice(colon + 1).trim()
}

const NO_NAME =
  /\b(?:(?:khong|dung|mien) (?:neu|ghi|de|kem|lo|tiet lo|co|noi)(?: ra)? ten|giau ten|an danh|nac danh)\b(?! hoc sinh| (?:cac )?em| nguoi)/

/** "Không nêu tên tôi": whoever writes an obstacle wants to be nobody. */
export const wantsNoName = (text: string): boolean => NO_NAME.test(fold(text))
