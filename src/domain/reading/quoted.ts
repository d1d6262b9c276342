/** Words in quotation marks, also where others stand inside them: “Tiếng kẻng "học bài" buổi tối”. */

export type Quoted = { readonly from: number; readonly to: number; readonly words: string }

const OPENING = /[“"«]/u
const CLOSING = /[”"»]/u
/** A name with its marks. */
const LONGEST = 300

/** The first words in quotation marks, with the places of the marks. */
export const quotedIn = (text: string): Quoted | undefined => quotedFrom(text, 0)

/** All of them, one behind the other. */
export function quotesIn(text: string): readonly Quoted[] {
  const found: Quoted[] = []
  for (let at = 0; ; ) {
    const next = quotedFrom(text, at)
    if (!next) return found
    found.push(next)
    at = next.to
  }
}

function quotedFrom(text: string, start: number): Quoted | undefined {
  for (let from = start; from < text.length; from += 1) {
    if (!OPENING.test(text[from] ?? '')) continue
    const to = endOf(text, from) ?? simpleEnd(text, from)
    const words = to === undefined ? '' : text.slice(from + 1, to - 1).trim()
    if (to !== undefined && words !== '') return { from, to, words }
  }
  return undefined
}

/** Where every mark that was opened is closed; undefined where one is left open on the line. */
function endOf(text: string, from: number): number | undefined {
  let depth = 1
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST); at += 1) {
    const mark = text[at] ?? ''
    if (mark === '\n') return undefined
    if (/[“«]/u.test(mark) || (mark === '"' && opens(text, at))) depth += 1
    else if (CLOSING.test(mark)) depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}

/** A straight mark opens behind a space, before a word. */
const opens = (text: string, at: number): boolean =>
  /[\s(“«]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')

/** The first closing mark, with none that opens before it. */
function simpleEnd(text: string, from: number): number | undefined {
  const [whole] = /^[“"«][^”"»“«\n]+[”"»]/u.exec(text.slice(from, from + LONGEST)) ?? []
  return whole === undefined ? undefined : from + whole.length
}
