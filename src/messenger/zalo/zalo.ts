import { acquaintance, pausing } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Messenger } from '../messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import { createZaloApi, type ZaloApiOptions } from './api.ts'
import { zaloChannel } from './channel.ts'
import { connect } from './connect.ts'
import { usualLimits, type ZaloDeps } from './deps.ts'
import { fetchPicture } from './fetch.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'

export type ZaloOptions = ZaloApiOptions & Surroundings & { readonly limits?: Partial<Limits> }

/** Zalo as a channel, over its Bot API: what is received, kept and sent again is decided here and by the caller. */
export function createZaloMessenger(options: ZaloOptions): Messenger {
  const deps = depsOf(options)
  const known = acquaintance(options.token, stop => connect(deps, stop))
  return {
    ...known,
    channel: zaloChannel(() => known.identity().bot),
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
