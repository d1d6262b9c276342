/**
 * Figures told by their partner (product.md 4): "2 mô hình đều được công nhận", "345 hồ sơ, trễ 2", "nhận 5 đơn, còn 1".
 * A partner is bound to a whole by `atMost` in the plan's indicators.
 */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import type { Mention } from './number.ts'
import { numberAt, type PlacedLine, wordsOf } from './places.ts'

/** What the words tell of a part: all of the whole, all but some, so many; `sure` false: to be asked back. */
export type PartTold = {
  readonly indicator: Indicator
  readonly whole: string
  readonly how: { readonly kind: 'all' } | { readonly kind: 'rest' | 'count'; readonly mention: Mention }
  readonly sure: boolean
}

const THING = '(?:cai|mo hinh|don|y kien|gop y|kien nghi|y|ho so|truong hop|vu|viec|trong so do)'
const DONE = '(?:da|duoc|da duoc|cung|deu|xong|het|roi|dung han|tra|ca)'
const ALL = '(?:deu|het|tat ca|toan bo|ca|day du|du|xong|roi|100 ?%)'
const NOT = '(?:chua|khong|ko|k|chua co|chua duoc|khong duoc|dang|dang cho|cho|de nghi|xin|trinh|cho xet)'
/** What is not done in time, and what is not done yet. */
const LATE = '(?:tre han|tre|qua han|cham|muon|khong dung han)'
const LEFT = '(?:con ton|con lai|con|ton)'

/** @returns what is told of every indicator that is part of another one of the prompt. */
export function partsTold(
  { clauses }: PlacedLine,
  mentions: readonly Mention[],
  indicators: readonly Indicator[],
): readonly PartTold[] {
  const text = clauses.join(';')
  return indicators.flatMap(indicator => {
    const whole = indicator.atMost
    if (whole === undefined || !indicators.some(({ id }) => id === whole)) return []
    const told = toldOf(indicator, text, mentions)
    return told ? [{ indicator, whole, ...told }] : []
  })
}

type Told = Pick<PartTold, 'how' | 'sure'>

/** How a part is told. All is worked out once: with the words of the plan each is a long pattern. */
type Forms = {
  readonly rest: readonly RegExp[]
  readonly counted: readonly RegExp[]
  readonly not: RegExp
  readonly all: readonly RegExp[]
  readonly plain: RegExp
}

const known = remembered<Forms>(1)

function formsOf(indicator: Indicator): Forms {
  const verb = wordsOf(indicator)
  const timely = indicator.words.some(word => word.includes('dung han'))
  const rest = timely
    ? [`${LATE}(?: ${THING})? #(\\d+) `, ` #(\\d+)(?: ${THING})?(?: (?:bi|tra))? ${LATE} `]
    : [
        `${LEFT}(?: ${THING})? #(\\d+) `,
        ` #(\\d+)(?: (?:cai|y|vu|viec|truong hop))? ${NOT} ${verb} `,
        `${NOT} ${verb} #(\\d+) `,
      ]
  const counted = [` #(\\d+) ${THING}(?: ${DONE})* ${verb} `, ` ${verb}(?: ${DONE})+ #(\\d+) `]
  const all = [
    ` ${ALL} (?:\\w+ ){0,2}${verb} `,
    ` ${verb} (?:\\w+ ){0,1}(?:${ALL}|100 ?%) `,
    ` #\\d+ ${verb}(?: (?:dung han|xong|het|ca))* [;,]`,
    `[,;] (?:deu )?${verb} [,;]`,
  ]
  const patterns = (lines: readonly string[]) => lines.map(line => new RegExp(line))
  return {
    rest: patterns(rest),
    counted: patterns(counted),
    not: new RegExp(` ${NOT}(?: \\w+){0,2} ${verb} `),
    all: patterns(all),
    plain: new RegExp(` (?:da|duoc|da duoc|xong) (?:\\w+ )?${verb} `),
  }
}

function toldOf(indicator: Indicator, text: string, mentions: readonly Mention[]): Told | undefined {
  const { rest, counted, not, all, plain } = known(indicator, '', () => formsOf(indicator))
  for (const pattern of rest) {
    const mention = numberAt(mentions, pattern.exec(text)?.[1])
    if (mention) return { how: { kind: 'rest', mention }, sure: true }
  }
  for (const pattern of counted) {
    const mention = numberAt(mentions, pattern.exec(text)?.[1])
    // "3 góp ý đã trả lời hết": the number is the whole's own.
    if (mention && !isWhole(text, pattern)) return { how: { kind: 'count', mention }, sure: true }
  }
  if (not.test(text)) return undefined
  if (all.some(pattern => pattern.test(`${text};`))) return { how: { kind: 'all' }, sure: true }
  return plain.test(text) ? { how: { kind: 'all' }, sure: false } : undefined
}

/** Whether the counted thing is the whole itself, told right before with "đều", "hết", "cả" or once for both. */
const isWhole = (text: string, pattern: RegExp): boolean => {
  const found = pattern.exec(text)?.[0] ?? ''
  return /#\d+ (?:mo hinh|don|y kien|gop y|kien nghi|ho so|truong hop|vu|viec)/.test(found)
}
