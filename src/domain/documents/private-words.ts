/** "Báo BGH: …" goes to the BGH and never stands in a report that leaves the house. */
import { fold } from '../reading/fold.ts'
import { keptInside } from '../reading/kept-inside.ts'

const MARKED = /^(?:[-–—•*+]\s*)?(?:can |xin )?bao (?:rieng )?(?:bgh|ban giam hieu)(?![\p{L}\p{N}])/u

const BOARD = /bgh|ban gi[aá]m hi[eệ]u/iu

/** Whether words may be for the BGH alone: which of them are, the rules of words say. Most of what is told names nobody. */
export const mayBePrivate = (text: string): boolean => BOARD.test(text) || keptInside(text)

/** How a part of the words is marked for the BGH: "Báo BGH: …", or asked to stay in the house. */
export function marksPrivate(text: string): 'marked' | 'asked' | undefined {
  if (BOARD.test(text) && text.split(/[\n;,.!?(]/u).some(part => MARKED.test(fold(part).trim()))) return 'marked'
  return keptInside(text) ? 'asked' : undefined
}
