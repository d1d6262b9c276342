import type { ChatMember, User } from './wire.ts'
import { type Access, type Chat, seconds, type World } from './world.ts'

/** Changes whether the bot may write to a chat, and tells it so: Bot API `my_chat_member`. @param by who did it. */
export function membershipChanged(world: World, chat: Chat, by: User, access: Access): void {
  const before = chat.access
  chat.access = access
  world.updates.push({
    my_chat_member: {
      chat: chat.ref,
      from: by,
      date: seconds(world),
      old_chat_member: member(world.bot, before),
      new_chat_member: member(world.bot, access),
    },
  })
}

function member(bot: User, access: Access): ChatMember {
  const { kind } = access
  if (access.kind === 'open') return { user: bot, status: access.promoted ? 'administrator' : 'member' }
  return kind === 'left' || kind === 'new'
    ? { user: bot, status: 'left' }
    : { user: bot, status: 'kicked', until_date: 0 }
}
