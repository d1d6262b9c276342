import { membershipChanged } from './membership.ts'
import { type ShownMessage, transcript } from './screen.ts'
import type { User } from './wire.ts'
import { newChat, type World } from './world.ts'

/** What a group is. Ids of groups are negative. */
export type GroupDetails = { readonly id: number; readonly title: string; readonly kind: 'group' | 'supergroup' }

/** A group the bot has been added to. People's own messages there are not played: the product is private chats. */
export type Group = {
  readonly id: number
  /** The bot is removed and may not come back. */
  kicksBot(): void
  /** The bot is removed. */
  removesBot(): void
  /** A basic group becomes a supergroup under a new id; the old one only says so. */
  upgradesTo(id: number): Group
  /** What stands there now, oldest first. */
  screen(): readonly ShownMessage[]
}

const SOMEBODY: User = { id: 777_000, is_bot: false, first_name: 'Quản trị' }

/** Adds the bot to a new group. */
export function addGroup(world: World, { id, title, kind }: GroupDetails): Group {
  const chat = newChat({ id, type: kind, title }, undefined, { kind: 'left' })
  world.chats.set(id, chat)
  membershipChanged(world, chat, SOMEBODY, { kind: 'open' })
  return {
    id,
    kicksBot: () => membershipChanged(world, chat, SOMEBODY, { kind: 'kicked' }),
    removesBot: () => membershipChanged(world, chat, SOMEBODY, { kind: 'left' }),
    upgradesTo(to) {
      if (kind !== 'group') throw new Error('only a basic group is upgraded')
      chat.access = { kind: 'migrated', to }
      return addGroup(world, { id: to, title, kind: 'supergroup' })
    },
    screen: () => transcript(world, chat).filter(message => !message.deleted),
  }
}
