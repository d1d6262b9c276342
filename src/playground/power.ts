/** What a program reaches the world by, until its power is cut: from then on nothing is carried out, and nothing answered. */
export type Power = {
  /** The same thing, by which nothing is done any more once the power is off. */
  on<T extends object>(thing: T): T
  off(): void
  /** Fires when it goes off: whoever waits on a line lets go of it. */
  readonly isOff: AbortSignal
}

const never = new Promise<never>(() => undefined)

type Does = (...given: readonly unknown[]) => unknown

export function createPower(): Power {
  const over = new AbortController()
  const { signal } = over
  const does =
    (deed: Does): Does =>
    (...given) => {
      if (signal.aborted) return never
      const come = deed(...given)
      if (!(come instanceof Promise)) return come
      return come.then(
        value => (signal.aborted ? never : value),
        error => (signal.aborted ? never : Promise.reject(error)),
      )
    }
  return {
    on: <T extends object>(thing: T): T => {
      const parts = Object.entries(thing).map(([name, part]) => [name, typeof part === 'function' ? does(part) : part])
      return Object.fromEntries(parts) as T
    },
    off: () => over.abort(),
    isOff: signal,
  }
}
