/** A whole report pasted as one message, taken apart by its headings. */

import { nfc } from './fold.ts'
import { type Heading, headingAt, hintsOf, inline, lineStarts, type SectionHint } from './headings.ts'
import { tokenize } from './tokens.ts'

export type { SectionHint } from './headings.ts'

/** A stretch of the message. `heading` and `body` of all pieces, one after another, are the whole NFC text. */
export type ReportPiece = { readonly section?: string; readonly heading: string; readonly body: string }

export type SplitReport = {
  readonly pieces: readonly ReportPiece[]
  /** What belongs to each section found, trimmed, in the order of the sections. */
  readonly parts: readonly { readonly id: string; readonly text: string }[]
  /** What fits nowhere, headings included, trimmed. */
  readonly rest: string
}

/**
 * Splits by "II.3", "Mục 2:", "2." and by headings that are a section's title. A plain number is the section's place
 * in `sections`, the order in which the assistant asks; where titles are written, numbers without one are lists.
 */
export function splitReport(text: string, sections: readonly SectionHint[]): SplitReport {
  const source = nfc(text)
  const tokens = tokenize(source)
  const hints = hintsOf(sections)
  const lines = lineStarts(tokens).flatMap(at => headingAt(tokens, at, hints) ?? [])
  const headings = believable(lines.length < 2 ? [...lines, ...inline(tokens, hints, lines)] : lines)
  const pieces = cutAt(source, headings)
  return { pieces, parts: partsOf(pieces, sections), rest: restOf(pieces) }
}

/**
 * Plain numbers count in rising order, where the titled headings are numbered as the sections are, and only for
 * sections without a titled heading: lists inside a section begin again at 1, or stand under a numeral of their own.
 */
function believable(headings: readonly Heading[]): readonly Heading[] {
  const sorted = headings.toSorted((a, b) => a.start - b.start)
  const named = sorted.filter(each => each.how === 'title' || each.how === 'code')
  const agree = named.every(each => each.number === undefined || each.number === each.place)
  const taken = new Set(named.map(each => each.section))
  // Of each heading the named one after it, told from the end: looked for from each, it would be looked for n times n.
  const nexts: (Heading | undefined)[] = []
  for (let at = sorted.length - 1, next: Heading | undefined; at >= 0; at -= 1) {
    nexts[at] = next
    const each = sorted[at]
    if (each?.how === 'title' || each?.how === 'code') next = each
  }
  let last = 0
  let inside = true
  return sorted.filter((each, at) => {
    if (each.holdsSections !== undefined) inside = each.holdsSections
    if (each.how === 'other') return named.length > 0
    if (each.how !== 'number') {
      last = agree && each.place !== undefined ? Math.max(last, each.place) : last
      return true
    }
    const number = each.number ?? 0
    const next = nexts[at]
    if (!agree || !inside || number <= last || taken.has(each.section) || number > (next?.place ?? number)) return false
    last = number
    return true
  })
}

function cutAt(source: string, headings: readonly Heading[]): readonly ReportPiece[] {
  const opening = { heading: '', body: source.slice(0, headings[0]?.start ?? source.length) }
  const pieces = headings.map(({ start, end, section }, at) => {
    const until = headings[at + 1]?.start ?? source.length
    const body = { heading: source.slice(start, Math.min(end, until)), body: source.slice(Math.min(end, until), until) }
    return section === undefined ? body : { section, ...body }
  })
  return opening.body === '' ? pieces : [opening, ...pieces]
}

function partsOf(pieces: readonly ReportPiece[], sections: readonly SectionHint[]): SplitReport['parts'] {
  return sections.flatMap(({ id }) => {
    const bodies = pieces.filter(piece => piece.section === id).map(piece => piece.body.trim())
    const text = bodies.filter(body => body !== '').join('\n')
    return text === '' ? [] : [{ id, text }]
  })
}

function restOf(pieces: readonly ReportPiece[]): string {
  const loose = pieces.filter(piece => piece.section === undefined).map(piece => `${piece.heading}${piece.body}`.trim())
  return loose.filter(piece => piece !== '').join('\n')
}
