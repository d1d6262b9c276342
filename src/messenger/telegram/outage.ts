import type { Log } from '../../log.ts'
import { createOutage, isTokenTrouble, NOT_KEPT, type Outage } from '../outage.ts'
import type { Trouble } from '../trouble.ts'
import { PROXY_PASSWORD } from './agent.ts'

/** @param doing what is being tried, for the log: a method of the Bot API. */
export const telegramOutage = (log: Log, doing: string): Outage =>
  createOutage(log, { channel: 'telegram', doing, explain })

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
