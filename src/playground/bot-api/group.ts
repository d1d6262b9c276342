import { readChat, readOpenChat } from './chats.ts'
import { membershipChanged } from './membership.ts'
import type { Params } from './params.ts'
import { type ShownMessage, transcript } from './screen.ts'
import { type Answer, badRequest, done, type User } from './wire.ts'
import { newChat, post, type World } from './world.ts'

/** What a group or channel is. Its id is negative. */
export type GroupDetails = {
  readonly id: number
  readonly title: string
  readonly kind: 'group' | 'supergroup' | 'channel'
}

/** A group or channel the bot has been added to. */
export type Group = {
  readonly id: number
  /** The bot is removed and may not come back. */
  kicksBot(): void
  /** The bot is removed. */
  removesBot(): void
  /** The bot is added once more. */
  addsBot(): void
  /** The bot becomes an administrator: from then on it is told of everything that is written. */
  promotesBot(): void
  /** Somebody writes there; the bot is told of it while it is in. */
  says(text: string): void
  /** A basic group becomes a supergroup under a new id; the old one only says so. */
  upgradesTo(id: number): Group
  /** Whether the bot is in. */
  hasBot(): boolean
  /** What stands there now, oldest first. */
  screen(): readonly ShownMessage[]
}

const SOMEBODY: User = { id: 777_000, is_bot: false, first_name: 'Quản trị' }

/** Adds the bot to a new group. */
export function addGroup(world: World, { id, title, kind }: GroupDetails): Group {
  const chat = newChat({ id, type: kind, title }, undefined, { kind: 'left' })
  world.chats.set(id, chat)
  // Into a channel a bot comes only as an administrator.
  const comesIn = () => membershipChanged(world, chat, SOMEBODY, { kind: 'open', promoted: kind === 'channel' })
  comesIn()
  return {
    id,
    kicksBot: () => membershipChanged(world, chat, SOMEBODY, { kind: 'kicked' }),
    removesBot: () => membershipChanged(world, chat, SOMEBODY, { kind: 'left' }),
    addsBot: comesIn,
    promotesBot: () => membershipChanged(world, chat, SOMEBODY, { kind: 'open', promoted: true }),
    says(text) {
      const message = post(world, { chat, from: SOMEBODY }, { text })
      if (chat.access.kind === 'open' && kind !== 'channel') world.updates.push({ message })
    },
    upgradesTo(to) {
      if (kind !== 'group') throw new Error('only a basic group is upgraded')
      chat.access = { kind: 'migrated', to }
      return addGroup(world, { id: to, title, kind: 'supergroup' })
    },
    hasBot: () => chat.access.kind === 'open',
    screen: () => transcript(world, chat).filter(message => !message.deleted),
  }
}

/** Bot API `leaveChat`. */
export function leaveChat(world: World, params: Params): Answer {
  const found = readChat(world, params)
  if (!found.ok) return found
  const chat = found.result
  if (chat.ref.type === 'private') return badRequest("chat member status can't be changed in private chats")
  const open = readOpenChat(world, params)
  if (!open.ok) return open
  membershipChanged(world, chat, world.bot, { kind: 'left' })
  return done(true)
}
