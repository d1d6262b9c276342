import { type Flow, keptBit } from './flow.ts'
import { joinedLine, paged, type Unit } from './pages.ts'

/** What of a bit stands on a page: of a paragraph its letters, of a table its rows, from `from` on up to `to`. */
export type Piece = { readonly bit: number; readonly from: number; readonly to: number; readonly last: boolean }

/** The pieces of a flow page by page. */
export type Pages = readonly (readonly Piece[])[]

/** @param box the flow set as one endless page. @param height of the text on a page, in pixels. */
export function pagesOf({ bits }: Flow, box: Element, height: number): Pages {
  const shown = [...box.children]
  const units = bits.flatMap((bit, block) => {
    const element = shown[block]
    return element ? unitsOf(element, block, keptBit(bit)) : []
  })
  const parts = bits.map((_, block) => units.filter(unit => unit.block === block).length)
  return paged(units, height).map(page =>
    page.map(({ block, from, to }): Piece => {
      const placed = (part: number) => placeOf(shown[block], part, parts[block] ?? 0)
      return { bit: block, from: placed(from), to: placed(to), last: to === parts[block] }
    }),
  )
}

function unitsOf(element: Element, block: number, kept: boolean): readonly Unit[] {
  const { top, bottom, height } = element.getBoundingClientRect()
  const rows = [...element.querySelectorAll('tbody tr')]
  if (rows.length > 0) return rowsOf(element, rows, block)
  const pitch = pitchOf(element)
  const lines = pitch === undefined ? 1 : Math.max(1, Math.round(height / pitch))
  return Array.from({ length: lines }, (_, part) => ({
    ...{ block, part, head: 0, joined: joinedLine(part, lines, kept) },
    top: top + (height / lines) * part,
    bottom: part === lines - 1 ? bottom : top + (height / lines) * (part + 1),
  }))
}

/** From line to line, in pixels, of what may be torn between two; undefined of what may not. */
const pitchOf = (element: Element): number | undefined =>
  element.matches('.paragraph, .item') ? Number.parseFloat(getComputedStyle(element).lineHeight) : undefined

function rowsOf(table: Element, rows: readonly Element[], block: number): readonly Unit[] {
  const head = table.querySelector('thead')?.getBoundingClientRect().height ?? 0
  return rows.map((row, part) => {
    const { top, bottom } = row.getBoundingClientRect()
    const joined = row.matches('.group')
    // Its head stands above the first row anyway.
    return part === 0
      ? { block, part, joined, head: 0, bottom, top: table.getBoundingClientRect().top }
      : { block, part, joined, head, bottom, top }
  })
}

/** Where a part begins: of a paragraph the letter, of anything else the part itself. */
function placeOf(element: Element | undefined, part: number, parts: number): number {
  const pitch = element && pitchOf(element)
  if (!element || pitch === undefined) return part
  if (part === 0) return 0
  const text = lettersOf(element)
  if (part === parts) return text.length
  const { top } = element.getBoundingClientRect()
  let [before, from] = [0, text.length]
  while (before < from) {
    const middle = (before + from) >> 1
    if (text.middleOf(middle) - top < pitch * part) before = middle + 1
    else from = middle
  }
  return from
}

type Letters = { readonly length: number; readonly middleOf: (letter: number) => number }

/** The letters of an element in their order, and how far down each stands. */
function lettersOf(element: Element): Letters {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const places: { readonly node: Node; readonly at: number }[] = []
  while (walker.nextNode())
    for (let at = 0; at < (walker.currentNode.nodeValue ?? '').length; at += 1)
      places.push({ node: walker.currentNode, at })
  const range = document.createRange()
  // A space at the end of a line takes no room: it belongs to what stands behind it.
  const middleOf = (letter: number): number => {
    const place = places[letter]
    if (!place) return Number.POSITIVE_INFINITY
    range.setStart(place.node, place.at)
    range.setEnd(place.node, place.at + 1)
    const { top, bottom, width } = range.getBoundingClientRect()
    return width > 0 ? (top + bottom) / 2 : middleOf(letter + 1)
  }
  return { length: places.length, middleOf }
}
