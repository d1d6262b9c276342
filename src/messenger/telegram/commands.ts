import type { CommandMenu } from '../messenger.ts'
import { type Patience, type Reply, reasonOf } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { retryOf } from './outcome.ts'

/** A menu is a convenience: after so many tries the next call of the caller sees to it. */
const TRIES = 3

/** No page: what an earlier start has set is taken away. */
const NO_PAGE = ''

/** It stands as asked, or never will. */
type Settled = 'set' | 'refused'

/**
 * Bot API `setMyCommands`, and `setChatMenuButton` for a page, only for menus that differ from what this process has set
 * last. What could not be set is tried again with the next call; never throws.
 */
export function createCommands(deps: TelegramDeps) {
  const known = new Map<string, { readonly wanted: string; readonly how: Settled }>()
  const see = async (key: string, wanted: string, stop: AbortSignal, set: () => Promise<Settled | undefined>) => {
    const before = known.get(key)
    if (before?.wanted === wanted) return before.how
    const how = stop.aborted ? undefined : await set()
    if (how) known.set(key, { wanted, how })
    return how
  }
  return async (menus: readonly CommandMenu[], stop: AbortSignal): Promise<readonly CommandMenu[]> => {
    const stands = new Set(menus)
    for (const menu of menus) {
      const set = () => setMenu(deps, menu, stop)
      if ((await see(menu.chat ?? '', JSON.stringify(menu.commands), stop, set)) !== 'set') stands.delete(menu)
    }
    for (const menu of menus) {
      const { chat, page } = menu
      if (chat === undefined) continue
      const set = () => setButton(deps, chat, page, stop)
      if ((await see(`page ${chat}`, page ? JSON.stringify(page) : NO_PAGE, stop, set)) !== 'set') stands.delete(menu)
    }
    return [...stands]
  }
}

const setMenu = (
  deps: TelegramDeps,
  { chat, commands }: CommandMenu,
  stop: AbortSignal,
): Promise<Settled | undefined> =>
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

function setButton(deps: TelegramDeps, chat: string, page: CommandMenu['page'], stop: AbortSignal) {
  const button = page
    ? ({ type: 'web_app', text: page.label, web_app: { url: page.address } } as const)
    : ({ type: 'default' } as const)
  const payload = { chat_id: Number(chat), menu_button: button }
  return settled(deps, stop, patience => deps.api.call('setChatMenuButton', payload, patience))
}

/** @returns undefined where it can still come right. */
async function settled(
  deps: TelegramDeps,
  stop: AbortSignal,
  call: (patience: Patience) => Promise<Reply>,
): Promise<Settled | undefined> {
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
  return undefined
}
