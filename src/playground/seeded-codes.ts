import { createHash } from 'node:crypto'

/** Codes that look drawn but follow from the seed, so that the same story has the same links. */
export function seededCodes(seed: number): () => string {
  let drawn = 0
  return () => {
    drawn += 1
    return createHash('sha256').update(`${seed}:${drawn}`).digest('base64url').slice(0, 16)
  }
}
