import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { ZaloApi } from './api.ts'

/** How long things may take, in real time: connections are real even where the clock is not. */
export type Limits = {
  /** Seconds that `getUpdates` may stay open at the server. */
  readonly pollSeconds: number
  /** Milliseconds for a call. */
  readonly requestMs: number
  /** Milliseconds for fetching a picture. */
  readonly fileMs: number
}

export const usualLimits: Limits = { pollSeconds: 30, requestMs: 30_000, fileMs: 60_000 }

/** What every part of the adapter works with. */
export type ZaloDeps = {
  readonly api: ZaloApi
  /** Pictures are fetched from there too, whatever it is: a server of one's own. */
  readonly apiRoot: string
  readonly log: Log
  readonly limits: Limits
  readonly clock: Clock
  /** Lets `seconds` pass, or less when `stop` fires. */
  readonly pause: (seconds: number, stop: AbortSignal) => Promise<void>
}
