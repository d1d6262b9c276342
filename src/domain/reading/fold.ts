/**
 * Vietnamese text as it has to be compared, kept and cut (domain.md 6). Everything a person typed passes `nfc`
 * first: a Mac keyboard sends NFD, and the two look the same.
 */

import { lately } from '../remembered.ts'

export { cut } from './fit-text.ts'

/** Half of a pair: no channel and no file takes it. With the flag u the halves of whole pairs are not found. */
const LONE_SURROGATE = /\p{Surrogate}/gu
/** What stands for a half in the chat and in what is kept. */
const HALF = '\ufffd'

/** The form in which text is compared, measured, hashed and stored: Unicode NFC, well-formed. */
export function nfc(text: string): string {
  return isComposed(text) ? text : text.replace(LONE_SURROGATE, HALF).normalize('NFC')
}

/** Whether it is all letters that stand composed, as a phone sends them: nothing is to be done. Others may be too. */
function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const composed = code < 0x300 || (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x2010 && code <= 0x2027)
    if (!composed) return false
  }
  return true
}

const MARKS = /\p{M}+/gu
const STROKED_D = /[đĐÐð]/g
const WHITE = /[\s\u200B\uFEFF]+/g

/**
 * The form for searching and for commands: no marks, đ (also the look-alike Ð U+00D0) as d, lower case, white space
 * collapsed and trimmed. "hoà" and "hòa" become the same. Not for sorting: use Intl.Collator('vi') there.
 */
export const fold = (text: string): string => (text.length > WORDY ? foldedText(text) : foldedWord(text))

/** Words come back again and again, whole answers do not. */
const WORDY = 60
const foldedWord = lately(folded, 5000)
const foldedText = lately(folded)

/** Letter by letter where each is folded by itself: a text is folded several times for everything that is said. */
function folded(text: string): string {
  let found = ''
  let space = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = ALONE[text.charCodeAt(at)]
    if (letter === undefined) return foldedWhole(text)
    if (letter === ' ') space = true
    else if (letter !== '') {
      found += space && found !== '' ? ` ${letter}` : letter
      space = false
    }
  }
  return found
}

function foldedWhole(text: string): string {
  return text
    .replace(LONE_SURROGATE, HALF)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(STROKED_D, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(WHITE, ' ')
    .trim()
}

/** The letters of Latin scripts and the signs of a page: of others it depends on what stands beside them. */
const isByItself = (code: number) => code < 0x370 || (code >= 0x1e00 && code <= 0x1eff) || code >= 0x2000
const ALONE: readonly (string | undefined)[] = Array.from({ length: 0x2070 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (!isByItself(code)) return undefined
  return letter.replace(WHITE, ' ') === ' ' ? ' ' : foldedWhole(letter)
})

/** Folded words and digits alone: no punctuation, no emoji. */
export function foldedWords(text: string): string {
  return fold(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}

/** Whether two texts are the same to somebody who types without marks. */
export function foldedEquals(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

/**
 * What may enter a .docx, .xlsx or picture: NFC without what XML 1.0 forbids (control characters other than tab and
 * line ends, lone surrogates, U+FFFE and U+FFFF); one such character makes a file unopenable. DEL and the C1 controls,
 * allowed but invisible, go too, and so does U+FFFD, which stands for half a character: no paper is signed with it.
 */
export function cleanForFiles(text: string): string {
  let kept = ''
  for (const character of nfc(text)) {
    if (character !== HALF && isKept(character.codePointAt(0) ?? 0)) kept += character
  }
  return kept
}

function isKept(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  if (code >= 0x7f && code <= 0x9f) return false
  if (code >= 0xd800 && code <= 0xdfff) return false
  // The last two code points of every plane are noncharacters; readers differ in what they do with them.
  return (code & 0xfffe) !== 0xfffe
}
