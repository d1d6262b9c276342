import type { Log } from '../../log.ts'
import { PROXY_PASSWORD } from './agent.ts'
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

/** @param doing what is being tried, for the log: a method of the Bot API. */
export function createOutage(log: Log, doing: string): Outage {
  const said = new Set<string>()
  let failures = 0
  return {
    failed(trouble) {
      const code = trouble.kind === 'refused' ? String(trouble.status) : reasonOf(trouble)
      if (!said.has(code)) log.warn({ doing, reason: reasonOf(trouble) }, `telegram: ${explain(trouble)}`)
      said.add(code)
      return pause(trouble, failures++)
    },
    over() {
      if (failures > 0) log.info({ doing, failures }, 'telegram: works again')
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

function explain(trouble: Trouble): string {
  if (trouble.kind === 'unreachable' && trouble.code.startsWith(NOT_KEPT))
    return 'updates could not be kept; asking for them again'
  if (trouble.kind === 'unreachable' && trouble.code === PROXY_PASSWORD)
    return 'the proxy refuses name or password of OUTGOING_PROXY (407); trying again'
  if (trouble.kind !== 'refused') return 'no connection to the Bot API; waiting and trying again'
  if (trouble.status === 409) return 'another program is using this BOT_TOKEN; waiting until it stops'
  if (isTokenTrouble(trouble.status)) return 'the Bot API refuses BOT_TOKEN (or TELEGRAM_API_ROOT leads elsewhere)'
  return 'the Bot API refuses for now; waiting and trying again'
}
