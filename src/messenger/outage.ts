import type { Log } from '../log.ts'
import { reasonOf, type Trouble } from './trouble.ts'

/** Seconds between tries: 1, 2, 4 … and never more than this. */
const LONGEST_PAUSE = 30
/** Seconds to wait for somebody to mend the token. */
const TOKEN_PAUSE = 60

/** What a code begins with when the fault is ours: updates came and could not be made durable. */
export const NOT_KEPT = 'not-kept'

/** Trouble that lasts: says each reason once, and when it is over. */
export type Outage = {
  /** @returns seconds to wait before the next try. */
  failed(trouble: Trouble): number
  /** Something succeeded. @returns whether there had been trouble. */
  over(): boolean
}

/** What is being tried, for the log. */
export type Attempt = {
  /** What people call the channel, in small letters. */
  readonly channel: string
  /** A method of its API. */
  readonly doing: string
  /** What the trouble is and what becomes of it, without anything secret. */
  readonly explain: (trouble: Trouble) => string
}

export function createOutage(log: Log, { channel, doing, explain }: Attempt): Outage {
  const said = new Set<string>()
  let failures = 0
  return {
    failed(trouble) {
      const code = trouble.kind === 'refused' ? String(trouble.status) : reasonOf(trouble)
      if (!said.has(code)) log.warn({ doing, reason: reasonOf(trouble) }, `${channel}: ${explain(trouble)}`)
      said.add(code)
      return pause(trouble, failures++)
    },
    over() {
      if (failures > 0) log.info({ doing, failures }, `${channel}: works again`)
      const was = failures > 0
      failures = 0
      said.clear()
      return was
    },
  }
}

/** Seconds to wait after `failures` earlier ones. */
export function pause(trouble: Trouble, failures: number): number {
  if (trouble.kind === 'refused') {
    if (trouble.retryAfter !== undefined) return Math.max(1, trouble.retryAfter)
    if (isTokenTrouble(trouble.status)) return TOKEN_PAUSE
  }
  return Math.min(LONGEST_PAUSE, 2 ** Math.min(failures, 10))
}

/** 401: revoked or wrong. 404: not even the shape of a token, or an API root that leads elsewhere. */
export const isTokenTrouble = (status: number): boolean => status === 401 || status === 404
