import type { ChannelConfig } from './config.ts'
import type { Route } from './http/route.ts'
import type { Messenger } from './messenger/messenger.ts'
import { type Pacer, unhurried } from './messenger/pacer.ts'
import type { Surroundings } from './messenger/surroundings.ts'
import { webhookDoor } from './messenger/telegram/door.ts'
import { createPacer } from './messenger/telegram/pacer.ts'
import { createTelegramMessenger } from './messenger/telegram/telegram.ts'
import { createZaloMessenger } from './messenger/zalo/zalo.ts'

/** A channel, the speed at which it takes messages, and the addresses at which it is brought updates. */
export type OpenedChannel = {
  readonly messenger: Messenger
  readonly pacer: Pacer
  readonly routes: readonly Route[]
}

/** The channel the environment asks for; the one place where one is chosen. */
export function channelOf(config: ChannelConfig, surroundings: Surroundings): OpenedChannel {
  const { token, apiRoot } = config
  if (config.kind === 'zalo')
    return { messenger: createZaloMessenger({ token, apiRoot, ...surroundings }), pacer: unhurried, routes: [] }
  const { proxy, webhook } = config
  const at = webhook && webhookDoor(webhook)
  const options = { token, apiRoot, ...(proxy === undefined ? {} : { proxy }), ...(at ? { door: at.door } : {}) }
  return {
    messenger: createTelegramMessenger({ ...options, ...surroundings }),
    pacer: createPacer(surroundings.clock, surroundings.wait),
    routes: at ? [at.route] : [],
  }
}
