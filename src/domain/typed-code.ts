/**
 * Codes that people type, where a link does not bring them along: eight characters that are not taken for one another,
 * a digit first, so that no word of the language is one.
 */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const DIGITS = '23456789'
const LENGTH = 8
const HALF = LENGTH / 2

const DRAWN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** @param drawn an unguessable code of at least 16 of [A-Za-z0-9_-]: 37 bits of it are kept. */
export function codeToType(drawn: string): string {
  const value = (at: number) => Math.max(0, DRAWN.indexOf(drawn[at % drawn.length] ?? ''))
  const draw = (from: string, nth: number) => from[(value(2 * nth) * 64 + value(2 * nth + 1)) % from.length] ?? ''
  return Array.from({ length: LENGTH }, (_, nth) => draw(nth === 0 ? DIGITS : LETTERS, nth)).join('')
}

const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}])([${DIGITS}][${LETTERS}]{${HALF - 1}})[\\s\\-–—.]{0,3}([${LETTERS}]{${HALF}})(?![\\p{L}\\p{N}])`,
  'u',
)

/** The code in what somebody has typed or pasted, whatever case, spaces and dashes; undefined where there is none. */
export function readTypedCode(text: string): string | undefined {
  const [, first, second] = FOUND.exec(text.toUpperCase()) ?? []
  return first === undefined || second === undefined ? undefined : `${first}${second}`
}

/** As people read it: "7K3M-9QXT"; undefined for a code of another kind. */
export const shownCode = (code: string): string | undefined =>
  readTypedCode(code) === code ? `${code.slice(0, HALF)}-${code.slice(HALF)}` : undefined
