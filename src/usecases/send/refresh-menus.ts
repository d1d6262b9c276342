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

/** Shows each person the commands of their roles; strangers, and the chats of `gone`, see /start alone. */
export async function refreshMenus(
  deps: Deps,
  line: Line,
  stop: AbortSignal,
  gone: readonly ChatAddress[] = [],
): Promise<void> {
  const { channel, setCommands } = line.messenger
  if (!channel.menu) return
  const people = await deps.storage.transaction(tx => tx.members.all())
  const here = (chats: readonly ChatAddress[]) => chats.filter(chat => lineOf(chat) === line.key)
  const own = people.flatMap(member =>
    member.state === 'active' ? here(member.chats).map(chat => menuOf(deps, member, chat)) : [],
  )
  const everybody = {
    commands: commandsFor(deps, ['reporter']).filter(({ name }) => name === 'start' || name === COMMANDS.help.command),
  }
  await setCommands?.([everybody, ...here(gone).map(chat => ({ ...everybody, chat: chatOf(chat) })), ...own], stop)
}

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
