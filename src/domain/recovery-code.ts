/** Letters and digits nobody takes for one another on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 24 signs of 5 bits: nobody tries them all. */
const SIGNS = 24
const GROUP = 4

/**
 * What opens the encrypted copies, made for paper: "7KQM-2XWP-…".
 * @param drawn unguessable codes of [A-Za-z0-9_-] that together have at least 24 letters; five bits of each are used.
 */
export function recoveryCode(drawn: readonly string[]): string {
  const signs = [...drawn.join('')].slice(0, SIGNS).map(letter => ALPHABET[fiveBits(letter) % ALPHABET.length])
  return signs.map((sign, n) => (n > 0 && n % GROUP === 0 ? `-${sign}` : sign)).join('')
}

const DRAWN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const fiveBits = (letter: string): number => Math.max(0, DRAWN.indexOf(letter))

/** The code as somebody types it from paper, with or without its hyphens; what cannot be one opens nothing. */
export const bareCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
