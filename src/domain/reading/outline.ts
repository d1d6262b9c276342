/** Which of the places where a section may begin are headings, told by how the whole report is numbered. */

import type { MarkStyle } from './heading-marks.ts'
import type { Heading } from './headings.ts'

/** Outer ones first. */
const RANK: Readonly<Record<MarkStyle, number>> = {
  roman: 1,
  code: 2,
  spoken: 2,
  number: 2,
  keycap: 2,
  decimal: 3,
  letter: 4,
  bullet: 5,
  none: 5,
}

/** So many Roman numerals with a section's title are the sections' numbers; "III. Khó khăn" alone is not. */
const FEWEST_ROMAN = 3
/** A list of so many from 1 on may be the sections. */
const FEWEST_RUN = 5

/** In their order; a stretch that is left out holds no heading. */
export function believable(found: readonly Heading[]): readonly Heading[] {
  const sorted = withoutPlans(found.toSorted((a, b) => a.start - b.start))
  const style = styleOf(sorted)
  const inside = withoutLists(sorted, style)
  return style === 'number' ? plainNumbers(inside) : otherNumbers(inside, style)
}

/** What stands under "Phương hướng" is not done yet, whatever it is headed. */
function withoutPlans(sorted: readonly Heading[]): readonly Heading[] {
  let plan: Heading | undefined
  let last = 0
  return sorted.filter(each => {
    if (plan && endsPlan(plan, each, last)) plan = undefined
    if (plan) return false
    if (each.leftOut === 'ahead') plan = each
    if (each.how === 'title' && each.number !== undefined) last = each.number
    return true
  })
}

function endsPlan(plan: Heading, { style, number, how, leftOut, place }: Heading, last: number): boolean {
  if (leftOut !== undefined) return true
  const marked = plan.style !== 'none' && plan.style !== 'bullet'
  if (marked && RANK[style] < RANK[plan.style]) return true
  if (marked)
    return (
      style === plan.style &&
      number !== undefined &&
      number > (plan.number ?? 0) &&
      (RANK[style] === 1 || number === (plan.number ?? 0) + 1)
    )
  if (plan.style === 'bullet') return style !== 'none' || how === 'title'
  return how === 'title' && (number === undefined ? place === undefined : last > 0 && number === last + 1)
}

/** The kind of number that the sections bear. */
function styleOf(sorted: readonly Heading[]): MarkStyle {
  const titled = (style: MarkStyle) =>
    new Set(sorted.flatMap(each => (each.how === 'title' && each.style === style ? [each.section] : []))).size
  const run = (style: MarkStyle) => {
    let next = 1
    for (const each of sorted) if (each.style === style && each.number === next) next += 1
    return next - 1
  }
  const numbers = titled('number')
  if (titled('roman') >= FEWEST_ROMAN && titled('roman') >= numbers) return 'roman'
  if (numbers >= 2) return 'number'
  const inner = (['decimal', 'letter', 'keycap'] as const).find(
    style => titled(style) >= 2 || (numbers === 0 && run(style) >= FEWEST_RUN),
  )
  if (inner) return inner
  return run('number') === 0 && run('roman') >= FEWEST_RUN ? 'roman' : 'number'
}

/** Inside a section that bears the number of a section, what is numbered otherwise and named like another is its list. */
function withoutLists(sorted: readonly Heading[], style: MarkStyle): readonly Heading[] {
  const own = sorted.filter(each => each.style === style && each.how === 'title')
  if (own.length < FEWEST_ROMAN) return sorted
  const taken = new Set(own.map(({ section }) => section))
  return sorted.filter(
    each =>
      each.how !== 'title' ||
      RANK[each.style] <= RANK[style] ||
      !(taken.has(each.section) || (style === 'roman' && each.style !== 'none')),
  )
}

/**
 * Plain numbers count in rising order, where the titled headings are numbered as the sections are, and only for
 * sections without a titled heading: lists inside a section begin again at 1, or stand under a numeral of their own.
 */
function plainNumbers(sorted: readonly Heading[]): readonly Heading[] {
  const isNamed = (each: Heading) => each.how === 'title' || each.how === 'code'
  const named = sorted.filter(isNamed)
  const agree = named.every(each => each.number === undefined || each.style !== 'number' || each.number === each.place)
  const taken = new Set(named.map(each => each.section))
  const nexts = nextNamed(sorted, isNamed)
  let last = 0
  let numbered = 0
  let inside = true
  return sorted.filter((each, at) => {
    if (each.holdsSections !== undefined) inside = each.holdsSections
    if (each.how === 'left-out') return true
    if (each.how === 'other') return named.length > 0
    const number = each.number ?? 0
    // "1. Luật Thực hiện dân chủ" under section 2 is an entry of its list.
    if (each.how === 'title' && each.loose && each.style === 'number' && number <= numbered && inside) return false
    if (each.how !== 'number') {
      if (each.style === 'number') numbered = Math.max(numbered, number)
      last = agree && each.place !== undefined ? Math.max(last, each.place) : last
      return true
    }
    const next = nexts[at]
    if (each.style !== 'number' && each.style !== 'keycap') return false
    if (!agree || !inside || number <= last || taken.has(each.section) || number > (next?.place ?? number)) return false
    last = number
    numbered = number
    return true
  })
}

// Told from the end: looked for from each, it would be looked for n times n.
function nextNamed(sorted: readonly Heading[], isNamed: (each: Heading) => boolean): readonly (Heading | undefined)[] {
  const nexts: (Heading | undefined)[] = []
  for (let at = sorted.length - 1, next: Heading | undefined; at >= 0; at -= 1) {
    nexts[at] = next
    const each = sorted[at]
    if (each && isNamed(each)) next = each
  }
  return nexts
}

/** Sections numbered "I.", "1.1", "a)", "1️⃣": bare ones count one after another, and only they. */
function otherNumbers(sorted: readonly Heading[], style: MarkStyle): readonly Heading[] {
  const taken = new Set(sorted.flatMap(each => (each.how === 'title' ? [each.section] : [])))
  const agree = sorted.every(each => each.how !== 'title' || each.style !== style || each.number === each.place)
  let last = 0
  return sorted.flatMap((each): readonly Heading[] => {
    if (each.how === 'left-out') return [each]
    const number = each.number ?? 0
    if (each.style === 'roman' && each.how !== 'title') {
      const nth = style === 'roman' && taken.size === 0 && number === last + 1 ? each.nth : undefined
      if (nth === undefined) return [each]
      last = number
      return [{ ...each, end: each.markEnd ?? each.end, section: nth, how: 'number' }]
    }
    if (each.how === 'title') {
      if (each.style === style && each.loose && number <= last) return []
      if (each.style === style) last = number
      return [each]
    }
    if (each.how === 'code') return [each]
    if (each.style !== style || !agree || number !== last + 1 || taken.has(each.section)) return []
    last = number
    return [each]
  })
}
