/**
 * Whose event a number tells of (product.md 4): "dự 3 buổi của trường", "2 buổi do Đoàn tổ chức", "trường chủ trì" are
 * somebody else's, and the question asked only for what the unit itself led.
 */

import type { Mention } from './number.ts'
import type { PlacedLine } from './places.ts'

const OTHER =
  '(?:nha truong|truong|doan truong|doan|xa|phuong|huyen|quan|thanh pho|so|phong giao duc|phong|cong doan|hoi [a-z]+|mat tran|mttq|cmhs|ban dai dien|cong an|dang uy|chi bo|bgh|ban giam hieu)'
const THEIRS = [
  ` do (?:ben )?${OTHER}(?: [a-z]+){0,3} (?:to chuc|chu tri|mo|trien khai)`,
  ` (?:ben )?${OTHER}(?: [a-z]+){0,2} chu tri `,
  ` (?:du|tham du|tham gia|di du|di hoc|nghe)(?: [a-z]+){0,1} #\\d+ [^,;]*(?:cua|do|voi|cung) ${OTHER}`,
  ' (?:khong|chua|ko|k) chu tri ',
].map(pattern => new RegExp(pattern))
/** "Dự 3 buổi" is somebody else's; of "2 buổi, tham gia 60 em" the pupils are those who came to its own. */
const ATTENDED = /^ (?:chi |to |ca to |minh |em |da |co |con )*(?:du|tham du|tham gia|di du)(?: [a-z]+){0,1} #(\d+)/
const OURS = / (?:to|minh|em|don vi|nhom|chung (?:toi|em)|toi|tu)(?: [a-z]+){0,1} (?:chu tri|to chuc|dung ra)/

/**
 * Numbers in clauses that speak of somebody else's events. Commas part them: "dự 2 buổi của trường, tổ chủ trì 1 buổi".
 * @param isWho whether a number counts those who came
 */
export function othersNumbers(
  { clauses }: PlacedLine,
  mentions: readonly Mention[],
  isWho: (mention: Mention) => boolean,
): ReadonlySet<Mention> {
  const isOf = (clause: string) => {
    const attended = mentions[Number(ATTENDED.exec(clause)?.[1] ?? Number.NaN)]
    return (attended !== undefined && !isWho(attended)) || THEIRS.some(pattern => pattern.test(clause))
  }
  const theirs = new Set<Mention>()
  for (const clause of clauses.flatMap(each => each.split(/ , | ngoai ra /).map(part => ` ${part.trim()} `))) {
    const ours = OURS.test(clause.replace(/ (?:khong|chua|ko|k) chu tri /, ' '))
    if (ours || !isOf(clause)) continue
    for (const [, place] of clause.matchAll(/#(\d+)/g)) {
      const mention = mentions[Number(place)]
      if (mention) theirs.add(mention)
    }
  }
  return theirs
}
