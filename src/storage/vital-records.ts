import type { DateTime } from 'luxon'

/** How full the queues are: what waits, and what was set aside after failing again and again. */
export type Queues = {
  readonly inbox: { readonly waiting: number; readonly setAside: number; readonly oldest: DateTime | undefined }
  /** `waiting`: due by now and not sent. */
  readonly outbox: { readonly waiting: number; readonly setAside: number }
  readonly files: { readonly waiting: number }
  /** People who can be written to. */
  readonly members: number
}

/** What tells a watcher whether the program keeps up. */
export interface VitalRecords {
  queues(now: DateTime): Promise<Queues>
}
