/** What an answer says besides its numbers: "2 buổi, 29 lượt; học Nghị quyết" says "học Nghị quyết". */

import type { Indicator } from '../plan.ts'
import { fold } from './fold.ts'

/** Words around a number that tell nothing by themselves. */
const AROUND = new Set(
  'co da duoc la va ca het deu them moi nay tong so tong cong tren nguoi lan buoi cuoc muc to cua don vi chung toi em a nhe phan do trong trieu nghin ngan tram ty k tr chu tri phoi hop dang ky mot hai ba bon nam sau bay tam chin muoi chuc vai'.split(
    ' ',
  ),
)

const CLAUSE = /[;\n]+|,(?!\d)|\.(?=\s|$)/u

/**
 * The clauses that say more than a number and its unit, in the order they were written, joined by "; ". Pure; linear in
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
  return (
    text
      .split(CLAUSE)
      .map(clause => clause.trim())
      .filter(tells)
      // "1 mô hình: Tủ sách dùng chung": the name alone.
      .map(clause => clause.replace(/^([^:]*):\s*/u, (head, before: string) => (tells(before) ? head : '')))
      .filter(clause => clause !== '')
      .join('; ')
  )
}
