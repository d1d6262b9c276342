import { z } from 'zod'
import { isTokenTrouble } from '../outage.ts'
import { notTheChannel, type Trouble } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { telegramOutage } from './outage.ts'

/** Who the bot is. */
export type Identity = { readonly bot: string; readonly username: string }

const me = z.object({ id: z.number(), username: z.string() })

/**
 * Bot API `getMe`, tried until it answers. A token that is refused now will be refused in an hour.
 * @returns undefined when `stop` fired first.
 */
export async function connect(deps: TelegramDeps, stop: AbortSignal): Promise<Identity | 'token-refused' | undefined> {
  const outage = telegramOutage(deps.log, 'getMe')
  while (!stop.aborted) {
    const answer = await introduce(deps, stop)
    if (stop.aborted) return undefined
    if ('bot' in answer) {
      outage.over()
      deps.log.info(answer, 'telegram: connected')
      return answer
    }
    if (answer.kind === 'refused' && isTokenTrouble(answer.status)) return 'token-refused'
    await deps.pause(outage.failed(answer), stop)
  }
  return undefined
}

async function introduce({ api, limits }: TelegramDeps, stop: AbortSignal): Promise<Identity | Trouble> {
  const reply = await api.call('getMe', {}, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return reply.trouble
  const parsed = me.safeParse(reply.result)
  return parsed.success ? { bot: String(parsed.data.id), username: parsed.data.username } : notTheChannel
}
