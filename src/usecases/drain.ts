/** A queue's worker: woken, it works until nothing is left, and never twice at once. */
export type Drain = {
  wake(): void
  /** Nothing in hand and nothing known to be waiting. */
  idle(): boolean
  /** Resolves when the work in hand is done; no more is begun. */
  stop(): Promise<void>
}

/**
 * @param work one round; true when there may be more. It must not throw: what it cannot do stays in its queue.
 * @param failed told of a round that threw all the same; the drain rests until it is woken again.
 */
export function createDrain(
  work: () => Promise<boolean>,
  failed: (error: unknown) => void,
  settled: () => void,
): Drain {
  let wanted = false
  let stopped = false
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false
      try {
        if (await work()) wanted = true
      } catch (error) {
        failed(error)
      }
    }
    running = undefined
    settled()
  }

  return {
    wake() {
      wanted = true
      if (!stopped) running ??= run()
    },
    idle: () => running === undefined && (!wanted || stopped),
    async stop() {
      stopped = true
      await running
    },
  }
}
