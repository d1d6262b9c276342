/** A queue's worker: woken, it works until nothing is left, and never twice at once. */
export type Drain = {
  wake(): void
  /** Nothing in hand and nothing known to be waiting. */
  idle(): boolean
  /** Resolves when the work in hand is done; no more is begun. */
  stop(): Promise<void>
}

/**
 * @param work one round; true when there may be more. What it cannot do stays in its queue. `woken` resolves when the
 * drain is woken during the round, for rounds that wait.
 * @param failed told of a round that threw; the drain rests until it is woken again.
 */
export function createDrain(
  work: (woken: Promise<void>) => Promise<boolean>,
  failed: (error: unknown) => void,
  settled: () => void,
): Drain {
  let wanted = false
  let stopped = false
  let running: Promise<void> | undefined
  let stir: () => void = () => undefined

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false
      const woken = new Promise<void>(resolve => {
        stir = resolve
      })
      try {
        if (await work(woken)) wanted = true
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
      stir()
      if (!stopped) running ??= run()
    },
    idle: () => running === undefined && (!wanted || stopped),
    async stop() {
      stopped = true
      stir()
      await running
    },
  }
}
