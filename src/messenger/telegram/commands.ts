import type { CommandMenu } from '../messenger.ts'
import { type Patience, type Reply, reasonOf } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { retryOf } from './outcome.ts'

/** A menu is a convenience: after so many tries the next call of the caller sees to it. */
const TRIES = 3

/** No page: what an earlier start has set is taken away. */
const NO_PAGE = ''

/**
 * Bot API `setMyCommands`, and `setChatMenuButton` for a page, only for menus that differ from what this process has set
 * last. What could not be set is tried again with the next call; never throws.
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
    for (const { chat, page } of menus) {
      if (chat === undefined || stop.aborted) continue
      const key = `page ${chat}`
      const wanted = page ? JSON.stringify(page) : NO_PAGE
      if (known.get(key) === wanted) continue
      if (await setButton(deps, chat, page, stop)) known.set(key, wanted)
    }
  }
}

const setMenu = (deps: TelegramDeps, { chat, commands }: CommandMenu, stop: AbortSignal): Promise<boolean> =>
  settled(deps, stop, patience =>
    deps.api.call(
      'setMyCommands',
      {
        commands: commands.map(({ name, description }) => ({ command: name, description })),
        ...(chat === undefined ? {} : { scope: { type: 'chat' as const, chat_id: chat } }),
      },
      patience,
    ),
  )

function setButton(deps: TelegramDeps, chat: string, page: CommandMenu['page'], stop: AbortSignal): Promise<boolean> {
  const button = page
    ? ({ type: 'web_app', text: page.label, web_app: { url: page.address } } as const)
    : ({ type: 'default' } as const)
  const payload = { chat_id: Number(chat), menu_button: button }
  return settled(deps, stop, patience => deps.api.call('setChatMenuButton', payload, patience))
}

/** @returns whether the matter is settled: set, or never to be. */
async function settled(
  deps: TelegramDeps,
  stop: AbortSignal,
  call: (patience: Patience) => Promise<Reply>,
): Promise<boolean> {
  for (let left = TRIES; left > 0 && !stop.aborted; left--) {
    const reply = await call({ stop, milliseconds: deps.limits.requestMs })
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
