import type { CommandMenu } from '../messenger.ts'
import { retryOf } from './outcome.ts'
import type { Surroundings } from './surroundings.ts'
import { reasonOf } from './trouble.ts'

/** A menu is a convenience: after so many tries the next call of the caller sees to it. */
const TRIES = 3

/**
 * Bot API `setMyCommands`, only for menus that differ from what was set last. What could not be set is tried again
 * with the next call; never throws.
 */
export function createCommands(around: Surroundings) {
  const known = new Map<string, string>()
  return async (menus: readonly CommandMenu[], stop: AbortSignal): Promise<void> => {
    for (const menu of menus) {
      const key = menu.chat ?? ''
      const wanted = JSON.stringify(menu.commands)
      if (stop.aborted || known.get(key) === wanted) continue
      if (await setMenu(around, menu, stop)) known.set(key, wanted)
    }
  }
}

/** @returns whether the matter is settled: set, or never to be. */
async function setMenu(around: Surroundings, menu: CommandMenu, stop: AbortSignal): Promise<boolean> {
  const payload = {
    commands: menu.commands.map(({ name, description }) => ({ command: name, description })),
    ...(menu.chat === undefined ? {} : { scope: { type: 'chat' as const, chat_id: menu.chat } }),
  }
  for (let left = TRIES; left > 0 && !stop.aborted; left--) {
    const reply = await around.api.call('setMyCommands', payload, { stop, milliseconds: around.limits.requestMs })
    if (reply.ok) return true
    const retry = retryOf(reply.trouble)
    if (retry === undefined) {
      around.log.warn({ reason: reasonOf(reply.trouble) }, 'telegram: a menu of commands was refused')
      return true
    }
    if (left > 1) await around.pause(retry.afterSeconds, stop)
  }
  if (!stop.aborted) around.log.warn({}, 'telegram: a menu of commands could not be set for now')
  return false
}
