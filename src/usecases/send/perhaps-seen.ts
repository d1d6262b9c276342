import { PUT_OFF } from '../../storage/queues.ts'

/** How the reason begins of what waits for the channel to come back. */
export const OUTAGE = 'outage: '

/** How the reason begins of what did not get as far as the channel, for this machine's own trouble. */
export const UNSENT = 'unsent: '

/** The channel itself said no, so nobody saw the message; after a broken line or a crash somebody may have. */
const REFUSED = new RegExp(`^(?:${OUTAGE})?4\\d\\d\\b`)

/** How the reason ends when a try before the last may have arrived. */
const DOUBT = ' (earlier try unknown)'

/**
 * Whether a message with this reason of its last failure may have reached the phone in spite of it; what was put off
 * here nobody can have seen by that.
 */
export const perhapsSeen = (reason: string | null): boolean =>
  reason !== null &&
  !PUT_OFF.includes(reason) &&
  (reason.endsWith(DOUBT) || !(REFUSED.test(reason) || reason.startsWith(UNSENT)))

/** What to keep as the reason after one more failure: a doubt stays, whatever the later tries come to. */
export const keptReason = (before: string | null, now: string): string =>
  perhapsSeen(before) && !perhapsSeen(now) ? `${now}${DOUBT}` : now
