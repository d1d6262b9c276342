import { cleanForFiles } from '../reading/fold.ts'

/** Zero-width and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u20e3/gu
/** ":)", "=))", "^^": faces made of signs. */
const FACE = /(?<![\p{L}\p{N}])(?:[:;=]-?(?:[)(]+|[DPp]+)|\^_?\^|:v)(?=[\s.,!?]|$)/gu
const LIST_MARK = /^(?:[-–—•*+·▪●○➢]+\s*(?!\d)|\d{1,2}[.)]\s+|\p{L}\)\s+)+/u

/**
 * C1: NFC, one space between words, no invisible or control characters, no emoji and no faces of signs, typographic quotes, no list marks at
 * the head of a line. Line ends stay, since an ý ends there.
 */
export function cleaned(text: string): string {
  return cleanForFiles(text)
    .replace(INVISIBLE, '')
    .replace(EMOJI, ' ')
    .replace(FACE, '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(line => quoted(withoutListMark(line.replace(/\s+/gu, ' ').trim())))
    .filter(line => line !== '')
    .join('\n')
}

/** Without the dash or number of a list at its head. */
export const withoutListMark = (text: string): string => text.replace(LIST_MARK, '')

/** Straight quotes by turns opening and closing. */
function quoted(line: string): string {
  let open = line.includes('“') && !line.includes('”')
  return line.replace(/"/gu, () => {
    open = !open
    return open ? '“' : '”'
  })
}
