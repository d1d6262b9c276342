/** Knows whether the server has anything left to do. */
export type Idleness = {
  /** A request arrived (+1) or is done with (-1). */
  active(by: 1 | -1): void
  /** Something changed that `idle` depends on. */
  changed(): void
  idle(): boolean
  whenIdle(): Promise<void>
}

/**
 * @param confirmed whether no update waits to be confirmed.
 * @param polling whether one of the requests is a long poll that only waits.
 */
export function createIdleness(confirmed: () => boolean, polling: () => boolean): Idleness {
  let requests = 0
  let waiters: (() => void)[] = []
  let checking = false
  const idle = (): boolean => requests === (polling() ? 1 : 0) && confirmed()
  const changed = (): void => {
    if (checking || waiters.length === 0) return
    checking = true
    // Not before this turn is over: what happens in it may make the server busy again.
    setImmediate(() => {
      checking = false
      if (!idle()) return
      const now = waiters
      waiters = []
      for (const resolve of now) resolve()
    })
  }
  return {
    active(by) {
      requests += by
      changed()
    },
    changed,
    idle,
    whenIdle: () =>
      new Promise(resolve => {
        waiters.push(resolve)
        changed()
      }),
  }
}
