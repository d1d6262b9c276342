import type { Documents } from '../../src/documents/documents.ts'
import { documents } from '../../src/documents/makers.ts'

/** They read what somebody sent, or write to a place of their own. */
const NEVER_KEPT: readonly string[] = ['readWords', 'zip']

/** The makers for one year played more than once: the same model gives the same bytes, and is set into pages once. */
export function madeOnce(): Documents {
  const made = new Map<string, unknown>()
  const keeping = Object.entries(documents).map(([name, make]: [string, (...given: never[]) => unknown]) => [
    name,
    NEVER_KEPT.includes(name)
      ? make
      : (...given: never[]) => {
          const key = `${name} ${JSON.stringify(given, whole)}`
          if (!made.has(key)) made.set(key, make(...given))
          return made.get(key)
        },
  ])
  return Object.fromEntries(keeping) as Documents
}

/** JSON says nothing of what maps and sets hold. */
const whole = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value
