/** Making text fit a limit of a channel without breaking a character a reader sees as one. */

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Length in Unicode code points. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * The beginning of `text` with `ellipsis`, cut between graphemes; `text` itself when it fits.
 * @param max limit in code points, never exceeded, the ellipsis included; an ellipsis that does not fit is left out.
 */
export function cut(text: string, max: number, ellipsis = '…'): string {
  if (codePoints(text) <= max) return text
  const tail = codePoints(ellipsis) <= max ? ellipsis : ''
  return head(text, max - codePoints(tail)).trimEnd() + tail
}

/** The longest run of whole graphemes of at most `room` code points. */
function head(text: string, room: number): string {
  let used = 0
  for (const { segment, index } of segmenter.segment(text)) {
    used += codePoints(segment)
    if (used > room) return text.slice(0, index)
  }
  return text
}

/**
 * A long text in pieces of at most `limit` code points, broken between paragraphs where possible, else lines,
 * sentences, words, graphemes. Nothing is lost but the white space at which it is broken; no piece is blank.
 */
export function splitForChat(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (codePoints(rest) > limit) {
    const window = firstCodePoints(rest, limit)
    const end = breakIn(window, rest)
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

const BREAKS: readonly RegExp[] = [/\n\s*\n/g, /\n/g, /[.!?…;](?=\s)/g, /\s/g]

/** Where to break: after the last break of the best kind that still fills at least half of the window. */
function breakIn(window: string, rest: string): number {
  // White space right after the window is as good as one inside it.
  const ahead = /^\s/.exec(rest.slice(window.length))?.[0] ?? ''
  let fallback = 0
  for (const kind of BREAKS) {
    let end = 0
    for (const found of `${window}${ahead}`.matchAll(kind)) end = found.index + found[0].length
    if (end >= window.length / 2) return Math.min(end, window.length)
    fallback = Math.max(fallback, end)
  }
  // A single grapheme may be longer than the limit (a letter under a hundred marks): then the limit wins.
  // One character more than fits shows where the last one ends; the segmenter takes up all it is given, each time.
  return fallback || head(rest.slice(0, window.length + 2), codePoints(window)).length || window.length
}

function firstCodePoints(text: string, count: number): string {
  let end = 0
  let seen = 0
  for (const character of text) {
    if (seen === count) break
    seen += 1
    end += character.length
  }
  return text.slice(0, end)
}
