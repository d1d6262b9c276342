import { wordsAlone } from './desk-request.ts'

/** Nobody asks for a part of the report in more, in UTF-16 units. */
const LONGEST = 60
const ASKED =
  /^(?:(?:em|chi|co|thay|toi|minh|cho|giup|muon|can|de|dinh|mo) )*(?:viet|dien|ghi|lam|soan|nhap|sua|bo sung)(?: (?:lai|tiep|giup|them|not|cac|may))* (?:phan|muc) (?<part>(?:cua )?(?:nha )?truong|thuan loi|kho khan|uu diem|han che|nguyen nhan|phuong huong|kien nghi)(?: (?:cua bao cao|trong bao cao|gui so|di|nhe|nha|a|em|chi|co|thay|cho|voi|giup|luon))*$/

/** "Viết phần thuận lợi": how the part that the officer is to write begins, folded; '' for "phần của trường", all of them. */
export function partAsked(text: string): string | undefined {
  if (text.length > LONGEST || /[?？\d:]/u.test(text)) return undefined
  const part = ASKED.exec(wordsAlone(text))?.groups?.part
  return part?.endsWith('truong') ? '' : part
}
