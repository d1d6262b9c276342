import type { CommandMenu } from '../messenger.ts'
import { reasonOf } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { retryOf } from './outcome.ts'

/** A menu is a convenience: after so many tries the next call of the caller sees to it. */
const TRIES = 3

/**
 * Bot API `setMyCommands`, only for menus that differ from what was set last. What could not be set is tried again
 * with the next call; never throws.
 */
export function createCommands(deps: TelegramDeps) {
  const known = new Map<string, string>()
  return async (menus: readonly CommandMenu[], stop: AbortSignal): Promise<void> => {
    for (const menu of menus) {
      const key = menu.chat ?? ''
      const wanted = JSON.stringify(menu.commands)
      if (stop.aborted || known.get(key) === wanted) continue
      if (await setMenu(deps, menu, stop)) known.set(key, wanted)
    }
  }
}

/** @returns whether the matter is settled: set, or never to be. */
async function setMenu(deps: TelegramDeps, menu: CommandMenu, stop: AbortSignal): Promise<boolean> {
  const payload = {
    commands: menu.commands.map(({ name, description }) => ({ command: name, description })),
    ...(menu.chat === undefined ? {} : { scope: { type: 'chat' as const, chat_id: menu.chat } }),
  }
  for (let left = TRIES; left > 0 && !stop.aborted; left--) {
    const reply = await deps.api.call('setMyCommands', payload, { stop, milliseconds: deps.limits.requestMs })
    if (reply.ok) return true
    const retry = retryOf(reply.trouble)
    if (retry === undefined) {
      deps.log.warn({ reason: reasonOf(reply.trouble) }, 'telegram: a menu of commands was refused')
      return true
    }
    if (left > 1) await deps.pause(retry.afterSeconds, stop)
  }
  if (!stop.aborted) deps.log.warn({}, 'telegram: a menu of commands could not be set for now')
  return false
}
