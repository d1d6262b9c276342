import type { Channel } from '../domain/channel.ts'
import { type ChatAddress, chatOf, type LineKey, lineKey, lineOf } from '../domain/chat-address.ts'
import type { Member } from '../domain/member.ts'
import type { Account } from '../domain/own-records.ts'
import type { Incoming, Messenger } from './messenger.ts'
import { type Pacer, unhurried } from './pacer.ts'

/** A bot in its channel, and when the next message may leave by the channel's limits. */
export type Line = { readonly key: LineKey; readonly messenger: Messenger; readonly pacer: Pacer }

/** All channels there are, by whom an address is served; at least one. */
export type WithLines = { readonly lines: readonly Line[] }

/** Its name is the one it is given at the start, before the channel has been greeted. */
export const lineNamed = (messenger: Messenger, pacer: Pacer): Line => ({
  key: lineKey(messenger.channel.key, messenger.identity().bot),
  messenger,
  pacer,
})

/** Who serves an address; for one whose channel is not there (any more), somebody who can reach nobody. */
export const lineAt = ({ lines }: WithLines, address: ChatAddress): Line =>
  lines.find(({ key }) => key === lineOf(address)) ?? nobody(lines, lineOf(address))

/** The messenger of an address. */
export const messengerAt = (deps: WithLines, address: ChatAddress): Messenger => lineAt(deps, address).messenger

/** What can be done at an address. */
export const channelAt = (deps: WithLines, address: ChatAddress): Channel => messengerAt(deps, address).channel

/** The accounts by which somebody is met: what the channel is called, and its id of the chat. */
export const accountsOf = (
  deps: WithLines,
  { chats, keepsTo, agreements }: Pick<Member, 'chats' | 'keepsTo' | 'agreements'>,
): readonly Account[] =>
  chats.map(chat => {
    const { name, key } = channelAt(deps, chat)
    const agreed = agreements.find(each => each.chat === chat)
    return {
      ...{ channel: name, id: chatOf(chat) },
      ...(key === keepsTo ? { kept: true } : {}),
      ...(agreed ? { agreedAt: agreed.at } : {}),
    }
  })

/** What can be done where somebody is written to. */
export const channelFor = (deps: WithLines, { chat }: Pick<Member, 'chat'>): Channel =>
  chat === null ? firstLine(deps).messenger.channel : channelAt(deps, chat)

/** The largest file that can be taken in anywhere, in bytes. */
export const largestFile = ({ lines }: WithLines): number =>
  Math.max(...lines.map(({ messenger }) => messenger.channel.largestFile))

/** The first line there is: what is said where nobody is addressed. */
export function firstLine({ lines: [first] }: WithLines): Line {
  if (!first) throw new Error('a program without a channel')
  return first
}

function nobody(lines: readonly Line[], key: LineKey): Line {
  const { channel, identity } = firstLine({ lines }).messenger
  const messenger: Messenger = {
    channel,
    identity,
    connect: async () => undefined,
    receive: async () => undefined,
    send: async () => ({ kind: 'gone', reason: 'no-such-channel' }),
  }
  return { key, messenger, pacer: unhurried }
}

/** What somebody sent, with where from instead of the channel's own id of the chat. */
export type Heard = Incoming & { readonly chat: ChatAddress }
