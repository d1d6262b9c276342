/** Whole numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number, `from` <= n < `below`. */
  between(from: number, below: number): number
}

/** mulberry32: small, fast, good enough for identifiers that nobody attacks. @param seed any whole number. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { between: (from, below) => from + Math.floor(next() * (below - from)) }
}
