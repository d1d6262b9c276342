/** "Vâng, cảm ơn", "ok ạ": polite words that ask for nothing and report nothing. */

import { foldedWords } from './fold.ts'

const WORD =
  '(?:da|vang|u|uh|ok|oke|okie|okay|roi|tot|duoc|duoc roi|biet roi|chao|xin chao|hi|hello|cam on|xin cam on|thanks|thank you)'
const WHOM = '(?:a|ah|ak|nhe|nha|em|co|thay|chi|anh|ban|bot|tro ly|nhieu|cac dong chi|moi nguoi)'
const COURTESY = new RegExp(`^${WORD}(?: (?:${WORD}|${WHOM}))*$`)

/** "Em chào thầy": who greets or thanks stands before it. */
const SAID_BY = new RegExp(
  `^(?:(?:da|kinh|em|chi|co|thay|toi|minh|anh) )+(?:xin )?(?:chao|cam on)(?: (?:${WORD}|${WHOM}))*$`,
)

/** No courtesy is longer, in UTF-16 units. */
const LONGEST = 60

/** Whether the whole message is nothing but courtesy. */
export function isCourtesy(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = foldedWords(text)
  return COURTESY.test(plain) || SAID_BY.test(plain)
}

/** A greeting is answered with one, thanks and "ok" are not. */
export type Courtesy = 'greeting' | 'thanks' | 'heard'

/** Which of them a courteous message is. */
export function courtesyIn(text: string): Courtesy {
  const plain = foldedWords(text.slice(0, LONGEST))
  if (/(?:^| )(?:chao|hi|hello|alo)(?: |$)/.test(plain)) return 'greeting'
  return /(?:^| )(?:cam on|thanks?|thank you|tks)(?: |$)/.test(plain) ? 'thanks' : 'heard'
}
