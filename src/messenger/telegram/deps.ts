import type { Log } from '../../log.ts'
import type { Pause } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Api } from './api.ts'

/** `getUpdates` takes 0 to 50 seconds. */
export const usualLimits: Limits = { pollSeconds: 50, requestMs: 30_000, fileMs: 120_000 }

/** What every part of the adapter works with. */
export type TelegramDeps = {
  readonly api: Api
  readonly log: Log
  readonly limits: Limits
  readonly pause: Pause
  /** Whole seconds since 1970. */
  readonly now: () => number
}
