import type { Log } from '../../log.ts'
import { createOutage, isTokenTrouble, NOT_KEPT, type Outage } from '../outage.ts'
import type { Trouble } from '../trouble.ts'

/** @param doing what is being tried, for the log: a method of the Zalo Bot API. */
export const zaloOutage = (log: Log, doing: string): Outage => createOutage(log, { channel: 'zalo', doing, explain })

function explain(trouble: Trouble): string {
  if (trouble.kind === 'unreachable' && trouble.code.startsWith(NOT_KEPT))
    return 'a message could not be kept; it is held and tried again'
  if (trouble.kind !== 'refused') return 'no connection to the Zalo Bot API; what is said meanwhile does not come'
  if (trouble.status === 429) return 'the Zalo Bot API wants fewer calls; waiting'
  if (isTokenTrouble(trouble.status))
    return 'the Zalo Bot API refuses ZALO_BOT_TOKEN (or ZALO_API_ROOT leads elsewhere)'
  return 'the Zalo Bot API refuses for now; waiting and trying again'
}
