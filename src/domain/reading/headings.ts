/** Where the sections of a pasted report may begin. */

import { skipSpace, type Tokens, tokenize } from './tokens.ts'

/** A section that may be found: `code` as in the plan ("II.3"), `titles` as people may write its heading. */
export type SectionHint = { readonly id: string; readonly code: string; readonly titles: readonly string[] }

/** A place where a section may begin. */
export type Heading = {
  readonly start: number
  readonly end: number
  readonly section?: string
  readonly how: 'code' | 'title' | 'number' | 'other'
  /** The number written. */
  readonly number?: number
  /** The section's place, from 1. */
  readonly place?: number
  /** Of a Roman numeral: whether numbers under it may be sections ("II." holds II.1 to II.6, "I." and "III." none). */
  readonly holdsSections?: boolean
}

export type Hint = { readonly hint: SectionHint; readonly titles: readonly (readonly string[])[] }

/** The first token of every line. */
export function lineStarts(tokens: Tokens): readonly number[] {
  return tokens.list.flatMap((_, at) => (at === 0 || tokens.list[at - 1]?.kind === 'line' ? [at] : []))
}

/** The heading at the beginning of a line, bullets and asterisks aside. */
export function headingAt(tokens: Tokens, line: number, hints: readonly Hint[]): Heading | undefined {
  let at = line
  while (/^[\s*•#_–-]$/.test(tokens.list[at]?.text.slice(-1) ?? '') && tokens.list[at]?.kind !== 'line') at += 1
  const start = tokens.list[line]?.start ?? 0
  const mark = marked(tokens, at)
  const titled = titleAt(tokens, mark?.next ?? at, hints)
  const end = (index: number) => tokens.list[index - 1]?.end ?? start
  // "1. Họp phụ huynh" is not the section "Họp": one word must stand alone to be a heading.
  const numbered = mark?.number === undefined ? {} : { number: mark.number }
  const numeral = mark?.numeral === undefined ? {} : { holdsSections: holds(hints, mark.numeral) }
  if (titled && (titled.closed || (mark && titled.length >= 2))) {
    const next = titled.closed ? titled.next : (mark?.next ?? at)
    return {
      start,
      end: end(next),
      section: titled.id,
      how: 'title',
      place: placeOf(hints, titled.id),
      ...numbered,
      ...numeral,
    }
  }
  if (!mark) return undefined
  const heading = meant(mark, hints)
  // "8." where there are seven sections, or "II.9": a list's entry, not a heading.
  if (heading.section === undefined && mark.numeral === undefined) return undefined
  return { start, end: end(mark.next), ...heading, ...numbered, ...numeral }
}

/** What a mark without a title stands for; a number beyond the sections is none. */
function meant(mark: Mark, hints: readonly Hint[]): Pick<Heading, 'section' | 'how' | 'place'> {
  const byCode = hints.find(({ hint }) => mark.code !== undefined && hint.code.toLowerCase() === mark.code)
  const section = byCode?.hint.id ?? (mark.number === undefined ? undefined : hints[mark.number - 1]?.hint.id)
  if (section === undefined) return { how: 'other' }
  const how = byCode || mark.spoken ? 'code' : 'number'
  return { section, how, place: placeOf(hints, section) }
}

function placeOf(hints: readonly Hint[], id: string): number {
  return hints.findIndex(({ hint }) => hint.id === id) + 1
}

function holds(hints: readonly Hint[], numeral: string): boolean {
  return hints.some(({ hint }) => hint.code.toLowerCase().startsWith(`${numeral}.`))
}

type Mark = {
  readonly next: number
  readonly code?: string
  readonly number?: number
  /** A Roman numeral alone: "II." */
  readonly numeral?: string
  /** "Mục 2". */
  readonly spoken: boolean
}

/** "II.3.", "III:", "Mục 2:", "Câu 2", "2.", "2)", "2/", "2 -" at a place; `next` is the token after it. */
function marked(tokens: Tokens, at: number): Mark | undefined {
  const { list } = tokens
  const spoken = ['muc', 'cau', 'phan'].includes(list[at]?.folded ?? '')
  const first = spoken ? skipSpace(tokens, at + 1) : at
  const token = list[first]
  if (token?.kind === 'word' && /^[IVX]{1,4}$/.test(tokens.source.slice(token.start, token.end))) {
    return numeralAt(tokens, first, token.text, spoken)
  }
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined
  const closed = closing(tokens, first + 1)
  if (closed === undefined && !spoken) return undefined
  return { next: closed ?? first + 1, number: Number(token.text), spoken }
}

/** "II." or "II.3" from the numeral on. */
function numeralAt(tokens: Tokens, at: number, numeral: string, spoken: boolean): Mark | undefined {
  const { list } = tokens
  const digits = list[at + 1]?.text === '.' ? list[at + 2] : undefined
  if (digits?.kind === 'digits') {
    return { next: closing(tokens, at + 3) ?? at + 3, code: `${numeral}.${Number(digits.text)}`, spoken }
  }
  const closed = closing(tokens, at + 1)
  if (closed === undefined || list[closed]?.kind === 'word') return undefined
  return { next: closed, code: numeral, numeral, spoken }
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
export function inline(tokens: Tokens, hints: readonly Hint[], lines: readonly Heading[]): readonly Heading[] {
  const found: Heading[] = []
  const known = new Set(lines.map(each => each.start))
  tokens.list.forEach((token, at) => {
    const opens = at > 0 && tokens.list[at - 1]?.kind === 'space'
    const mark = opens && (token.kind === 'word' || token.kind === 'digits') ? marked(tokens, at) : undefined
    if (!mark || known.has(token.start)) return
    if (mark.number !== undefined && !mark.spoken && !/^[.)]$/.test(tokens.list[mark.next - 1]?.text ?? '')) return
    const heading = meant(mark, hints)
    const end = tokens.list[mark.next - 1]?.end ?? token.end
    if (heading.section === undefined) return
    found.push({ start: token.start, end, ...heading, ...(mark.number === undefined ? {} : { number: mark.number }) })
  })
  return found
}

/** The hints with their titles cut into words once. */
export function hintsOf(sections: readonly SectionHint[]): readonly Hint[] {
  return sections.map(hint => ({ hint, titles: hint.titles.map(wordsOf).filter(title => title.length > 0) }))
}
