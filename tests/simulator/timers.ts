/** Whoever waits for time to pass, by the clock of the story. */
export type Timers = {
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  /** When the next one is over, by the same clock. */
  next(): number | undefined
  /** Wakes whoever has waited long enough. */
  fire(): void
  /** How many wait. */
  waiting(): number
  /** Some have been woken that have not come forward yet. */
  firing(): boolean
}

export function openTimers(elapsed: () => number): Timers {
  let waiting: { readonly at: number; readonly end: () => void }[] = []
  let fired = 0
  return {
    wait: (milliseconds, signal) =>
      new Promise(resolve => {
        if (signal.aborted) return resolve()
        const end = () => {
          signal.removeEventListener('abort', end)
          waiting = waiting.filter(other => other !== timer)
          resolve()
        }
        const timer = { at: elapsed() + milliseconds, end }
        waiting.push(timer)
        signal.addEventListener('abort', end)
      }),
    next: () => (waiting.length === 0 ? undefined : Math.min(...waiting.map(({ at }) => at))),
    fire() {
      const due = waiting.filter(({ at }) => at <= elapsed())
      fired += due.length
      for (const { end } of due) end()
      queueMicrotask(() => {
        fired = 0
      })
    },
    waiting: () => waiting.length,
    firing: () => fired > 0,
  }
}
