/** A whole report pasted as one message, taken apart by its headings. */

import { nfc } from './fold.ts'
import { skipSpace, type Tokens, tokenize } from './tokens.ts'

/** A section that may be found: `code` as in the plan ("II.3"), `titles` as people may write its heading. */
export type SectionHint = { readonly id: string; readonly code: string; readonly titles: readonly string[] }

/** A stretch of the message. `heading` and `body` of all pieces, one after another, are the whole NFC text. */
export type ReportPiece = { readonly section?: string; readonly heading: string; readonly body: string }

export type SplitReport = {
  readonly pieces: readonly ReportPiece[]
  /** What belongs to each section found, trimmed, in the order of the sections. */
  readonly parts: readonly { readonly id: string; readonly text: string }[]
  /** What fits nowhere, headings included, trimmed. */
  readonly rest: string
}

/** A place where a section may begin. */
type Heading = {
  readonly start: number
  readonly end: number
  readonly section?: string
  readonly how: 'code' | 'title' | 'number' | 'other'
  readonly number?: number
}

/**
 * Splits by "II.3", "Mục 2:", "2." and by headings that are a section's title. A plain number is the section's place
 * in `sections`, the order in which the assistant asks; where titles are written, numbers without one are lists.
 */
export function splitReport(text: string, sections: readonly SectionHint[]): SplitReport {
  const source = nfc(text)
  const tokens = tokenize(source)
  const hints = sections.map(hint => ({ hint, titles: hint.titles.map(wordsOf).filter(title => title.length > 0) }))
  const lines = lineStarts(tokens).flatMap(at => headingAt(tokens, at, hints) ?? [])
  const headings = believable(lines.length < 2 ? [...lines, ...inline(tokens, hints, lines)] : lines)
  const pieces = cutAt(source, headings)
  return { pieces, parts: partsOf(pieces, sections), rest: restOf(pieces) }
}

type Hint = { readonly hint: SectionHint; readonly titles: readonly (readonly string[])[] }

function lineStarts(tokens: Tokens): readonly number[] {
  return tokens.list.flatMap((_, at) => (at === 0 || tokens.list[at - 1]?.kind === 'line' ? [at] : []))
}

/** The heading at the beginning of a line, bullets and asterisks aside. */
function headingAt(tokens: Tokens, line: number, hints: readonly Hint[]): Heading | undefined {
  let at = line
  while (/^[\s*•#_–-]$/.test(tokens.list[at]?.text.slice(-1) ?? '') && tokens.list[at]?.kind !== 'line') at += 1
  const start = tokens.list[line]?.start ?? 0
  const mark = marked(tokens, at)
  const titled = titleAt(tokens, mark?.next ?? at, hints)
  const end = (index: number) => tokens.list[index - 1]?.end ?? start
  // "1. Họp phụ huynh" is not the section "Họp": one word must stand alone to be a heading.
  if (titled && (titled.closed || (mark && titled.length >= 2))) {
    return { start, end: end(titled.closed ? titled.next : (mark?.next ?? at)), section: titled.id, how: 'title' }
  }
  if (!mark) return undefined
  const byCode = hints.find(({ hint }) => mark.code !== undefined && hint.code.toLowerCase() === mark.code)
  if (byCode) return { start, end: end(mark.next), section: byCode.hint.id, how: 'code' }
  if (mark.number === undefined) return { start, end: end(mark.next), how: 'other' }
  const section = hints[mark.number - 1]?.hint.id
  if (section === undefined) return undefined
  return { start, end: end(mark.next), section, how: mark.spoken ? 'code' : 'number', number: mark.number }
}

type Mark = { readonly next: number; readonly code?: string; readonly number?: number; readonly spoken: boolean }

/** "II.3.", "III:", "Mục 2:", "Câu 2", "2.", "2)", "2/", "2 -" at a place; `next` is the token after it. */
function marked(tokens: Tokens, at: number): Mark | undefined {
  const { list } = tokens
  const spoken = ['muc', 'cau', 'phan'].includes(list[at]?.folded ?? '')
  const first = spoken ? skipSpace(tokens, at + 1) : at
  const token = list[first]
  const roman = token?.kind === 'word' && /^[ivx]{1,4}$/.test(token.text)
  if (roman) {
    const dotted = list[first + 1]?.text === '.' && list[first + 2]?.kind === 'digits'
    const last = dotted ? first + 2 : first
    const code = dotted ? `${token.text}.${Number(list[last]?.text)}` : token.text
    const closed = closing(tokens, last + 1)
    return closed === undefined && !dotted ? undefined : { next: closed ?? last + 1, code, spoken }
  }
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined
  const closed = closing(tokens, first + 1)
  if (closed === undefined && !spoken) return undefined
  return { next: closed ?? first + 1, number: Number(token.text), spoken }
}

/** Past the sign that closes a number, which a space, a word or the line's end must follow. */
function closing(tokens: Tokens, at: number): number | undefined {
  const sign = /^[.):/–-]$/.test(tokens.list[at]?.text ?? '') ? at : skipSpace(tokens, at)
  if (!/^[.):/–-]$/.test(tokens.list[sign]?.text ?? '')) return undefined
  const glued = tokens.list[sign + 1]
  if (glued?.kind === 'digits') return undefined
  return sign + 1
}

