import { createHash } from 'node:crypto'
import { type Door, type DoorKind, parsedBody } from '../door.ts'
import type { TelegramDeps } from './deps.ts'
import { type Keep, keepBatch } from './keep-batch.ts'
import { telegramOutage } from './outage.ts'
import { updateIdOf } from './parse-update.ts'
import { ALLOWED } from './receive.ts'

/** Bot API `setWebhook`: the header that carries `secret_token`. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** An update is some kilobytes; nothing that long is one. */
const LARGEST_UPDATE = 1024 * 1024

export const TELEGRAM_DOOR: DoorKind = { header: SECRET_HEADER, largest: LARGEST_UPDATE, emptyCheck: false }

/** Nobody but the server knows it; the same after each start, so that none of its deliveries is refused meanwhile. */
export const secretOf = (token: string): string => createHash('sha256').update(`webhook:${token}`).digest('base64url')

/** Deliveries come one by one: the server keeps the order within a chat only for those that wait for each other. */
const CONNECTIONS = 1

/**
 * Bot API `setWebhook`, tried until it is taken; then updates are brought until `stop` fires. A delivery is answered once
 * its update is durable, so what could not be kept comes again. The webhook stays set: what arrives while the program is
 * off waits at the server.
 */
export async function receiveByWebhook(
  deps: TelegramDeps,
  { token, door }: { readonly token: string; readonly door: Door },
  { keep, worksAgain }: { readonly keep: Keep; readonly worksAgain: (() => void) | undefined },
  stop: AbortSignal,
): Promise<void> {
  const secret = secretOf(token)
  const close = door.open(secret, body => take(deps, { keep, stop }, body))
  const outage = telegramOutage(deps.log, 'setWebhook')
  const asked = { url: door.url, secret_token: secret, allowed_updates: ALLOWED, max_connections: CONNECTIONS }
  while (!stop.aborted) {
    const reply = await deps.api.call('setWebhook', asked, { stop, milliseconds: deps.limits.requestMs })
    if (reply.ok) break
    if (!stop.aborted) await deps.pause(outage.failed(reply.trouble), stop)
  }
  if (outage.over()) worksAgain?.()
  if (!stop.aborted) await new Promise(resolve => stop.addEventListener('abort', resolve, { once: true }))
  close()
}

type Taking = { readonly keep: Keep; readonly stop: AbortSignal }

async function take(deps: TelegramDeps, { keep, stop }: Taking, body: Buffer) {
  if (stop.aborted) return 'not-kept'
  const update = parsedBody(body)
  if (updateIdOf(update) === undefined) return 'not-an-update'
  const step = await keepBatch(deps, [update], keep)
  if (step.ok) return 'kept'
  deps.log.error({ trouble: step.trouble }, 'telegram: an update could not be kept')
  return 'not-kept'
}
