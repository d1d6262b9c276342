import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { Pause } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Memory } from '../memory.ts'
import type { PictureStand } from '../picture-stand.ts'
import type { ZaloApi } from './api.ts'
import type { Gather } from './gather.ts'

export const usualLimits: Limits = { pollSeconds: 30, requestMs: 30_000, fileMs: 60_000 }

/** What every part of the adapter works with. */
export type ZaloDeps = {
  readonly api: ZaloApi
  /** A secret. */
  readonly token: string
  readonly memory: Memory
  /** Pictures are fetched from there too, whatever it is: a server of one's own. */
  readonly apiRoot: string
  readonly log: Log
  readonly limits: Limits
  readonly clock: Clock
  readonly pause: Pause
  readonly gather: Gather
  /** Where pictures stand while they are fetched; absent: none can be sent. */
  readonly pictures?: PictureStand
}
