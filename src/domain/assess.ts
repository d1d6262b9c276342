import { numberText } from './figure-text.ts'
import type { Total, Totals } from './figures-sum.ts'
import type { AttentionRule } from './plan.ts'

/** How the BGH finds an area: tốt, đạt yêu cầu, cần chú ý. Only the BGH gives it; the program proposes. */
export type GivenMark = 'good' | 'pass' | 'attention'

export const GIVEN_MARKS: readonly GivenMark[] = ['good', 'pass', 'attention']

/** What is known of an area when a mark is proposed. */
export type SectionState = {
  /** How many điểm cần chú ý there are. */
  readonly points: number
  /** Units that reported on the area, of how many asked. */
  readonly reported: number
  readonly asked: number
  /** The units' own words in the pulse of this quarter. */
  readonly pulse: { readonly good: number; readonly difficult: number; readonly answered: number }
}

/** From this share of the units asked on, they speak for the school. */
const ENOUGH = 0.8
const PULSE_ENOUGH = 2 / 3
const PULSE_GOOD = 3 / 4

/** A share of units that have been heard. */
export const isEnough = ({ reported, asked }: Pick<SectionState, 'reported' | 'asked'>): boolean =>
  asked > 0 && reported / asked >= ENOUGH

/** A point calls for attention; "good" rests on what the units say themselves, never on there being words. */
export function proposalOf(state: SectionState): GivenMark | null {
  if (state.points > 0) return 'attention'
  if (!isEnough(state)) return null
  const { good, difficult, answered } = state.pulse
  const heard = answered / state.asked >= PULSE_ENOUGH
  return heard && difficult === 0 && good / answered >= PULSE_GOOD ? 'good' : 'pass'
}

/** The points of an area that its figures show, in the plan's words; what nobody told shows nothing. */
export function attentionPoints(rules: readonly AttentionRule[], area: string, totals: Totals): readonly string[] {
  return rules
    .filter(rule => rule.area === area)
    .flatMap(rule => {
      const total = totals.get(rule.figure)
      const n = total && amountOf(rule, total, totals)
      if (!total || n === undefined || n <= 0) return []
      const places: Readonly<Record<string, number | undefined>> = { n, value: total.value, of: total.of }
      return [rule.text.replace(/\{(n|value|of)\}/gu, (_, place: string) => numberText(places[place] ?? 0))]
    })
}

function amountOf({ less, short }: AttentionRule, { value, of }: Total, totals: Totals): number | undefined {
  if (short === true) return of === undefined ? undefined : of - value
  if (less === undefined) return value
  const taken = totals.get(less)
  return taken && value - taken.value
}
