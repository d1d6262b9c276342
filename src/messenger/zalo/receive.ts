import type { Incoming } from '../messenger.ts'
import { NOT_KEPT } from '../outage.ts'
import { codeOf, type Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { zaloOutage } from './outage.ts'
import { parseEvent } from './parse-event.ts'

/** Makes updates durable before it resolves. */
type Keep = (updates: readonly Incoming[]) => Promise<void>

/** Beyond the server's own waiting, before a silent connection is given up. */
const GRACE_MS = 20_000
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
  deps: ZaloDeps,
  keep: Keep,
  stop: AbortSignal,
  worksAgain: () => void = () => undefined,
): Promise<void> {
  const outage = zaloOutage(deps.log, 'getUpdates')
  while (!stop.aborted) {
    const asked = deps.clock.elapsed()
    const reply = await deps.api.call(
      'getUpdates',
      { timeout: deps.limits.pollSeconds },
      { stop, milliseconds: deps.limits.pollSeconds * 1000 + GRACE_MS },
    )
    if (reply.ok || isSilence(reply.trouble)) {
      if (outage.over()) worksAgain()
      if (reply.ok) await keepEvent(deps, reply.result, keep, stop)
      else if (deps.clock.elapsed() - asked < deps.limits.pollSeconds * 1000 * TOO_SOON) await deps.pause(1, stop)
    } else if (!stop.aborted) {
      const seconds = outage.failed(reply.trouble)
      if (reply.trouble.kind === 'refused' && reply.trouble.status === REFUSED) await removeWebhook(deps, stop)
      await deps.pause(seconds, stop)
    }
  }
}

const isSilence = (trouble: Trouble): boolean => trouble.kind === 'refused' && trouble.status === SILENCE

/** Nobody brings it again: it is held until it is durable, also while the program is stopping, once. */
async function keepEvent(deps: ZaloDeps, raw: unknown, keep: Keep, stop: AbortSignal): Promise<void> {
  const update = parseEvent(raw, Math.floor(deps.clock.now().toSeconds()))
  if (!update) return deps.log.debug({}, 'zalo: an event of no use was left out')
  const outage = zaloOutage(deps.log, 'keep')
  for (;;) {
    try {
      await keep([update])
      outage.over()
      return
    } catch (error) {
      // The error may quote what somebody wrote: only its code is told.
      const seconds = outage.failed({ kind: 'unreachable', code: `${NOT_KEPT} ${codeOf(error)}` })
      if (stop.aborted) return
      await deps.pause(seconds, stop)
    }
  }
}

/** Left by an earlier program or another way of receiving; while it is set nothing can be asked for. */
async function removeWebhook({ api, log, limits }: ZaloDeps, stop: AbortSignal): Promise<void> {
  const patience = { stop, milliseconds: limits.requestMs }
  const info = await api.call('getWebhookInfo', {}, patience)
  if (!info.ok || !hasAddress(info.result)) return
  log.warn({}, 'zalo: a webhook is in the way of asking; removing it')
  await api.call('deleteWebhook', {}, patience)
}

const hasAddress = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  'url' in result &&
  typeof result.url === 'string' &&
  result.url !== ''
