import type { Mark } from '../pulse.ts'
import { tellsMore } from './behind.ts'
import { foldedWords } from './fold.ts'

/** How somebody finds an area, and what is told behind that: "gặp khó vì thiếu máy chiếu". */
export type MarkSaid = { readonly mark: Mark; readonly rest: string }

const POLITE = '(?: (?:a|ah|em|nhe|nha|lam|roi|ca|het|thoi|co|chi|thay|anh))*'
const LEADING = '(?:(?:da|vang|van|van con|cung|to|ben em|muc nay|cai nay|phan nay|noi chung|thi) )*'
const SAID: readonly (readonly [Mark, RegExp])[] = [
  ['good', new RegExp(`^${LEADING}(?:tot|on|on dinh|ok|rat tot|kha tot|dang tot)${POLITE}$`)],
  ['under-way', new RegExp(`^${LEADING}(?:dang lam|dang thuc hien|dang trien khai|con dang lam)${POLITE}$`)],
  ['difficult', new RegExp(`^${LEADING}(?:(?:dang |hoi |con )?gap kho(?: khan)?|kho khan|hoi kho|dang kho)${POLITE}$`)],
]

/** Where the mark ends and something else is told. */
const BEHIND = /\s*(?:[,;.:\n]|(?<!\p{L})(?:vì|vi|do|bởi|tại|tai|nhưng|nhung|mà)(?!\p{L}))/iu
/** @returns undefined where no mark stands ahead, or nothing is told behind it: then it is a button's word. */
export function markSaid(text: string): MarkSaid | undefined {
  const at = BEHIND.exec(text)
  if (!at) return undefined
  const head = foldedWords(text.slice(0, at.index))
  const rest = text
    .slice(at.index)
    .replace(/^[\s,;.:]+/u, '')
    .trim()
  const mark = SAID.find(([, pattern]) => pattern.test(head))?.[0]
  return mark && tellsMore(rest) ? { mark, rest } : undefined
}
