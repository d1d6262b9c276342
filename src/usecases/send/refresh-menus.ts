import { isLeadership, isOfficer, type Member, unitsOf } from '../../domain/member.ts'
import type { CommandMenu } from '../../messenger/messenger.ts'
import { type Audience, COMMANDS } from '../../text/commands.ts'
import type { Deps } from '../deps.ts'

/** Shows each person the commands of their roles; strangers, and the chats of `gone`, see /start alone. */
export async function refreshMenus(deps: Deps, stop: AbortSignal, gone: readonly string[] = []): Promise<void> {
  if (!deps.messenger.channel.menu) return
  const people = await deps.storage.transaction(tx => tx.members.all())
  const own = people.flatMap(member =>
    member.chat === null || member.state !== 'active' ? [] : [menuOf(member, member.chat)],
  )
  const everybody = {
    commands: commandsFor(['reporter']).filter(({ name }) => name === 'start' || name === COMMANDS.help.command),
  }
  await deps.messenger.setCommands?.([everybody, ...gone.map(chat => ({ ...everybody, chat })), ...own], stop)
}

export const menuOf = (member: Member, chat: string): CommandMenu => ({
  chat,
  commands: commandsFor(audiencesOf(member)),
})

function audiencesOf(member: Member): readonly Audience[] {
  const has = (role: string) => member.roles.some(grant => grant.role === role)
  return [
    ...(unitsOf(member).length > 0 ? ['reporter' as const] : []),
    ...(has('union-leader') ? ['union-leader' as const] : []),
    ...(isOfficer(member) ? ['officer' as const] : []),
    ...(isLeadership(member) ? ['leadership' as const] : []),
    ...(has('clerk') ? ['clerk' as const] : []),
  ]
}

function commandsFor(audiences: readonly Audience[]): CommandMenu['commands'] {
  return Object.values(COMMANDS)
    .filter(command => !command.hidden && command.roles.some(role => audiences.includes(role)))
    .map(({ command, description }) => ({ name: command, description }))
}
