/** What an answer says besides its numbers: "2 buổi, 29 lượt; học Nghị quyết" says "học Nghị quyết". */

import type { Indicator } from '../plan.ts'
import { fold } from './fold.ts'

/** Words around a number that tell nothing by themselves. */
const AROUND = new Set(
  'co da duoc la va ca het deu them moi nay tong so tong cong tren nguoi lan buoi cuoc muc to cua don vi chung toi em a nhe phan do trong trieu nghin ngan tram ty k tr chu tri phoi hop dang ky mot hai ba bon nam sau bay tam chin muoi chuc vai sua nham quen doi lai thanh'.split(
    ' ',
  ),
)

const CLAUSE = /[;\n]+|,(?!\d)|(?<!\s\p{Lu}(?=\.\s\p{Ll}))\.(?=\s|$)/u

/**
 * The clauses that say more than a number and its unit, in the order they were written, parted by "; ", or by the comma
 * that stood between them. Pure; linear in
 * the length of the text.
 * @param indicators whose units count as part of a number.
 */
export function wordsBesides(text: string, indicators: readonly Pick<Indicator, 'words' | 'chat'>[]): string {
  const units = new Set(
    indicators.flatMap(({ words, chat }) => [...words, fold(chat)]).flatMap(each => each.split(' ')),
  )
  const tells = (clause: string): boolean =>
    fold(clause)
      .split(/[^\p{L}]+/u)
      .some(word => word !== '' && !units.has(word) && !AROUND.has(word))
  let said = ''
  let dropped = true
  for (const { clause, mark } of clausesOf(text)) {
    // "1 mô hình: Tủ sách dùng chung": the name alone.
    const kept = tells(clause)
      ? clause.replace(/^([^:]*):\s*/u, (head, before: string) => (tells(before) ? head : ''))
      : ''
    if (kept === '') dropped = true
    else {
      // "thu, chi được công khai" is one thing: its comma stays where both sides of it do.
      said += said === '' ? kept : `${!dropped && mark === ',' ? ',' : ';'} ${kept}`
      dropped = false
    }
  }
  return said
}

/** The clauses in order, each with the mark before it. */
function clausesOf(text: string): readonly { readonly clause: string; readonly mark: string }[] {
  const marks = ['', ...Array.from(text.matchAll(new RegExp(CLAUSE, 'gu')), ([mark]) => mark)]
  return text.split(CLAUSE).map((clause, at) => ({ clause: clause.trim(), mark: marks[at] ?? '' }))
}
