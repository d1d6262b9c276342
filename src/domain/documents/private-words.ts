/**
 * What of a unit's words is for the school alone. "Báo BGH: …" and what people are upset about go to the BGH and never
 * stand in a report that leaves the house; the officer sees them in the working copy.
 */
import { fold } from '../reading/fold.ts'

const MARKED = /^(?:[-–—•*+]\s*)?(?:can |xin )?bao (?:rieng )?(?:bgh|ban giam hieu)(?![\p{L}\p{N}])/u
const MENTIONED = /(?<![\p{L}\p{N}])(?:can|xin) bao (?:rieng )?(?:bgh|ban giam hieu)(?![\p{L}\p{N}])/u
/** Told in words it is a complaint of somebody; that there was none is no result either. */
const UPSET = /(?<![\p{L}\p{N}])(?:buc xuc|phan nan|thac mac)(?![\p{L}\p{N}])/u

/**
 * The words without what is for the BGH: from "Báo BGH" on to the end, since a message may go on over several lines, and
 * every part that tells of upset. A text with nothing of the kind comes back untouched.
 */
export function forTheReport(text: string): string {
  const kept: string[] = []
  let dropped = false
  for (const line of text.split('\n')) {
    const parts = line.split(';')
    const end = parts.findIndex(part => MARKED.test(fold(part).trim()))
    const open = (end < 0 ? parts : parts.slice(0, end)).filter(part => !isPrivate(part))
    if (open.length < parts.length) dropped = true
    if (open.some(part => part.trim() !== '')) kept.push(open.join(';').trim())
    if (end >= 0) break
  }
  return dropped ? kept.join('\n') : text
}

/** Whether a part of the words is marked for the BGH: "Báo BGH: …". */
export const marksPrivate = (text: string): boolean => text.split(/[\n;]/u).some(part => MARKED.test(fold(part).trim()))

const isPrivate = (part: string): boolean => {
  const folded = fold(part)
  return MENTIONED.test(folded) || UPSET.test(folded)
}
