import { randomFillSync } from 'node:crypto'

const BYTES = 12
/** The system is asked for so many at once: asking costs more than the bytes do. */
const AT_ONCE = 256

/** @returns a maker of codes for `Deps.newCode`: 96 bits of the system's randomness each, as 16 of [A-Za-z0-9_-]. */
export function randomCodes(): () => string {
  const pool = Buffer.alloc(BYTES * AT_ONCE)
  let from = pool.length
  return () => {
    if (from === pool.length) {
      randomFillSync(pool)
      from = 0
    }
    const code = pool.toString('base64url', from, from + BYTES)
    // What has been given out is in nobody's memory any more than it must be.
    pool.fill(0, from, from + BYTES)
    from += BYTES
    return code
  }
}
