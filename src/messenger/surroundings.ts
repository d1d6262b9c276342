import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

/** What every adapter works with. */
export type Surroundings = {
  readonly log: Log
  /** Also dates what a channel brings without a time of its own. */
  readonly clock: Clock
  /** Lets milliseconds pass; ends early, by resolving or rejecting, when the signal fires. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}
