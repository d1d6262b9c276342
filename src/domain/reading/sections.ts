/** A whole report pasted as one message, taken apart by its headings. */

import { nfc } from './fold.ts'
import { type Heading, headingAt, hintsOf, inline, type SectionHint } from './headings.ts'
import { isLetterhead, type LeftOut } from './left-out.ts'
import { believable } from './outline.ts'

export type { SectionHint } from './headings.ts'

/** A stretch of the message. `heading` and `body` of all pieces, one after another, are the whole NFC text. */
export type ReportPiece = {
  readonly section?: string
  readonly leftOut?: LeftOut
  readonly heading: string
  readonly body: string
}

export type SplitReport = {
  readonly pieces: readonly ReportPiece[]
  /** What belongs to each section found, trimmed, in the order of the sections. */
  readonly parts: readonly { readonly id: string; readonly text: string }[]
  /** What fits nowhere, trimmed. */
  readonly rest: string
  /** What is no result: letterhead, headings of nothing, plans for the time to come, closing and signature. */
  readonly leftOut: string
}

/**
 * Splits by "II.3", "Mục 2:", "2." and by headings that are a section's title. A plain number is the section's place
 * in `sections`, the order in which the assistant asks; where titles are written, numbers without one are lists.
 */
export function splitReport(text: string, sections: readonly SectionHint[]): SplitReport {
  const source = nfc(text)
  const hints = hintsOf(sections)
  const lines = linesOf(source).flatMap(({ start, end }) => headingAt(source, start, end, hints) ?? [])
  const sectioned = lines.filter(({ section }) => section !== undefined)
  const headings = believable(sectioned.length < 2 ? [...lines, ...inline(source, hints, lines)] : lines)
  const pieces = headings.some(({ section }) => section !== undefined) ? cutAt(source, headings) : cutAt(source, [])
  const loose = looseOf(pieces)
  return { pieces, parts: partsOf(pieces, sections), ...loose }
}

export function linesOf(source: string): readonly { readonly start: number; readonly end: number }[] {
  let start = 0
  return source.split('\n').map(line => {
    const at = start
    start += line.length + 1
    return { start: at, end: at + line.length }
  })
}

function cutAt(source: string, headings: readonly Heading[]): readonly ReportPiece[] {
  const opening = { heading: '', body: source.slice(0, headings[0]?.start ?? source.length) }
  const pieces = headings.map(({ start, end: headed, markEnd, loose, section, leftOut }, at) => {
    const until = headings[at + 1]?.start ?? source.length
    const bare = loose && source.slice(headed, Math.max(headed, until)).trim() === ''
    const end = bare ? (markEnd ?? headed) : headed
    const words = {
      heading: source.slice(start, Math.min(end, until)),
      body: source.slice(Math.min(end, until), until),
    }
    return { ...words, ...(section === undefined ? {} : { section }), ...(leftOut ? { leftOut } : {}) }
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

function looseOf(pieces: readonly ReportPiece[]): Pick<SplitReport, 'rest' | 'leftOut'> {
  const rest: string[] = []
  const leftOut: string[] = []
  const alone = pieces.length === 1 && pieces[0]?.section === undefined
  for (const piece of pieces) {
    if (piece.section !== undefined) continue
    if (piece.leftOut) {
      leftOut.push(piece.heading, piece.body)
      continue
    }
    if (piece.heading !== '') leftOut.push(piece.heading)
    for (const line of piece.body.split('\n')) (alone || !isLetterhead(line) ? rest : leftOut).push(line)
  }
  const joined = (lines: readonly string[]) =>
    lines
      .filter(line => line.trim() !== '')
      .join('\n')
      .trim()
  return { rest: joined(rest), leftOut: joined(leftOut) }
}
