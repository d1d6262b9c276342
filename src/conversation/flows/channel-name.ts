import { type ChatAddress, channelKeyOf, lineOf } from '../../domain/chat-address.ts'
import type { Facts } from '../facts.ts'

/** `Channel.key` of an address. */
export const keyOf = (chat: ChatAddress): string => channelKeyOf(lineOf(chat))

/** What people call the channel of an address. */
export const nameOfChannel = ({ channels }: Pick<Facts, 'channels'>, chat: ChatAddress): string | undefined =>
  channels.find(({ key }) => key === keyOf(chat))?.name
