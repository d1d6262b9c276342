import { fold } from '../reading/fold.ts'

/** What two texts have in common that say the same with other marks, case, stops or spaces. */
export const sameness = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** FNV-1a of 32 bits: short, and the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

/** Gives each ý of an answer its id; what is said twice in one answer is numbered. */
export function identify(answerId: string): (original: string) => string {
  const seen = new Map<string, number>()
  return original => {
    const key = hash(sameness(original) || original)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? `${answerId}/${key}` : `${answerId}/${key}-${times}`
  }
}
