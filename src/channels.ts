import type { ChannelConfig } from './config.ts'
import type { Route } from './http/route.ts'
import { webhookDoor } from './messenger/door.ts'
import type { Memory } from './messenger/memory.ts'
import type { Messenger } from './messenger/messenger.ts'
import { type Pacer, unhurried } from './messenger/pacer.ts'
import { pictureStand } from './messenger/picture-stand.ts'
import type { Surroundings } from './messenger/surroundings.ts'
import { createPacer } from './messenger/telegram/pacer.ts'
import { createTelegramMessenger } from './messenger/telegram/telegram.ts'
import { TELEGRAM_DOOR } from './messenger/telegram/webhook.ts'
import { ZALO_DOOR } from './messenger/zalo/webhook.ts'
import { createZaloMessenger } from './messenger/zalo/zalo.ts'

/** A channel, the speed at which it takes messages, and the addresses at which it is brought updates. */
export type OpenedChannel = {
  readonly messenger: Messenger
  readonly pacer: Pacer
  readonly routes: readonly Route[]
}

/** What a channel is opened with. */
export type Opening = Surroundings & {
  readonly memory: Memory
  /** An unguessable code of at least eight characters. */
  readonly newCode: () => string
}

/** The channel the environment asks for; the one place where one is chosen. */
export const channelOf = (config: ChannelConfig, opening: Opening): OpenedChannel =>
  config.kind === 'zalo' ? zaloOf(config, opening) : telegramOf(config, opening)

type Of<K extends ChannelConfig['kind']> = Extract<ChannelConfig, { readonly kind: K }>

function zaloOf(config: Of<'zalo'>, { newCode, ...given }: Opening): OpenedChannel {
  const { token, apiRoot, webhook, secret, quota, publicly } = config
  const at = webhook && webhookDoor(webhook, ZALO_DOOR)
  const brought = at ? { brought: { door: at.door, secret, newCode } } : {}
  const shown = publicly === undefined ? undefined : pictureStand(publicly, { clock: given.clock, newCode })
  const pictures = shown ? { pictures: shown.stand } : {}
  return {
    messenger: createZaloMessenger({ token, apiRoot, quota, ...brought, ...pictures, ...given }),
    pacer: unhurried,
    routes: [at?.route, shown?.route].filter(route => route !== undefined),
  }
}

function telegramOf({ token, apiRoot, proxy, webhook }: Of<'telegram'>, { log, clock, wait }: Opening): OpenedChannel {
  const at = webhook && webhookDoor(webhook, TELEGRAM_DOOR)
  const options = { token, apiRoot, ...(proxy === undefined ? {} : { proxy }), ...(at ? { door: at.door } : {}) }
  return {
    messenger: createTelegramMessenger({ ...options, log, clock, wait }),
    pacer: createPacer(clock, wait),
    routes: at ? [at.route] : [],
  }
}
