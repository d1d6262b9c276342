import { notTheChannel, type Trouble } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { type Keep, keepBatch, type Step } from './keep-batch.ts'
import { createNewcomer } from './newcomer.ts'
import { telegramOutage } from './outage.ts'

/** Beyond the server's own waiting, before a silent connection is given up. */
const GRACE_MS = 20_000

/** What the program has a use for. */
export const ALLOWED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/**
 * Bot API `getUpdates` in a loop until `stop` fires. An offset is sent ONCE, right after `keep` has resolved, and then
 * forgotten: numbers start anew at random after a silent week, and an old offset could confirm what nobody has seen.
 * @returns 'rival' when another program keeps the token from one that has just been started.
 */
export async function receive(
  deps: TelegramDeps,
  keep: Keep,
  stop: AbortSignal,
  worksAgain: () => void = () => undefined,
): Promise<'rival' | undefined> {
  const outage = telegramOutage(deps.log, 'getUpdates')
  const newcomer = createNewcomer()
  let offset: number | undefined
  let failing = false
  while (!stop.aborted) {
    // After trouble the server is to answer at once: whether it works again is of use now, not after a long poll.
    const step = await ask(deps, { offset, timeout: failing ? 0 : deps.limits.pollSeconds }, keep, stop)
    if (stop.aborted) return undefined
    failing = !step.ok
    if (step.ok) {
      newcomer.heard()
      if (outage.over()) worksAgain()
      offset = step.confirm
    } else {
      const seconds = outage.failed(step.trouble)
      if (isWebhook(step.trouble)) await removeWebhook(deps, stop)
      else if (isRival(step.trouble) && newcomer.drivenOff()) return 'rival'
      await deps.pause(seconds, stop)
    }
  }
  return undefined
}

type Asking = { readonly offset: number | undefined; readonly timeout: number }

async function ask(deps: TelegramDeps, { offset, timeout }: Asking, keep: Keep, stop: AbortSignal): Promise<Step> {
  const reply = await deps.api.call(
    'getUpdates',
    { timeout, limit: 100, allowed_updates: ALLOWED, ...(offset === undefined ? {} : { offset }) },
    { stop, milliseconds: timeout * 1000 + GRACE_MS },
  )
  if (!reply.ok) return reply
  // A batch that comes with the stop is not confirmed and will come again.
  if (stop.aborted) return { ok: false, trouble: { kind: 'stopped' } }
  if (!Array.isArray(reply.result)) return { ok: false, trouble: notTheChannel }
  return reply.result.length === 0 ? { ok: true } : keepBatch(deps, reply.result, keep)
}

/** 409 comes for two reasons; the one with a webhook left by an earlier program can be mended from here. */
const isWebhook = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 409 && /webhook/i.test(trouble.description)

const isRival = (trouble: Trouble): boolean => trouble.kind === 'refused' && trouble.status === 409

async function removeWebhook({ api, log, limits }: TelegramDeps, stop: AbortSignal): Promise<void> {
  log.warn({}, 'telegram: a webhook of an earlier program is in the way; removing it, nothing pending is dropped')
  await api.call('deleteWebhook', { drop_pending_updates: false }, { stop, milliseconds: limits.requestMs })
}
