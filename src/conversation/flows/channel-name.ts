import type { Channel } from '../../domain/channel.ts'
import { type ChatAddress, channelKeyOf, lineOf } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import type { Facts } from '../facts.ts'

/** `Channel.key` of an address. */
export const keyOf = (chat: ChatAddress): string => channelKeyOf(lineOf(chat))

/** Of these, those on which somebody is met. */
export const metOn = (channels: readonly Channel[], { chats }: Pick<Member, 'chats'>): readonly Channel[] =>
  channels.filter(({ key }) => chats.some(chat => keyOf(chat) === key))

/** The one of them that the person has chosen to be written to on. */
export const keptChannel = (channels: readonly Channel[], me: Pick<Member, 'chats' | 'keepsTo'>): Channel | undefined =>
  metOn(channels, me).find(({ key }) => key === me.keepsTo)

/** By what somebody is met, and since when that has been agreed to in the channel's own words. */
export const accountsOf = (channels: readonly Channel[], me: Pick<Member, 'chats' | 'agreements'>) =>
  me.chats.flatMap(chat => {
    const name = nameOfChannel({ channels }, chat)
    const agreed = me.agreements.find(each => each.chat === chat)
    return name === undefined ? [] : [{ channel: name, ...(agreed ? { agreedAt: agreed.at } : {}) }]
  })

/** Whether a channel serves nobody further: so many people and no more. */
export const isFull = ({ quota, key }: Channel, people: readonly Pick<Member, 'chats'>[]): boolean =>
  quota !== undefined && people.filter(({ chats }) => chats.some(chat => keyOf(chat) === key)).length >= quota.people

/** What people call the channel of an address. */
export const nameOfChannel = ({ channels }: Pick<Facts, 'channels'>, chat: ChatAddress): string | undefined =>
  channels.find(({ key }) => key === keyOf(chat))?.name
