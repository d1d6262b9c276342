import type { CommandMenu } from '../messenger.ts'
import { type Patience, type Reply, reasonOf } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { retryOf } from './outcome.ts'
import type { PageButtons } from './page-buttons.ts'

/** A menu is a convenience: after so many tries the next call of the caller sees to it. */
const TRIES = 3

/** No page: what an earlier start has set is taken away. */
const NO_PAGE = ''

/**
 * Bot API `setMyCommands`, and `setChatMenuButton` for a page, only for menus that differ from what this process has set
 * last, and for buttons that differ from what any has. What could not be set is tried again with the next call; never
 * throws.
 */
export function createCommands(deps: TelegramDeps, buttons: PageButtons) {
  const known = new Map<string, string>()
  const refused = new Map<string, string>()
  return async (menus: readonly CommandMenu[], stop: AbortSignal): Promise<void> => {
    for (const menu of menus) {
      const key = menu.chat ?? ''
      const wanted = JSON.stringify(menu.commands)
      if (stop.aborted || known.get(key) === wanted) continue
      if ((await setMenu(deps, menu, stop)) !== 'later') known.set(key, wanted)
    }
    for (const { chat, page } of menus) {
      if (chat === undefined || stop.aborted) continue
      const wanted = page ? JSON.stringify(page) : NO_PAGE
      if (refused.get(chat) === wanted || (await buttons.stands(chat, wanted))) continue
      const end = await setButton(deps, chat, page, stop)
      if (end === 'set') buttons.stood(chat, wanted)
      // Another start may find somebody back who had shut the bot out.
      else if (end === 'refused') refused.set(chat, wanted)
    }
    await buttons.keep()
  }
}

/** `later`: it could not be settled for now. */
type End = 'set' | 'refused' | 'later'

const setMenu = (deps: TelegramDeps, { chat, commands }: CommandMenu, stop: AbortSignal): Promise<End> =>
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

function setButton(deps: TelegramDeps, chat: string, page: CommandMenu['page'], stop: AbortSignal): Promise<End> {
  const button = page
    ? ({ type: 'web_app', text: page.label, web_app: { url: page.address } } as const)
    : ({ type: 'default' } as const)
  const payload = { chat_id: Number(chat), menu_button: button }
  return settled(deps, stop, patience => deps.api.call('setChatMenuButton', payload, patience))
}

/** Until it is set, or never to be. */
async function settled(
  deps: TelegramDeps,
  stop: AbortSignal,
  call: (patience: Patience) => Promise<Reply>,
): Promise<End> {
  for (let left = TRIES; left > 0 && !stop.aborted; left--) {
    const reply = await call({ stop, milliseconds: deps.limits.requestMs })
    if (reply.ok) return 'set'
    const retry = retryOf(reply.trouble)
    if (retry === undefined) {
      deps.log.warn({ reason: reasonOf(reply.trouble) }, 'telegram: a menu of commands was refused')
      return 'refused'
    }
    if (left > 1) await deps.pause(retry.afterSeconds, stop)
  }
  if (!stop.aborted) deps.log.warn({}, 'telegram: a menu of commands could not be set for now')
  return 'later'
}
