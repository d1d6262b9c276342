import { fold } from './fold.ts'

const WHO = '(?:em|toi|minh|chi|co|thay|to em|to toi|ben em)'
const WHAT = '(?:vuong mac|gop y|phan anh kho khan)'
const LEAD = new RegExp(
  `^(?:(?:da|thua|bot|tro ly|cho|nho|xin) )*(?:${WHO} )?(?:(?:muon|xin|can|co|dang|gap) )*(?:gui |bao |neu |ghi )?(?:1 |mot )?${WHAT}(?: (?:giup|cho|voi|ho|cua|ve|nay|sau|nhu sau|${WHO}|truong|nha truong|bgh))*\\s*$`,
)
/** What names the matter stands within so many signs. */
const LED = /^([^:]{1,60})(?::(.*))?$/su

/**
 * An obstacle told with its name: "vướng mắc: thiếu máy chiếu", "gửi vướng mắc giúp em: …", "tôi muốn góp ý cho trường".
 * @returns what stands behind the colon, '' where it is only said that there is one; undefined for everything else.
 */
export function obstacleTold(text: string): string | undefined {
  const [, lead = '', told = ''] = LED.exec(text) ?? []
  return lead !== '' && LEAD.test(fold(lead).trim()) ? told.trim() : undefined
}

const NO_NAME =
  /\b(?:(?:khong|dung|mien) (?:neu|ghi|de|kem|lo|tiet lo|co|noi)(?: ra)? ten|giau ten|an danh|nac danh)\b(?! hoc sinh| (?:cac )?em| nguoi)/

/** "Không nêu tên tôi": whoever writes an obstacle wants to be nobody. */
export const wantsNoName = (text: string): boolean => NO_NAME.test(fold(text))
