/** Figures told by another: a part by its whole, what is left by what came, a ratio in two numbers. */

import type { Figure } from '../figure.ts'
import type { Indicator } from '../plan.ts'
import { reckonedOf } from '../relations.ts'
import type { Doubt } from './candidate.ts'
import type { Scene } from './figure-candidate.ts'
import type { PartTold } from './partners.ts'

/** What is known of an indicator. */
export type Settled = Figure | Doubt | undefined

/** What is told by another number: a ratio in two, a part by its whole, an event that was somebody else's. */
export function toldBesides(scene: Scene, byCandidates: readonly Settled[]): readonly Settled[] {
  const { indicators, parts, ratio, theirs, oneByOne, dated } = scene
  // Of something it led itself nothing is denied by what others led besides.
  const led = indicators.some(({ counting }, at) => {
    const known = byCandidates[at]
    return counting === 'host' && known !== undefined && ('kind' in known || known.value > 0)
  })
  const withRatio = indicators.map((indicator, at) => {
    if (ratio?.indicator === indicator) return { indicator: indicator.id, value: ratio.value, of: ratio.of }
    if (at === 0 && oneByOne !== undefined && byCandidates[at] === undefined)
      return { indicator: indicator.id, value: oneByOne }
    if (at === 0 && dated !== undefined && byCandidates[at] === undefined)
      return { kind: 'ambiguous-unit' as const, indicator: indicator.id, readings: [{ value: dated }] }
    const nothing = theirs && !led && byCandidates[at] === undefined && indicator.counting === 'host'
    return nothing ? { indicator: indicator.id, value: 0 } : byCandidates[at]
  })
  // In the order of the indicators: what is a part of a part finds its whole filled.
  const filledParts = parts.reduce<readonly Settled[]>((settled, part) => {
    const at = indicators.indexOf(part.indicator)
    const whole = settled[indicators.findIndex(({ id }) => id === part.whole)]
    const filled = partOf(part, whole, settled[at])
    return filled === settled[at] ? settled : settled.with(at, filled)
  }, withRatio)
  return withRests(indicators, withZeros(indicators, withWholes(indicators, filledParts)))
}

/** "2 đơn đã giải quyết xong" with no word of how many came: as many, to be confirmed. */
function withWholes(indicators: readonly Indicator[], settled: readonly Settled[]): readonly Settled[] {
  return settled.map((known, at) => {
    const id = indicators[at]?.id
    if (known || id === undefined) return known
    const part = settled.find(
      (each, place) => each && !('kind' in each) && indicators[place]?.atMost === id && each.value > 0,
    )
    const readings = part && 'value' in part ? [{ value: part.value }] : []
    return readings.length > 0 ? { kind: 'ambiguous-unit', indicator: id, readings } : known
  })
}

/** Of nothing there is no part: "0 đơn" is also 0 đã giải quyết, 0 đúng hạn. */
function withZeros(indicators: readonly Indicator[], settled: readonly Settled[]): readonly Settled[] {
  return indicators.reduce<readonly Settled[]>((known, { id, atMost }, at) => {
    const whole = known[indicators.findIndex(each => each.id === atMost)]
    const none = known[at] === undefined && whole && 'value' in whole && whole.value === 0
    return none ? known.with(at, { indicator: id, value: 0 }) : known
  }, settled)
}

/** What is left is reckoned where it was not told: "nhận 3, giải quyết 2" leaves 1. */
function withRests(indicators: readonly Indicator[], settled: readonly Settled[]): readonly Settled[] {
  const certain = settled.filter((each): each is Figure => each !== undefined && !('kind' in each))
  return settled.map((known, at) => {
    const indicator = indicators[at]
    const value = known || !indicator ? undefined : reckonedOf(indicator, certain)
    return indicator && value !== undefined ? { indicator: indicator.id, value } : known
  })
}

function partOf({ indicator, how, sure }: PartTold, whole: Settled, known: Settled): Settled {
  if (how.kind === 'count')
    return known ?? ('value' in how.mention ? { indicator: indicator.id, value: how.mention.value } : known)
  if (!whole || 'kind' in whole) return known
  if (how.kind === 'all') {
    if (known) return known
    const figure = { indicator: indicator.id, value: whole.value }
    return sure || whole.value <= 1
      ? figure
      : { kind: 'ambiguous-unit', indicator: indicator.id, readings: [{ value: whole.value }] }
  }
  const left = 'value' in how.mention ? whole.value - how.mention.value : -1
  return left >= 0 && (!known || ('value' in known && known.value === 0))
    ? { indicator: indicator.id, value: left }
    : known
}
