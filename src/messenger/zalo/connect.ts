import { z } from 'zod'
import { greet, type Identity } from '../greet.ts'
import { notTheChannel, type Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { zaloOutage } from './outage.ts'

const me = z.object({ id: z.union([z.string(), z.number()]).transform(String), account_name: z.string().catch('') })

/** `getMe`, tried until it answers. @returns undefined when `stop` fired first. */
export const connect = (deps: ZaloDeps, stop: AbortSignal): Promise<Identity | 'token-refused' | undefined> =>
  greet(
    {
      ...{ channel: 'zalo', log: deps.log, pause: deps.pause, outage: zaloOutage(deps.log, 'getMe') },
      introduce: signal => introduce(deps, signal),
    },
    stop,
  )

async function introduce({ api, limits }: ZaloDeps, stop: AbortSignal): Promise<Identity | Trouble> {
  const reply = await api.call('getMe', {}, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return reply.trouble
  const parsed = me.safeParse(reply.result)
  return parsed.success ? { bot: parsed.data.id, username: parsed.data.account_name } : notTheChannel
}
