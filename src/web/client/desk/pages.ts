/** What stands on one page or the next, never on both: a line of a paragraph, a row of a table. Lengths in pixels. */
export type Unit = {
  readonly block: number
  /** Which line or row of its block. */
  readonly part: number
  readonly top: number
  readonly bottom: number
  /** No page ends behind it. */
  readonly joined: boolean
  /** What is said again above it where a page begins with it: the head of its table. */
  readonly head: number
}

/** A block, or what of it stands on a page: its parts from `from` on, up to `to` without it. */
export type Stretch = { readonly block: number; readonly from: number; readonly to: number }

/**
 * The units page by page, each page as full as it gets.
 * @param height of the text on a page, in pixels; a unit that is higher has a page of its own.
 */
export function paged(units: readonly Unit[], height: number): readonly (readonly Stretch[])[] {
  const pages: (readonly Stretch[])[] = []
  let first = 0
  while (first < units.length) {
    const next = endOf(units, first, height)
    pages.push(stretches(units.slice(first, next)))
    first = next
  }
  return pages
}

/** The browser's own rounding. */
const SLACK = 0.5

/** With which unit the next page begins. */
function endOf(units: readonly Unit[], first: number, height: number): number {
  const { top = 0, head = 0 } = units[first] ?? {}
  const over = units.findIndex((unit, at) => at > first && head + unit.bottom - top > height + SLACK)
  if (over < 0) return units.length
  let next = over
  while (next > first && units[next - 1]?.joined) next -= 1
  // What hangs together is longer than a page: it is torn where the page is full.
  return next > first ? next : over
}

function stretches(units: readonly Unit[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { block, part } of units) {
    const last = found.at(-1)
    if (last?.block === block) found[found.length - 1] = { ...last, to: part + 1 }
    else found.push({ block, from: part, to: part + 1 })
  }
  return found
}

/** Lines of a paragraph of so many: neither its first nor its last stands alone on a page. */
export const joinedLine = (line: number, lines: number, kept: boolean): boolean =>
  line === lines - 1 ? kept : kept || line === 0 || line === lines - 2
