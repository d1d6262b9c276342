import type { Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { type Keep, keepEvent } from './keep-event.ts'
import type { Listening } from './listening.ts'
import { zaloOutage } from './outage.ts'
import { removeWebhook, withoutWebhook } from './webhook.ts'

/** Beyond the server's own waiting, before a silent connection is given up. */
export const GRACE_SECONDS = 20
/** Nobody wrote anything while the server waited. */
const SILENCE = 408
/** Polls set for a webhook are refused with it. */
const REFUSED = 400
/** A silence that comes sooner than this share of what was asked for is a server that does not wait. */
const TOO_SOON = 0.5

/**
 * `getUpdates` in a loop until `stop` fires, one call at a time. An event is handed over once and forgotten there, and
 * what is said while no call waits is lost: so each is made durable and the next call made at once, and an event that
 * comes with the stop is kept still.
 */
export async function receive(
  deps: ZaloDeps & { readonly listening: Listening },
  keep: Keep,
  stop: AbortSignal,
  worksAgain: () => void = () => undefined,
): Promise<void> {
  const outage = zaloOutage(deps.log, 'getUpdates')
  await withoutWebhook(deps, stop)
  while (!stop.aborted) {
    const asked = deps.clock.elapsed()
    deps.listening.asks()
    const reply = await deps.api.call(
      'getUpdates',
      { timeout: deps.limits.pollSeconds },
      { stop, milliseconds: (deps.limits.pollSeconds + GRACE_SECONDS) * 1000 },
    )
    if (reply.ok || isSilence(reply.trouble)) {
      deps.listening.answered()
      if (outage.over()) worksAgain()
      if (reply.ok) await hold(deps, reply.result, keep, stop)
      else if (deps.clock.elapsed() - asked < deps.limits.pollSeconds * 1000 * TOO_SOON) await deps.pause(1, stop)
    } else if (!stop.aborted) {
      deps.listening.failed()
      const seconds = outage.failed(reply.trouble)
      if (reply.trouble.kind === 'refused' && reply.trouble.status === REFUSED) await removeWebhook(deps, stop)
      await deps.pause(seconds, stop)
    }
  }
}

const isSilence = (trouble: Trouble): boolean => trouble.kind === 'refused' && trouble.status === SILENCE

/** Nobody brings it again: it is held until it is durable, also while the program is stopping, once. */
async function hold(deps: ZaloDeps, raw: unknown, keep: Keep, stop: AbortSignal): Promise<void> {
  const outage = zaloOutage(deps.log, 'keep')
  for (;;) {
    const trouble = await keepEvent(deps, raw, keep)
    if (!trouble) return void outage.over()
    const seconds = outage.failed(trouble)
    if (stop.aborted) return
    await deps.pause(seconds, stop)
  }
}
