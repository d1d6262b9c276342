import { z } from 'zod'
import { greet, type Identity } from '../greet.ts'
import { notTheChannel, type Trouble } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { telegramOutage } from './outage.ts'

const me = z.object({ id: z.number(), username: z.string() })

/** Bot API `getMe`, tried until it answers. @returns undefined when `stop` fired first. */
export const connect = (deps: TelegramDeps, stop: AbortSignal): Promise<Identity | 'token-refused' | undefined> =>
  greet(
    {
      ...{ channel: 'telegram', log: deps.log, pause: deps.pause, outage: telegramOutage(deps.log, 'getMe') },
      introduce: signal => introduce(deps, signal),
    },
    stop,
  )

async function introduce({ api, limits }: TelegramDeps, stop: AbortSignal): Promise<Identity | Trouble> {
  const reply = await api.call('getMe', {}, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return reply.trouble
  const parsed = me.safeParse(reply.result)
  return parsed.success ? { bot: String(parsed.data.id), username: parsed.data.username } : notTheChannel
}
