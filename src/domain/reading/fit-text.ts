/** Making text fit a limit of a channel without breaking a character a reader sees as one. */

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Letters that take no mark from behind, as nearly all that is written here: each is a grapheme by itself. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff“”‘’–…]*$/u

/** What a reader sees as one character, one after the other; only as many are looked for as are taken. */
function* graphemes(text: string): Generator<string> {
  if (PLAIN.test(text)) yield* text
  else for (const { segment } of segmenter.segment(text)) yield segment
}

/** Length in Unicode code points. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * The beginning of `text` with `ellipsis`, cut between words; `text` itself when it fits. A word that would take half of
 * what there is with it is cut itself, between graphemes.
 * @param max limit in code points, never exceeded, the ellipsis included; an ellipsis that does not fit is left out.
 */
export function cut(text: string, max: number, ellipsis = '…'): string {
  if (codePoints(text) <= max) return text
  const tail = codePoints(ellipsis) <= max ? ellipsis : ''
  return fittingWords(text, { room: max - codePoints(tail), size: codePoints }) + tail
}

/** How much there is room for, as `size` measures it. */
export type Room = { readonly room: number; readonly size: (text: string) => number }

/** The longest run of whole words (graphemes, of a long word) that there is room for; sizes of graphemes add up. */
export function fittingWords(text: string, { room, size }: Room): string {
  const kept: string[] = []
  let [used, whole] = [0, 0]
  for (const segment of graphemes(text)) {
    used += size(segment)
    if (BETWEEN_WORDS.test(segment)) whole = kept.length
    if (used > room) break
    kept.push(segment)
  }
  if (whole >= kept.length / 2) kept.length = whole
  while (LOOSE_END.test(kept.at(-1) ?? '')) kept.pop()
  return kept.join('')
}

const BETWEEN_WORDS = /^\s+$/u
/** What nothing follows is not left hanging before an ellipsis. */
const LOOSE_END = /^[\s;,]+$/u

/**
 * A long text in pieces of at most `limit` UTF-16 code units, broken between paragraphs where possible, else lines,
 * sentences, words, graphemes. Nothing is lost but the white space at which it is broken; no piece is blank. A grapheme
 * is broken only when it is longer than the limit by itself (a letter under a thousand marks), and never a code point.
 * @param limit at least 2, the longest code point
 */
export function splitForChat(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = withoutLeadingSpace(text).trimEnd()
  while (rest.length > limit) {
    const end = breakIn(rest, limit)
    pieces.push(rest.slice(0, end).trimEnd())
    rest = withoutLeadingSpace(rest.slice(end))
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

/** A space under a mark is a letter of its own: taking the space would leave the mark to whatever stands before it. */
const withoutLeadingSpace = (text: string): string =>
  text.replace(/^(?:\s(?![\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]))+/u, '')

const BREAKS: readonly RegExp[] = [/\n\s*\n/g, /\n/g, /[.!?…;](?=\s)/g, /\s/g]

/** Where to break: after the last break of the best kind that still fills at least half of the limit. */
function breakIn(rest: string, limit: number): number {
  const whole = graphemeEnds(rest, limit)
  // White space right after what fits is as good as one inside it.
  const ahead = /^\s/.test(rest.slice(limit)) ? 1 : 0
  const window = rest.slice(0, limit + ahead)
  let fallback = 0
  for (const kind of BREAKS) {
    let end = 0
    for (const found of window.matchAll(kind)) {
      const after = Math.min(found.index + found[0].length, limit)
      if (whole.has(after)) end = after
    }
    if (end >= limit / 2) return end
    fallback = Math.max(fallback, end)
  }
  return fallback || Math.max(0, ...whole) || codePointEnd(rest, limit)
}

/** Where graphemes end in the first `limit` code units. */
function graphemeEnds(rest: string, limit: number): ReadonlySet<number> {
  const ends = new Set<number>()
  // One code point more than fits shows where the last one ends; the segmenter takes up all it is given, each time.
  for (const { index } of segmenter.segment(rest.slice(0, limit + 2))) {
    if (index > 0 && index <= limit) ends.add(index)
  }
  return ends
}

const codePointEnd = (rest: string, limit: number): number =>
  (rest.codePointAt(limit - 1) ?? 0) > 0xffff ? Math.max(1, limit - 1) : limit
