import { hatsWorn } from '../../conversation/flows/who-may.ts'
import { type Hat, hatsOf } from '../../conversation/rights.ts'
import type { CommandName } from '../../conversation/vocabulary/commands.ts'
import type { Member } from '../../domain/member.ts'
import type { CommandMenu } from '../../messenger/messenger.ts'
import { COMMANDS, PAGE_LABEL } from '../../text/commands.ts'
import type { Deps } from '../deps.ts'

/** Shows each person the commands of their roles; strangers, and the chats of `gone`, see /start alone. */
export async function refreshMenus(deps: Deps, stop: AbortSignal, gone: readonly string[] = []): Promise<void> {
  if (!deps.messenger.channel.menu) return
  const people = await deps.storage.transaction(tx => tx.members.all())
  const own = people.flatMap(member =>
    member.chat === null || member.state !== 'active' ? [] : [menuOf(deps, member, member.chat)],
  )
  const everybody = {
    commands: commandsFor(deps, ['reporter']).filter(({ name }) => name === 'start' || name === COMMANDS.help.command),
  }
  await deps.messenger.setCommands?.([everybody, ...gone.map(chat => ({ ...everybody, chat })), ...own], stop)
}

const menuOf = (deps: Deps, member: Member, chat: string): CommandMenu => ({
  chat,
  commands: commandsFor(deps, hatsWorn(member)),
  ...pageFor(deps, hatsWorn(member)),
})

/** Within the channel's app pages open only where they are reached safely. */
function pageFor({ deskAt, messenger }: Deps, hats: readonly Hat[]): Pick<CommandMenu, 'page'> {
  const opens =
    deskAt?.startsWith('https:') && messenger.channel.pages && hatsOf('browser').some(hat => hats.includes(hat))
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
