/** "Tổ có 15 người, 14 người đã được quán triệt", "quán triệt 14 người, vắng 1": a ratio told in two numbers. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import type { Mention } from './number.ts'
import { numberAt, type PlacedLine, wordsOf } from './places.ts'

export type RatioTold = {
  readonly indicator: Indicator
  readonly value: number
  readonly of: number
  readonly used: readonly Mention[]
}

const PEOPLE = '(?: (?:nguoi|dong chi|d / c|gv|giao vien|can bo|vien chuc|thanh vien|can bo giao vien))?'
const TURN = '(?: (?:cho|duoc|du|het|ca|toi|xong|day|toan|bo|da|deu|moi))*'
const UNIT = '(?:to|don vi|nhom|toan to|ca to|tong so|tong|si so|bien che)'

type Form<Pattern> = { readonly pattern: Pattern; readonly read: (a: number, b: number) => readonly [number, number] }

const forms = (verb: string): readonly Form<string>[] => [
  // "quán triệt 14 người, vắng 1"
  {
    pattern: `${verb}${TURN} #(\\d+)${PEOPLE}(?: [,;])? (?:vang|thieu|nghi(?! quyet| dinh)|con|chua)(?: \\w+)? #(\\d+) `,
    read: (a, b) => [a, a + b],
  },
  // "tổ có 15 người, 14 người đã được quán triệt"
  {
    pattern: ` ${UNIT}(?: (?:co|la|gom|minh|em))* #(\\d+)${PEOPLE}(?: [,;:])? (?:thi |da |co |trong do )?#(\\d+)${PEOPLE}${TURN} ${verb} `,
    read: (a, b) => [b, a],
  },
  // "cả tổ 14 người đều được quán triệt"
  { pattern: ` (?:ca to|toan to|tat ca|ca|du|het)(?: \\w+)? #(\\d+)${PEOPLE}${TURN} ${verb} `, read: a => [a, a] },
  { pattern: ` #(\\d+)${PEOPLE} deu(?: \\w+){0,2} ${verb} `, read: a => [a, a] },
  // "quán triệt đủ 13 người"
  { pattern: ` ${verb}(?: cho)? (?:du|het|ca|day du|toan bo|tat ca)(?: ca)? #(\\d+) `, read: a => [a, a] },
]

const known = remembered<readonly Form<RegExp>[]>(1)

const formsOf = (indicator: Indicator): readonly Form<RegExp>[] =>
  known(indicator, '', () =>
    forms(wordsOf(indicator)).map(({ pattern, read }) => ({ pattern: new RegExp(pattern), read })),
  )

/** The ratio of a prompt told in words; undefined when it is not, or when its two numbers do not fit each other. */
export function ratioTold(
  { clauses }: PlacedLine,
  mentions: readonly Mention[],
  indicators: readonly Indicator[],
): RatioTold | undefined {
  const indicator = indicators.find(({ measure }) => measure === 'ratio')
  if (!indicator) return undefined
  const text = clauses.join(';')
  for (const { pattern, read } of formsOf(indicator)) {
    const found = pattern.exec(text)
    const used = found?.slice(1).flatMap(place => numberAt(mentions, place) ?? []) ?? []
    const [first, second] = used
    if (!first) continue
    const [value, of] = read(first.value, second?.value ?? first.value)
    if (value <= of && of > 0) return { indicator, value, of, used }
  }
  return undefined
}