type Titled = { readonly id: string; readonly next: number; readonly closed: boolean; readonly length: number }

/** The section whose title stands at a place: the longest; `closed` when a colon or the line's end follows it. */
function titleAt(tokens: Tokens, from: number, hints: readonly Hint[]): Titled | undefined {
  const said = lineWords(tokens, from)
  let best: Titled | undefined
  for (const { hint, titles } of hints) {
    for (const title of titles) {
      const length = commonLength(said.words, title)
      const whole = length === title.length || (length >= 3 && length === said.words.length && said.closed)
      if (!whole || length <= (best?.length ?? 0)) continue
      const last = said.places[length - 1] ?? from
      const after = skipSpace(tokens, last + 1)
      const sign = tokens.list[after]
      const colon = sign !== undefined && /^[:.–-]$/.test(sign.text)
      const closed = colon || sign === undefined || sign.kind === 'line'
      best = { id: hint.id, next: colon ? after + 1 : last + 1, closed, length }
    }
  }
  return best
}

function commonLength(said: readonly string[], title: readonly string[]): number {
  const differs = title.findIndex((word, at) => said[at] !== word)
  return differs < 0 ? title.length : differs
}

/** Words that headings have or leave out. */
const LOOSE = new Set(['cong', 'tac', 've', 'viec', 'va', 'thuc', 'hien', 'cac'])

/** The words of a line up to a colon or its end, connectives and punctuation aside; at most 40. */
function lineWords(tokens: Tokens, from: number) {
  const words: string[] = []
  const places: number[] = []
  let at = from
  for (; at < tokens.list.length && words.length < 40; at += 1) {
    const token = tokens.list[at]
    if (!token || token.kind === 'line' || token.text === ':') break
    if (token.kind === 'space' || token.kind === 'sign' || LOOSE.has(token.folded)) continue
    words.push(token.folded)
    places.push(at)
  }
  const end = tokens.list[at]
  return { words, places, closed: end === undefined || end.kind === 'line' || end.text === ':' }
}

function wordsOf(title: string): readonly string[] {
  return lineWords(tokenize(title), 0).words
}

/** Headings inside one long line: "Mục 1: … Mục 2: …" or "1. … 2. … 3. …". */
function inline(tokens: Tokens, hints: readonly Hint[], lines: readonly Heading[]): readonly Heading[] {
  const found: Heading[] = []
  const known = new Set(lines.map(each => each.start))
  tokens.list.forEach((token, at) => {
    const opens = at > 0 && tokens.list[at - 1]?.kind === 'space'
    const mark = opens && (token.kind === 'word' || token.kind === 'digits') ? marked(tokens, at) : undefined
    if (!mark || known.has(token.start)) return
    if (mark.number !== undefined && !mark.spoken && !/^[.)]$/.test(tokens.list[mark.next - 1]?.text ?? '')) return
    const byCode = hints.find(({ hint }) => mark.code !== undefined && hint.code.toLowerCase() === mark.code)
    const section = byCode?.hint.id ?? (mark.number === undefined ? undefined : hints[mark.number - 1]?.hint.id)
    if (section === undefined) return
    const how = byCode || mark.spoken ? 'code' : 'number'
    const end = tokens.list[mark.next - 1]?.end ?? token.end
    found.push({ start: token.start, end, section, how, ...(mark.number === undefined ? {} : { number: mark.number }) })
  })
  return found
}

/** Plain numbers count when no titles are written, and only in rising order: lists begin again at 1. */
function believable(headings: readonly Heading[]): readonly Heading[] {
  const sorted = headings.toSorted((a, b) => a.start - b.start)
  const named = sorted.filter(each => each.how === 'title' || each.how === 'code').length
  let last = 0
  return sorted.filter(each => {
    if (each.how === 'other') return named > 0
    if (each.how !== 'number') return true
    if (named >= 2 || (each.number ?? 0) <= last) return false
    last = each.number ?? last
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
