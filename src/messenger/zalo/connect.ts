import { z } from 'zod'
import { isTokenTrouble } from '../outage.ts'
import { notTheChannel, type Trouble } from '../trouble.ts'
import type { ZaloDeps } from './deps.ts'
import { zaloOutage } from './outage.ts'

/** Who the bot is. */
export type Identity = { readonly bot: string; readonly username: string }

const me = z.object({ id: z.union([z.string(), z.number()]).transform(String), account_name: z.string().catch('') })

/**
 * `getMe`, tried until it answers. A token that is refused now will be refused in an hour.
 * @returns undefined when `stop` fired first.
 */
export async function connect(deps: ZaloDeps, stop: AbortSignal): Promise<Identity | 'token-refused' | undefined> {
  const outage = zaloOutage(deps.log, 'getMe')
  while (!stop.aborted) {
    const answer = await introduce(deps, stop)
    if (stop.aborted) return undefined
    if ('bot' in answer) {
      outage.over()
      deps.log.info(answer, 'zalo: connected')
      return answer
    }
    if (answer.kind === 'refused' && isTokenTrouble(answer.status)) return 'token-refused'
    await deps.pause(outage.failed(answer), stop)
  }
  return undefined
}

async function introduce({ api, limits }: ZaloDeps, stop: AbortSignal): Promise<Identity | Trouble> {
  const reply = await api.call('getMe', {}, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return reply.trouble
  const parsed = me.safeParse(reply.result)
  return parsed.success ? { bot: parsed.data.id, username: parsed.data.account_name } : notTheChannel
}
