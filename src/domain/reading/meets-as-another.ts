/** "Họp chi đoàn 2 buổi" told by a subject group: whose meetings these are has to be asked. */

import { fold } from './fold.ts'

/** Bodies that meet by themselves, as they are called in a meeting's name and in a unit's. */
const BODIES: readonly (readonly [called: string, unit: RegExp])[] = [
  ['chi doan|doan truong|doan thanh nien|doan tn|ban chap hanh doan|bch doan', /\bdoan t|chi doan/],
  ['cong doan', /cong doan/],
  ['chi bo|dang bo|dang uy', /chi bo|dang/],
  ['hoi dong(?: (?:truong|su pham|thi dua|nha truong))?', /hoi dong/],
]
const COUNT = '(?:buoi|lan|cuoc|phien)'

const MEETINGS = BODIES.map(
  ([called, unit]) =>
    [
      new RegExp(
        `\\b(?:hop|sinh hoat) (?:${called})(?: [a-z]+){0,3} (\\d{1,3})\\b|(\\d{1,3}) ${COUNT} (?:hop|sinh hoat) (?:${called})\\b`,
        'g',
      ),
      unit,
    ] as const,
)

/** How many meetings of bodies are told that are not the unit itself, each number as it stands. */
export function meetingsOfOthers(text: string, unitName: string): readonly number[] {
  if (!/h[oọ]p|sinh ho[aạ]t/iu.test(text) || !/\d/.test(text)) return []
  const [said, unit] = [fold(text), fold(unitName)]
  return MEETINGS.flatMap(([meets, own]) =>
    own.test(unit) ? [] : [...said.matchAll(meets)].map(([, behind, ahead]) => Number(behind ?? ahead)),
  )
}
