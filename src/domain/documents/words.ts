/**
 * Units' own words on their way into the school's report: trimmed, first letter and final stop mended, never reworded.
 */
import { sameness } from '../wording/identity.ts'

const bullet = /^\s*(?:[-–—•*+·▪]+\s+|[-–—•](?=\p{L}))/u
const finalStop = /[.!?…]["”’»)\]]*$/u

/** The lines of a text, each mended; empty ones left out. */
export function mendedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(mendLine)
    .filter(line => line !== '')
}

/** "- tổ chức 2 buổi ;" as "Tổ chức 2 buổi." A colon stays, because a list follows it. */
export function mendLine(line: string): string {
  const trimmed = line
    .replace(bullet, '')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return ''
  return withStop(withCapital(trimmed))
}

function withCapital(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(text)) return text
  return text.replace(/^(["“‘'(«[]*)(\p{Ll})/u, (_, before: string, letter: string) => before + capitalOf(letter))
}

/** Letters without a capital of their own (ẛ would become another letter) stay as they are. */
function capitalOf(letter: string): string {
  const capital = letter.toLocaleUpperCase('vi')
  return capital.toLocaleLowerCase('vi') === letter ? capital : letter
}

function withStop(text: string): string {
  const bare = text.replace(/\s*\.\/\.$/u, '.').replace(/\s*[;,]+$/u, '')
  return bare.endsWith(':') || finalStop.test(bare) ? bare : `${bare}.`
}

/** Long enough that two units do not begin alike by chance. */
const beginning = 8

/**
 * Which of the texts repeat an earlier one: the same words, or the same first eight.
 * @returns per text the index of the first one like it, undefined for the first and for what stands alone.
 */
export function repeats(texts: readonly string[]): readonly (number | undefined)[] {
  const first = new Map<string, number>()
  return texts.map((text, i) => {
    const words = sameness(text)
    if (words === '') return undefined
    const start = words.split(' ').slice(0, beginning)
    const keys = start.length < beginning ? [words] : [words, `${start.join(' ')}…`]
    const found = keys.map(key => first.get(key)).find(index => index !== undefined)
    for (const key of keys) if (!first.has(key)) first.set(key, found ?? i)
    return found
  })
}

/** The texts without those that say exactly what an earlier one says. */
export function withoutRepeats(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return texts.filter(text => {
    const key = sameness(text)
    return !seen.has(key) && seen.add(key)
  })
}
