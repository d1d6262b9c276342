/**
 * Long work in stretches of some milliseconds: whoever carries it out may let others go first between two of them. What
 * it comes to is what it would have come to at once.
 */
export type Stretches<T> = Generator<void, T, void>

/** Carries it out without a rest. */
export function atOnce<T>(work: Stretches<T>): T {
  for (;;) {
    const stretch = work.next()
    if (stretch.done) return stretch.value
  }
}

/** Each of them in turn, with a rest after so many. */
export function* eachOf<T>(all: Iterable<T>, stretch: number, look: (one: T) => void): Stretches<void> {
  let looked = 0
  for (const one of all) {
    look(one)
    looked += 1
    if (looked % stretch === 0) yield
  }
}

/**
 * A memory of what long work has come to: for as long as what it is about is there, and the same was asked of it.
 * @returns `about` what it is about, `beside` what else it follows from, each compared by identity
 */
export function workedOutOnce<T>(): (
  about: object,
  beside: readonly unknown[],
  work: () => Stretches<T>,
) => Stretches<T> {
  const known = new WeakMap<object, { readonly beside: readonly unknown[]; readonly value: T }>()
  return function* (about, beside, work) {
    const found = known.get(about)
    if (found?.beside.every((each, at) => each === beside[at])) return found.value
    const value = yield* work()
    known.set(about, { beside, value })
    return value
  }
}
