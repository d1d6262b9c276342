import type { Log } from '../../log.ts'
import type { Api } from './api.ts'

/** How long things may take, in real time: connections are real even where the clock is not. */
export type Limits = {
  /** Seconds that `getUpdates` may stay open at the server, 0 to 50. */
  readonly pollSeconds: number
  /** Milliseconds for a call. */
  readonly requestMs: number
  /** Milliseconds for sending or fetching a file. */
  readonly fileMs: number
}

export const usualLimits: Limits = { pollSeconds: 50, requestMs: 30_000, fileMs: 120_000 }

/** What every part of the adapter works with. */
export type TelegramDeps = {
  readonly api: Api
  readonly log: Log
  readonly limits: Limits
  /** Lets `seconds` pass, or less when `stop` fires. */
  readonly pause: (seconds: number, stop: AbortSignal) => Promise<void>
  /** Whole seconds since 1970. */
  readonly now: () => number
}
