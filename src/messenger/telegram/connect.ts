import { z } from 'zod'
import { createOutage, isTokenTrouble } from './outage.ts'
import type { Surroundings } from './surroundings.ts'
import { notTelegram, type Trouble } from './trouble.ts'

/** Who the bot is. */
export type Identity = { readonly bot: string; readonly username: string }

const me = z.object({ id: z.number(), username: z.string() })

/**
 * Bot API `getMe`, tried until it answers. A token that is refused now will be refused in an hour.
 * @returns undefined when `stop` fired first.
 */
export async function connect(
  around: Surroundings,
  stop: AbortSignal,
): Promise<Identity | 'token-refused' | undefined> {
  const outage = createOutage(around.log, 'getMe')
  while (!stop.aborted) {
    const answer = await introduce(around, stop)
    if (stop.aborted) return undefined
    if ('bot' in answer) {
      outage.over()
      around.log.info(answer, 'telegram: connected')
      return answer
    }
    if (answer.kind === 'refused' && isTokenTrouble(answer.status)) return 'token-refused'
    await around.pause(outage.failed(answer), stop)
  }
  return undefined
}

async function introduce({ api, limits }: Surroundings, stop: AbortSignal): Promise<Identity | Trouble> {
  const reply = await api.call('getMe', {}, { stop, milliseconds: limits.requestMs })
  if (!reply.ok) return reply.trouble
  const parsed = me.safeParse(reply.result)
  return parsed.success ? { bot: String(parsed.data.id), username: parsed.data.username } : notTelegram
}
