import type { Door } from '../door.ts'
import { acquaintance, pausing } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Messenger } from '../messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Api, ApiOptions } from './api.ts'
import { telegramChannel } from './channel.ts'
import { createCommands } from './commands.ts'
import { connect } from './connect.ts'
import { type TelegramDeps, usualLimits } from './deps.ts'
import { fetchFile } from './fetch.ts'
import { openedBy } from './init-data.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'
import { createApi } from './telegraf-api.ts'
import { receiveByWebhook } from './webhook.ts'

export type TelegramOptions = ApiOptions & OverOptions

/** The same without the way there. */
export type OverOptions = Surroundings & {
  readonly token: string
  readonly limits?: Partial<Limits>
  /** Where updates are brought to; absent: they are asked for. */
  readonly door?: Door
}

/** A press shows its waiting circle for seconds only; later nobody looks. */
const ACKNOWLEDGE_MS = 5_000

/**
 * Telegram as a channel, over telegraf's client alone: what is received, kept and sent again is decided here and by
 * the caller.
 */
export const createTelegramMessenger = (options: TelegramOptions): Messenger =>
  telegramOver(createApi(options), options)

/** Telegram as a channel, whatever brings the calls there. */
export function telegramOver(api: Api, options: OverOptions): Messenger {
  const deps = telegramDeps(api, options)
  const known = acquaintance(options.token, stop => connect(deps, stop))
  return {
    ...known,
    channel: telegramChannel(() => known.identity().username),
    async receive(keep, stop, worksAgain) {
      const { token, door } = options
      if (!door) return receive(deps, keep, stop, worksAgain)
      await receiveByWebhook(deps, { token, door }, { keep, worksAgain }, stop)
      return undefined
    },
    send: (chat, message, stop) => send(deps, chat, message, stop),
    async acknowledge(pressId) {
      const patience = { stop: new AbortController().signal, milliseconds: ACKNOWLEDGE_MS }
      await deps.api.call('answerCallbackQuery', { callback_query_id: pressId }, patience)
    },
    async preparing(chat, as) {
      const patience = { stop: new AbortController().signal, milliseconds: ACKNOWLEDGE_MS }
      await deps.api.call('sendChatAction', { chat_id: chat, action: `upload_${as}` }, patience)
    },
    fetch: (fileId, stop) => fetchFile(deps, fileId, stop),
    setCommands: createCommands(deps),
    openedPage: signed => openedBy(options.token, signed),
  }
}

function telegramDeps(api: Api, options: OverOptions): TelegramDeps {
  const { log, clock, wait, limits } = options
  return {
    api,
    log,
    limits: { ...usualLimits, ...limits },
    now: () => Math.floor(clock.now().toSeconds()),
    pause: pausing(wait),
  }
}
