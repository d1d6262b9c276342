import { hatsWorn } from '../../conversation/flows/who-may.ts'
import { type Hat, hatsOf } from '../../conversation/rights.ts'
import type { CommandName } from '../../conversation/vocabulary/commands.ts'
import type { Channel } from '../../domain/channel.ts'
import { type ChatAddress, chatOf, lineOf } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import { channelAt, type Line } from '../../messenger/lines.ts'
import type { CommandMenu } from '../../messenger/messenger.ts'
import { COMMANDS, PAGE_LABEL } from '../../text/commands.ts'
import type { Deps } from '../deps.ts'

/**
 * Shows each person the commands of their roles; strangers, and the chats of `gone`, see /start alone. What a chat shows
 * stays at the channel, so a start sets nothing there that stands already.
 */
export async function refreshMenus(
  deps: Deps,
  line: Line,
  stop: AbortSignal,
  gone: readonly ChatAddress[] = [],
): Promise<void> {
  const { channel, setCommands } = line.messenger
  if (!channel.menu || !setCommands) return
  const everybody = { commands: forEverybody(deps) }
  const left = chatsOn(line, gone).map(chat => ({ chat, menu: { ...everybody, chat: chatOf(chat) }, text: undefined }))
  const wanted = [...left, ...(await notShown(deps, line))]
  const stand = new Set(await setCommands([everybody, ...wanted.map(({ menu }) => menu)], stop))
  const done = wanted.filter(({ menu }) => stand.has(menu))
  for (let from = 0; from < done.length; from += AT_ONCE) {
    await deps.storage.transaction(async tx => {
      for (const { chat, text } of done.slice(from, from + AT_ONCE)) await tx.addresses.menuShown(chat, text)
    })
  }
}

/** So many are looked at, or written down, at a stretch: a hundredth of a second's work. */
const AT_ONCE = 500

const chatsOn = ({ key }: Line, chats: readonly ChatAddress[]) => chats.filter(chat => lineOf(chat) === key)

type Wanted = { readonly chat: ChatAddress; readonly menu: CommandMenu; readonly text: string }

/** The menus of members that do not stand at the channel as they should. */
const notShown = (deps: Deps, line: Line): Promise<readonly Wanted[]> =>
  deps.storage.transaction(async tx => {
    const shown = await tx.addresses.menus()
    const wanted: Wanted[] = []
    for (const [nth, member] of (await tx.members.all()).entries()) {
      if (nth % AT_ONCE === AT_ONCE - 1) await tx.breathe()
      for (const chat of member.state === 'active' ? chatsOn(line, member.chats) : []) {
        const menu = menuOf(deps, member, chat)
        const text = JSON.stringify(menu)
        if (shown.get(chat) !== text) wanted.push({ chat, menu, text })
      }
    }
    return wanted
  })

const forEverybody = (deps: Deps): CommandMenu['commands'] =>
  commandsFor(deps, ['reporter']).filter(({ name }) => name === 'start' || name === COMMANDS.help.command)

const menuOf = (deps: Deps, member: Member, chat: ChatAddress): CommandMenu => ({
  chat: chatOf(chat),
  commands: commandsFor(deps, hatsWorn(member)),
  ...pageFor(deps, channelAt(deps, chat), hatsWorn(member)),
})

/** Within the channel's app pages open only where they are reached safely. */
function pageFor({ deskAt }: Deps, channel: Channel, hats: readonly Hat[]): Pick<CommandMenu, 'page'> {
  const opens = deskAt?.startsWith('https:') && channel.pages && hatsOf('browser').some(hat => hats.includes(hat))
  return opens ? { page: { label: PAGE_LABEL, address: `${deskAt}/ban` } } : {}
}

/** The pages in the browser are offered where there are any. */
function commandsFor({ deskAt }: Pick<Deps, 'deskAt'>, hats: readonly Hat[]): CommandMenu['commands'] {
  const names = Object.keys(COMMANDS) as CommandName[]
  return names
    .filter(name => !COMMANDS[name].hidden || (name === 'browser' && deskAt !== undefined))
    .filter(name => hatsOf(name).some(hat => hats.includes(hat)))
    .map(name => ({ name: COMMANDS[name].command, description: COMMANDS[name].description }))
}
