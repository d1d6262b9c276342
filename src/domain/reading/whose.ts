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
  `^ (?:chi |to |ca to |minh |em |da |co |con )*(?:du|tham du|tham gia|di du)(?: [a-z]+){0,1} #\\d+`,
  ' (?:khong|chua|ko|k) chu tri ',
].map(pattern => new RegExp(pattern))
const OURS = / (?:to|minh|em|don vi|nhom|chung (?:toi|em)|toi|tu)(?: [a-z]+){0,1} (?:chu tri|to chuc|dung ra)/

/** Numbers in clauses that speak of somebody else's events. Commas part them: "dự 2 buổi của trường, tổ chủ trì 1 buổi". */
export function othersNumbers({ clauses }: PlacedLine, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const theirs = new Set<Mention>()
  for (const clause of clauses.flatMap(each => each.split(/ , | ngoai ra /).map(part => ` ${part.trim()} `))) {
    const ours = OURS.test(clause.replace(/ (?:khong|chua|ko|k) chu tri /, ' '))
    if (ours || !THEIRS.some(pattern => pattern.test(clause))) continue
    for (const [, place] of clause.matchAll(/#(\d+)/g)) {
      const mention = mentions[Number(place)]
      if (mention) theirs.add(mention)
    }
  }
  return theirs
}
