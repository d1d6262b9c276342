import type { Reception } from '../../domain/reception.ts'
import type { Quota } from '../../domain/traffic.ts'
import { acquaintance, pausing } from '../greet.ts'
import type { Limits } from '../limits.ts'
import type { Memory } from '../memory.ts'
import type { Messenger } from '../messenger.ts'
import type { PictureStand } from '../picture-stand.ts'
import type { Surroundings } from '../surroundings.ts'
import { createZaloApi, type ZaloApiOptions } from './api.ts'
import { zaloChannel } from './channel.ts'
import { connect } from './connect.ts'
import { usualLimits, type ZaloDeps } from './deps.ts'
import { fetchPicture } from './fetch.ts'
import { createGather } from './gather.ts'
import { hearOut } from './hear-out.ts'
import { createListening } from './listening.ts'
import { GRACE_SECONDS, receive } from './receive.ts'
import { send } from './send.ts'
import { receiveByWebhook, type ZaloDoor } from './webhook.ts'

export type ZaloOptions = ZaloApiOptions &
  Surroundings & {
    readonly memory: Memory
    readonly quota: Quota
    readonly limits?: Partial<Limits>
    /** Where events are brought to; absent: they are asked for. */
    readonly brought?: ZaloDoor
    /** Where pictures stand while they are fetched; absent: none can be sent. */
    readonly pictures?: PictureStand
  }

/** Zalo as a channel, over its Bot API: what is received, kept and sent again is decided here and by the caller. */
export function createZaloMessenger(options: ZaloOptions): Messenger {
  const deps = depsOf(options)
  let brought: Reception | undefined
  const listening = createListening(options.clock, deps.limits.pollSeconds + GRACE_SECONDS)
  const known = acquaintance(options.token, stop => connect(deps, stop))
  return {
    ...known,
    channel: zaloChannel(() => known.identity().bot, {
      brought: options.brought !== undefined,
      quota: options.quota,
      pictures: options.pictures !== undefined,
    }),
    async receive(keep, stop, worksAgain) {
      const tell = (now: Reception): void => {
        brought = now
      }
      if (options.brought) await receiveByWebhook(deps, options.brought, { keep, tell }, stop)
      else await receive({ ...deps, listening }, keep, stop, worksAgain)
      return undefined
    },
    reception() {
      const heard = listening.stretch()
      return brought ?? { way: 'asked', ...(heard ? { heard } : {}) }
    },
    send: (chat, message, stop) => send(deps, chat, message, stop),
    hearOut: (chat, stop) => hearOut(deps, chat, stop),
    fetch: (fileId, stop) => fetchPicture(deps, fileId, stop),
  }
}

function depsOf({ log, clock, wait, memory, limits, pictures, ...api }: ZaloOptions): ZaloDeps {
  return {
    api: createZaloApi(api),
    ...{ token: api.token, apiRoot: api.apiRoot, memory },
    log,
    clock,
    limits: { ...usualLimits, ...limits },
    pause: pausing(wait),
    gather: createGather(),
    ...(pictures ? { pictures } : {}),
  }
}
