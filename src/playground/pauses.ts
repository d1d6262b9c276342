import type { VirtualClock } from '../clock.ts'

/** How a pause between two tries is waited for. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** The pauses between two tries of one process, counted: by them a story knows what is being tried, not by real time. */
export type Pauses = {
  readonly wait: Wait
  /** Nobody waits for another try just now. */
  none(): boolean
  /** Resolves when one ends or begins. */
  change(): Promise<void>
  /** Resolves when so many more have begun. */
  further(count: number): Promise<void>
}

export function countPauses(wait: Wait): Pauses {
  let under = 0
  let begun = 0
  const waiters: (() => void)[] = []
  const changed = (): void => {
    for (const resolve of waiters.splice(0)) resolve()
  }
  const change = () =>
    new Promise<void>(resolve => {
      waiters.push(resolve)
    })
  return {
    async wait(milliseconds, signal) {
      under += 1
      begun += 1
      changed()
      try {
        await wait(milliseconds, signal)
      } finally {
        under -= 1
        changed()
      }
    },
    none: () => under === 0,
    change,
    async further(count) {
      const until = begun + count
      while (begun < until) await change()
    },
  }
}

/** Between two tries nobody waits here for real: the next tick of the clock brings the next try. */
export const noWait = (_milliseconds: number, signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise(resolve => setImmediate(resolve))

/** Time passes by itself while a message waits for its turn. */
export const passing =
  (clock: VirtualClock) =>
  async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    await noWait(milliseconds, signal)
    if (!signal.aborted) clock.moveTo(clock.now().plus({ milliseconds }))
  }
