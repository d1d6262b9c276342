/**
 * Where somebody is written to, and from where an update came: a chat of a bot in a channel. Made and read here alone;
 * anywhere else it is a name without parts. It stands in the database as text, and no other text is one.
 */

declare const chatAddress: unique symbol
declare const line: unique symbol

export type ChatAddress = string & { readonly [chatAddress]: true }

/** A bot in its channel. */
export type LineKey = string & { readonly [line]: true }

const BETWEEN = ':'

/** @param channel `Channel.key`. @param bot the bot's own part of its token, which outlives every start. */
export const lineKey = (channel: string, bot: string): LineKey => `${channel}${BETWEEN}${bot}` as LineKey

/** @param chat the channel's own id of the chat, as text. */
export const addressOf = (of: LineKey, chat: string): ChatAddress => `${of}${BETWEEN}${chat}` as ChatAddress

/** What was put down as one comes back as one. */
export const keptAddress = (kept: string): ChatAddress => kept as ChatAddress

const ends = (address: ChatAddress): number => address.indexOf(BETWEEN, address.indexOf(BETWEEN) + 1)

/** By whom it is reached. */
export const lineOf = (address: ChatAddress): LineKey => address.slice(0, ends(address)) as LineKey

/** The channel's own id of the chat. */
export const chatOf = (address: ChatAddress): string => address.slice(ends(address) + 1)

/** Where two addresses are of one channel their bots may differ: a school that changed its bot. */
export const channelKeyOf = (of: LineKey): string => of.slice(0, of.indexOf(BETWEEN))
