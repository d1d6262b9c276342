import type { OutboxEntry } from '../../storage/records.ts'
import { perhapsSeen } from '../send/perhaps-seen.ts'

/** A message overtaken on the way by ours; a longer gap between the channel's stamps is a clock gone wrong. */
const OVERTAKEN_SECONDS = 120

/** What is told of a message of ours: was it seen; `odd`: the stamps are so far apart that a clock may have gone wrong. */
export type Seen = { readonly seen: 'yes' | 'no' | 'perhaps'; readonly odd?: true }

type Told = Pick<OutboxEntry, 'state' | 'attempts' | 'reason' | 'platformAt'>

/**
 * Whether a message of ours had reached the phone when this was sent. It surely had not when it was never tried, or
 * only refused; where it was sent, the channel's own stamps say so, since our clock may have been set meanwhile. In the
 * whole second in which it arrived nobody has read and answered it. Where a try went wrong in between, it may have been
 * seen, or not.
 * @param sentAt the channel's stamp of what the person sent, whole seconds since 1970.
 */
export function seenWhenSent({ state, attempts, reason, platformAt }: Told, sentAt: number): Seen {
  const unknown = perhapsSeen(reason)
  if (state === 'waiting') return { seen: attempts === 0 || !unknown ? 'no' : 'perhaps' }
  if (state === 'sending') return { seen: 'perhaps' }
  const overtakenBy = (platformAt?.toSeconds() ?? 0) - sentAt
  if (state !== 'sent' || overtakenBy < 0) return { seen: 'yes' }
  if (unknown) return { seen: 'perhaps' }
  return { seen: 'no', ...(overtakenBy > OVERTAKEN_SECONDS ? { odd: true } : {}) }
}
