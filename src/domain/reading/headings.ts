/** Where the sections of a report may begin. */

import { fold } from './fold.ts'
import { lineMark, type Mark, type MarkStyle, markAt } from './heading-marks.ts'
import { headingWords, type SectionHint, type TitleFound, type Titles, titleAmong, titlesOf } from './heading-titles.ts'
import { type LeftOut, leftOutAt } from './left-out.ts'

export type { SectionHint } from './heading-titles.ts'

/** A place where a section may begin. */
export type Heading = {
  readonly start: number
  readonly end: number
  readonly section?: string
  readonly how: 'code' | 'title' | 'number' | 'other' | 'left-out'
  readonly style: MarkStyle
  /** The number written. */
  readonly number?: number
  /** The section's place, from 1. */
  readonly place?: number
  /** Of a Roman numeral: whether numbers under it may be sections ("II." holds II.1 to II.6, "I." and "III." none). */
  readonly holdsSections?: boolean
  /** The title is not all that is said: it counts where the numbers agree. */
  readonly loose?: boolean
  /** Past the mark alone: where nothing stands under it, what is said there is no heading. */
  readonly markEnd?: number
  readonly leftOut?: LeftOut
  /** Of a Roman numeral: the section in its place, should the sections be numbered so. */
  readonly nth?: string
}

export type Hints = { readonly sections: readonly SectionHint[]; readonly titles: Titles }

export const hintsOf = (sections: readonly SectionHint[]): Hints => ({ sections, titles: titlesOf(sections) })

/** Longest words of a heading. */
const MOST_WORDS = 30

/** A line without its mark: its words up to the sign that ends a heading, and what stands after that sign. */
type Said = { readonly text: string; readonly next: number; readonly closedBy: ':' | 'cell' | 'stop' | 'line' }

/** @param line where it begins. @param until where it ends. */
export function headingAt(source: string, line: number, until: number, hints: Hints): Heading | undefined {
  const mark = lineMark(source, line)
  const said = saidAt(source, mark.end, until)
  const base = {
    start: line,
    style: mark.style,
    ...(mark.number === undefined ? {} : { number: mark.number }),
    ...holds(mark, hints),
  }
  const leftOut = leftOutAt(said.text, source.slice(mark.end, Math.min(until, mark.end + 200)))
  if (leftOut) return { ...base, end: leftOut === 'closing' ? mark.end : said.next, how: 'left-out', leftOut }
  const title = titleAmong(headingWords(said.text), hints.titles)
  const titled = title && titledEnd(mark, said, title)
  if (title && titled)
    return { ...base, ...titled, markEnd: mark.end, section: title.id, how: 'title', place: placeOf(hints, title.id) }
  const found = numbered(mark, hints, base)
  return found?.how === 'other' && isHeading(said) ? { ...found, end: said.next, markEnd: mark.end } : found
}

function saidAt(source: string, from: number, until: number): Said {
  const text = source.slice(from, until)
  const sign = /[:|\t]|[.–-](?=\s)/u.exec(text.slice(0, 400))
  if (!sign) return { text, next: until, closedBy: 'line' }
  const closedBy = sign[0] === ':' ? ':' : /[|\t]/.test(sign[0]) ? 'cell' : 'stop'
  const after = text.slice(sign.index + 1).trim()
  return {
    text: text.slice(0, sign.index),
    next: from + sign.index + 1,
    closedBy: after === '' && closedBy === 'stop' ? 'line' : closedBy,
  }
}

/** Where a titled heading ends; undefined when the title is only mentioned. */
function titledEnd(mark: Mark, said: Said, title: TitleFound): Pick<Heading, 'end' | 'loose'> | undefined {
  if (title.whole) return { end: said.next }
  const isNumbered = mark.style !== 'bullet' && mark.style !== 'none'
  const named = /^(?:ve |cong tac |viec )/.test(fold(said.text.slice(0, 20)))
  if (isHeading(said)) {
    if (isNumbered) return { end: said.next, loose: true }
    if (title.start === 0 && (said.closedBy === ':' || said.closedBy === 'cell'))
      return { end: named ? said.next : mark.end, loose: true }
    if (title.start === 0 && named && said.closedBy === 'line') return { end: said.next, loose: true }
  }
  // "2. Tuyên truyền 2 buổi, 29 lượt": the title is part of what is told.
  return isNumbered && title.start === 0 ? { end: mark.end, loose: true } : undefined
}

/** No number is told, and no sentence. */
function isHeading({ text, closedBy }: Said): boolean {
  const plain = text.trim()
  return !/\d/.test(plain) && closedBy !== 'stop' && !/[;,]$/.test(plain) && plain.split(/\s+/u).length <= MOST_WORDS
}

/** What a mark without a title stands for; a number beyond the sections is none. */
function numbered(mark: Mark, hints: Hints, base: Pick<Heading, 'start' | 'style' | 'number'>): Heading | undefined {
  const byCode = hints.sections.find(({ code }) => mark.code !== undefined && code.toLowerCase() === mark.code)
  const countable = mark.number !== undefined && (mark.style !== 'roman' || byCode === undefined)
  const section = byCode?.id ?? (countable ? hints.sections[(mark.number ?? 0) - 1]?.id : undefined)
  if (mark.style === 'roman') {
    const known = byCode
      ? { section: byCode.id, how: 'code' as const, place: placeOf(hints, byCode.id) }
      : { how: 'other' as const }
    const nth = hints.sections[(mark.number ?? 0) - 1]?.id
    return { ...base, end: mark.end, ...known, ...(nth === undefined ? {} : { nth }) }
  }
  // "8." where there are seven sections, or "II.9": a list's entry, not a heading.
  if (section === undefined) return undefined
  const how = byCode || mark.style === 'spoken' ? 'code' : 'number'
  return { ...base, end: mark.end, section, how, place: placeOf(hints, section) }
}

const placeOf = ({ sections }: Hints, wanted: string): number => sections.findIndex(({ id }) => id === wanted) + 1

function holds(mark: Mark, { sections }: Hints): Pick<Heading, 'holdsSections'> {
  if (mark.style !== 'roman') return {}
  return { holdsSections: sections.some(({ code }) => code.toLowerCase().startsWith(`${mark.code}.`)) }
}

/** Headings inside one long line: "Mục 1: … Mục 2: …" or "1. … 2. … 3. …". */
export function inline(source: string, hints: Hints, lines: readonly Heading[]): readonly Heading[] {
  const known = new Set(lines.map(({ start }) => start))
  return [...source.matchAll(/(?<=[^\S\n])(?=[\dIVXmcpMCP])/gu)].flatMap(({ index: at }): Heading[] => {
    const mark = known.has(at) ? undefined : markAt(source, at)
    if (!mark || mark.style === 'roman' || mark.style === 'letter' || mark.style === 'decimal') return []
    if (mark.style === 'number' && !/^\d{1,2}[^\S\n]{0,4}[.)]/u.test(source.slice(at, at + 8))) return []
    const base = { start: at, style: mark.style, ...(mark.number === undefined ? {} : { number: mark.number }) }
    const heading = numbered(mark, hints, base)
    return heading ? [heading] : []
  })
}
