import type { Incoming } from '../messenger.ts'
import { NOT_KEPT } from '../outage.ts'
import { codeOf, type Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { parseEvent } from './parse-event.ts'

/** Makes updates durable before it resolves. */
export type Keep = (updates: readonly Incoming[]) => Promise<void>

/**
 * Makes one event durable, however it came; one of no use is left out.
 * @returns what kept it from being kept.
 */
export async function keepEvent(deps: ZaloDeps, raw: unknown, keep: Keep): Promise<Trouble | undefined> {
  const parsed = parseEvent(raw, Math.floor(deps.clock.now().toSeconds()))
  const update = parsed && deps.gather(parsed)
  if (!update) {
    deps.log.debug({}, 'zalo: an event of no use was left out')
    return undefined
  }
  try {
    await keep([update])
    return undefined
  } catch (error) {
    // The error may quote what somebody wrote: only its code is told.
    return { kind: 'unreachable', code: `${NOT_KEPT} ${codeOf(error)}` }
  }
}
