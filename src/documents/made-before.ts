import { createHash } from 'node:crypto'

/** So many are kept: what one person orders, another is shown, and somebody asks for again at once. */
const MOST = 8

/**
 * The same model gives the same bytes: of what was made last nothing is made a second time, for whoever has the same
 * before them. @returns what makes a maker, told apart by its name, look there first.
 */
export function madeBefore() {
  const made = new Map<string, Promise<Uint8Array>>()
  return <Given extends readonly unknown[]>(name: string, make: (...given: Given) => Promise<Uint8Array>) =>
    (...given: Given): Promise<Uint8Array> => {
      const key = createHash('sha256')
        .update(JSON.stringify([name, given], whole))
        .digest('base64')
      const found = made.get(key) ?? make(...given)
      made.delete(key)
      made.set(key, found)
      for (const oldest of [...made.keys()].slice(0, -MOST)) made.delete(oldest)
      // What could not be made is tried again.
      found.catch(() => made.delete(key))
      return found
    }
}

/** JSON says nothing of what maps and sets hold. */
const whole = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value
