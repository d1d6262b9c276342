import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DoorTrouble, Reception } from '../../domain/reception.ts'
import { type Door, type DoorKind, parsedBody } from '../door.ts'
import type { Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { type Keep, keepEvent } from './keep-event.ts'
import { zaloOutage } from './outage.ts'
import { doorTroubleOf } from './verification.ts'

/** The address is tried by an empty delivery of which nobody says whether it carries the secret. */
export const ZALO_DOOR: DoorKind = { header: 'x-bot-api-secret-token', largest: 256 * 1024, emptyCheck: true }

/** Where events are brought to. */
export type ZaloDoor = {
  readonly door: Door
  /** 8 to 256 characters; undefined: one is drawn and kept. */
  readonly secret: string | undefined
  /** An unguessable code of at least eight characters. */
  readonly newCode: () => string
}

/** Setting it is limited per day, and refused with this beyond. */
const TOO_OFTEN = 426
const HOUR_SECONDS = 3600

const SECRET = 'webhook-secret'
const SET = 'webhook-set'

const unreached = z.object({ why: z.string(), at: z.number(), status: z.number().optional() })
const setShape = z.object({ print: z.string(), trouble: unreached.optional() })

/** What stands at the server: by which address, secret and bot, and what it found when it was set. */
type Standing = { readonly print: string; readonly trouble?: DoorTrouble }

/**
 * Events are brought until `stop` fires, each confirmed once it is durable. `setWebhook` is called only when address,
 * secret or bot are others than those it was called with last.
 * @param tell how it stands.
 */
export async function receiveByWebhook(
  deps: ZaloDeps,
  at: ZaloDoor,
  { keep, tell }: { readonly keep: Keep; readonly tell: (reception: Reception) => void },
  stop: AbortSignal,
): Promise<void> {
  const way = { way: 'brought', url: at.door.url } as const
  const secret = await secretOf(deps, at)
  const close = at.door.open(secret, async body => {
    if (stop.aborted) return 'not-kept'
    const became = await take(deps, keep, body)
    // Whatever the trial had met: something has come through.
    if (became === 'kept') tell(way)
    return became
  })
  tell(way)
  const { trouble } = (await stand(deps, at.door.url, secret, stop)) ?? {}
  if (trouble) {
    deps.log.warn(trouble, 'zalo: the address of the webhook was not reached when it was tried; it stays set')
    tell({ ...way, trouble })
  }
  if (!stop.aborted) await new Promise(resolve => stop.addEventListener('abort', resolve, { once: true }))
  close()
}

async function take(deps: ZaloDeps, keep: Keep, body: Buffer) {
  const event = parsedBody(body)
  if (event === undefined) return 'not-an-update'
  const trouble = await keepEvent(deps, event, keep)
  if (!trouble) return 'kept'
  deps.log.error({ trouble }, 'zalo: an event could not be kept')
  return 'not-kept'
}

async function secretOf({ memory }: ZaloDeps, { secret, newCode }: ZaloDoor): Promise<string> {
  if (secret !== undefined) return secret
  const kept = await memory.recall(SECRET)
  if (kept !== undefined) return kept
  const drawn = `${newCode()}${newCode()}`
  await memory.keep(SECRET, drawn)
  return drawn
}

/** Sees to it that the server brings events here, trying until it says so. @returns undefined when `stop` fired first. */
async function stand(deps: ZaloDeps, url: string, secret: string, stop: AbortSignal): Promise<Standing | undefined> {
  const print = createHash('sha256')
    .update(JSON.stringify([deps.token, url, secret]))
    .digest('base64url')
  const outage = zaloOutage(deps.log, 'setWebhook')
  let before = readStanding(await deps.memory.recall(SET))
  while (!stop.aborted) {
    const known: Standing | undefined = before?.print === print ? before : undefined
    const patience = { stop, milliseconds: deps.limits.requestMs }
    const reply = known
      ? await deps.api.call('getWebhookInfo', {}, patience)
      : await deps.api.call('setWebhook', { url, secret_token: secret }, patience)
    if (!reply.ok) {
      const seconds = outage.failed(reply.trouble)
      if (!stop.aborted) await deps.pause(secondsAfter(reply.trouble, seconds), stop)
    } else if (known) {
      if (addressIn(reply.result) === url) return known
      // Somebody else has taken it away since.
      before = undefined
    } else {
      outage.over()
      const trouble = doorTroubleOf(reply.result, Math.floor(deps.clock.now().toSeconds()))
      const standing = { print, ...(trouble ? { trouble } : {}) }
      await deps.memory.keep(SET, JSON.stringify(standing))
      return standing
    }
  }
  return undefined
}

const secondsAfter = (trouble: Trouble, usual: number): number =>
  trouble.kind === 'refused' && trouble.status === TOO_OFTEN ? HOUR_SECONDS : usual

function readStanding(stored: string | undefined): Standing | undefined {
  const parsed = setShape.safeParse(stored === undefined ? undefined : parsedBody(Buffer.from(stored)))
  return parsed.success ? (parsed.data as Standing) : undefined
}

/** What an earlier start had set is taken away, so that events can be asked for. */
export async function withoutWebhook(deps: ZaloDeps, stop: AbortSignal): Promise<void> {
  if (readStanding(await deps.memory.recall(SET)) !== undefined) await takeAway(deps, stop)
}

/** Left by an earlier program; while it is set nothing can be asked for. */
export async function removeWebhook(deps: ZaloDeps, stop: AbortSignal): Promise<void> {
  const reply = await deps.api.call('getWebhookInfo', {}, { stop, milliseconds: deps.limits.requestMs })
  if (!reply.ok || (addressIn(reply.result) ?? '') === '') return
  deps.log.warn({}, 'zalo: a webhook is in the way of asking; removing it')
  await takeAway(deps, stop)
}

async function takeAway({ api, limits, memory }: ZaloDeps, stop: AbortSignal): Promise<void> {
  const reply = await api.call('deleteWebhook', {}, { stop, milliseconds: limits.requestMs })
  if (reply.ok) await memory.keep(SET, '')
}

const info = z.object({ url: z.string() })

const addressIn = (result: unknown): string | undefined => {
  const parsed = info.safeParse(result)
  return parsed.success ? parsed.data.url : undefined
}
