import { matchSpoken } from '../../domain/reading/spoken.ts'
import { matchChoice } from '../../domain/reading/words-match.ts'
import { spokenFor } from '../../text/spoken.ts'
import type { Menu, MenuItem } from '../menu.ts'

/** "Sửa mục 2" is "mục 2". */
const MENDING =
  /^\s*(?:dạ |da |cho (?:em|tôi|toi|mình|minh) )*(?:sửa|sua)(?: lại| lai)? (?=(?:mục|muc) \d+(?: (?:ạ|a|nhé|nhe))*\s*$)/iu

/** No number is typed for such an item. */
const NO_NUMBER = -1

/**
 * The item of a menu that was typed: its number, its words, or both as they stand on the screen; else what people say
 * for it ("gửi đi" for "Nộp báo cáo").
 * @returns 'ambiguous' when several fit equally, undefined when none does
 */
export function choiceIn({ items }: Menu, text: string): MenuItem | 'ambiguous' | undefined {
  const numbers = items.map(({ number }) => number ?? NO_NUMBER)
  const found = matchChoice(
    text.replace(MENDING, ''),
    items.map(({ label }) => label),
    { numbered: true, numbers },
  )
  if (found === 'ambiguous') return found
  const spoken = items.map(({ word }) => (word ? spokenFor(word) : []))
  const place = found ?? matchSpoken(text, spoken)
  return place === undefined ? undefined : items[place]
}
