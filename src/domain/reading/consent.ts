/** What somebody types beside an open consent: "oke đồng ý nhé", "không đồng ý", "cái này để làm gì vậy em". */

import { plainWords } from './doorman/plain.ts'

/** 'other' is a question or anything else: neither agreed nor declined. */
export type ConsentReading = 'yes' | 'no' | 'other'

const AROUND =
  '(?:da|vang|oke|ok|okie|okay|u|uh|uhm|roi|a|ah|ak|nhe|nha|em|thoi|toi|minh|thay|co|ong|ba|bot|tro ly|cam on|xin|rat|1|2)'
const YES = new RegExp(`^(?:${AROUND} )*(?:dong y|agree)(?: ${AROUND})*$`)
const PLAIN_YES = /^(?:(?:da|u|uh|oke?|okie) )?(?:vang|oke?|okie|co|duoc|dong y)(?: (?:a|ah|em|nhe|nha|roi))*$/
const NO = new RegExp(`^(?:${AROUND} )*(?:khong|ko|k|chua|khoi)(?: (?:dong y|muon|can|tham gia|dung))?(?: ${AROUND})*$`)

/** Consent is meant, never guessed: anything more than agreeing words is 'other', and so is a question. */
export function readConsent(text: string): ConsentReading {
  if (text.length > 80 || text.includes('?')) return 'other'
  const words = plainWords(text)
  if (NO.test(words)) return 'no'
  return YES.test(words) || PLAIN_YES.test(words) ? 'yes' : 'other'
}
