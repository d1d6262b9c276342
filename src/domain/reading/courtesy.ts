/** "Vâng, cảm ơn", "ok ạ": polite words that ask for nothing and report nothing. */

import { foldedWords } from './fold.ts'

const WORD =
  '(?:da|vang|u|uh|ok|oke|okie|okay|roi|tot|duoc|duoc roi|biet roi|chao|xin chao|hi|hello|cam on|xin cam on|thanks|thank you)'
const WHOM = '(?:a|ah|ak|nhe|nha|em|co|thay|chi|anh|ban|bot|tro ly|nhieu|cac dong chi|moi nguoi)'
const COURTESY = new RegExp(`^${WORD}(?: (?:${WORD}|${WHOM}))*$`)

/** Whether the whole message is nothing but courtesy. */
export function isCourtesy(text: string): boolean {
  if (text.length > 60) return false
  const plain = foldedWords(text)
  return COURTESY.test(plain)
}
