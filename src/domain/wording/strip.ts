import { atHead, END, type Pattern, patternOf, START, withoutHead } from './phrases.ts'
import type { Lead, Wording } from './vocabulary.ts'

/** C8b, ready for one plan. */
export type Strips = {
  readonly labelled: RegExp
  readonly bare: Pattern
  readonly done: Pattern
  readonly byLead: ReadonlyMap<string, Pattern>
}

export function stripsOf({ labels, done }: Wording, leads: readonly Lead[]): Strips {
  const words = labels.withColon.toSorted((a, b) => b.length - a.length).join('|') || '(?!)'
  return {
    labelled: new RegExp(`^${START}(?:${words})${END}(?: [^\\s:“”]+){0,3}${PRAISED.source}\\s*:\\s*`, 'iu'),
    bare: patternOf(labels.bare, atHead),
    done: patternOf(done, atHead),
    byLead: new Map(leads.map(({ id, strip }) => [id, patternOf(strip, atHead)])),
  }
}

/** "Nội dung tuyên truyền rất phong phú, đa dạng: …": praise is the officer's. */
const PRAISED = /(?:,?(?: và)?(?: rất| khá| hết sức)? (?:phong phú|đa dạng|thiết thực|sâu rộng))*/

/** "Lần thứ nhất ngày 08/01, tổ họp …": when it was, of a deed among several. */
const OCCASION =
  /^(?:lần|buổi|cuộc|đợt)(?: họp)? (?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2})(?:,? ngày \d{1,2}\/\d{1,2}(?:\/\d{4})?)?|\d{1,2},? ngày \d{1,2}\/\d{1,2}(?:\/\d{4})?)(?:[,:] | )(?:tổ (?:đã )?(?=họp ))?(?=\p{L})/iu

/** Labels off the head: "nội dung: …", "cụ thể: …". */
export function withoutLabel(text: string, { labelled, bare }: Strips): string {
  const rest = text.replace(labelled, '').replace(OCCASION, '')
  return withoutHead(bare, rest) || rest
}

/** What the lead says itself off the head: "bàn việc …" behind "tập trung vào". */
export function withoutLeadWords(text: string, lead: string, { done, byLead }: Strips): string {
  const plain = withoutHead(done, text) || text
  const own = byLead.get(lead)
  return (own && withoutHead(own, plain)) || plain
}
