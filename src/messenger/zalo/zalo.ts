import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { type Identity, pausing } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Messenger } from '../messenger.ts'
import { createZaloApi, type ZaloApiOptions } from './api.ts'
import { zaloChannel } from './channel.ts'
import { connect } from './connect.ts'
import { usualLimits, type ZaloDeps } from './deps.ts'
import { fetchPicture } from './fetch.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'

export type ZaloOptions = ZaloApiOptions & {
  readonly log: Log
  readonly clock: Clock
  /** Lets milliseconds pass; ends early, by resolving or rejecting, when the signal fires. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly limits?: Partial<Limits>
}

/** Zalo as a channel, over its Bot API: what is received, kept and sent again is decided here and by the caller. */
export function createZaloMessenger(options: ZaloOptions): Messenger {
  const deps = depsOf(options)
  // The part before the colon of a token is the bot's.
  let identity: Identity = { bot: options.token.split(':')[0] ?? '', username: '' }
  return {
    channel: zaloChannel(() => identity.bot),
    identity: () => identity,
    async connect(stop) {
      const answer = await connect(deps, stop)
      if (answer === 'token-refused') return answer
      identity = answer ?? identity
      return undefined
    },
    async receive(keep, stop, worksAgain) {
      await receive(deps, keep, stop, worksAgain)
      return undefined
    },
    send: (chat, message, stop) => send(deps, chat, message, stop),
    fetch: (fileId, stop) => fetchPicture(deps, fileId, stop),
  }
}

function depsOf({ log, clock, wait, limits, ...api }: ZaloOptions): ZaloDeps {
  return {
    api: createZaloApi(api),
    apiRoot: api.apiRoot,
    log,
    clock,
    limits: { ...usualLimits, ...limits },
    pause: pausing(wait),
  }
}
