/** "Báo BGH: …" goes to the BGH and never stands in a report that leaves the house. */
import { fold } from '../reading/fold.ts'
import { keptInside } from '../reading/kept-inside.ts'

const MARKED = /^(?:[-–—•*+]\s*)?(?:can |xin )?bao (?:rieng )?(?:bgh|ban giam hieu)(?![\p{L}\p{N}])/u

/** Without one of these nothing is: most of what is told has none. */
const MAY_MARK =
  /bgh|ban gi[aá]m hi[eệ]u|b[aá]o c[aá]o|(?<!\p{L})bc(?!\p{L})|n[oộ]i b[oộ]|(?<!\p{L})s[oở](?!\p{L})|c[aấ]p tr[eê]n/iu

/** How a part of the words is marked for the BGH: "Báo BGH: …", or asked to stay in the house. */
export function marksPrivate(text: string): 'marked' | 'asked' | undefined {
  if (!MAY_MARK.test(text)) return undefined
  if (text.split(/[\n;]/u).some(part => MARKED.test(fold(part).trim()))) return 'marked'
  return keptInside(text) ? 'asked' : undefined
}
