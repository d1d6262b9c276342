import type { Quota } from './traffic.ts'

/**
 * What a chat channel can do, as far as anybody besides its adapter has to know. The adapter tells it; nobody else knows
 * a channel by name.
 */
export type Channel = {
  /** Of the channel in every address: a short word that stands in the database for good. */
  readonly key: string
  /** What people call it, a proper name: stands in sentences as it is. */
  readonly name: string
  /** Whether a chat has the same id for every bot of the channel: whoever changes the bot keeps the people. */
  readonly chatsOutliveBot: boolean
  /** Its servers stand in another country: people are told before they agree to anything. */
  readonly abroad: boolean
  /** Longest text of one message, in UTF-16 code units. */
  readonly textLimit: number
  /** Messages carry buttons, and a keyboard stays under the chat. */
  readonly buttons: boolean
  /** People can change a message they have sent, and the channel tells. */
  readonly edits: boolean
  /** What people can send besides words, and what they can be sent. */
  readonly files: { readonly in: 'any' | 'photos' | 'none'; readonly out: 'any' | 'photos' | 'none' }
  /** Largest file that can be taken in, in bytes. */
  readonly largestFile: number
  /** Largest file that can be sent, in bytes; 0 where none can. */
  readonly largestSent: number
  /** The channel lists the commands somebody may use. */
  readonly menu: boolean
  /** Pages open within the channel's own app. */
  readonly pages?: {
    /** Origins of its app that stands in a browser, whose frame they open in. */
    readonly framedBy: readonly string[]
  }
  /** So much goes through and no more: what need not be said is not. Absent: nothing is limited. */
  readonly quota?: Quota
  /** The assistant can go out of a group it was put into; else it falls silent there. */
  readonly leavesGroups: boolean
  /** What is said while nobody listens comes later; else it is lost. */
  readonly keepsUnheard: boolean
  /** Whether a link brings its code along; else whoever opens it has to send the code. */
  readonly linkBringsCode: boolean
  /** A link that opens the assistant for whoever has been let in, or comes to ask. */
  door(): string
  /** The same with a code, as `newCode` draws it. */
  link(code: string): string
}

/** How a file is sent. */
export type SentAs = 'document' | 'photo'

/** Whether people can be sent such a file. */
export const carries = ({ files: { out } }: Pick<Channel, 'files'>, as: SentAs): boolean =>
  out === 'any' || (out === 'photos' && as === 'photo')

/** Whether such a file goes along with an answer unasked: where it cannot and every word counts, it is not told of. */
export const takesAlong = (channel: Pick<Channel, 'quota' | 'files'>, as: SentAs): boolean =>
  channel.quota === undefined || carries(channel, as)

/** The largest file in whole megabytes. */
export const largestMegabytes = ({ largestFile }: Pick<Channel, 'largestFile'>): number =>
  Math.floor(largestFile / (1024 * 1024))

/** The most megabytes a file may have, for a file of `size` bytes that has more; undefined when it can be taken in. */
export const exceeded = (channel: Pick<Channel, 'largestFile'>, size: number): number | undefined =>
  size > channel.largestFile ? largestMegabytes(channel) : undefined

/**
 * The way in that is handed on: a link, and the code itself where the link does not bring it. `beside`: the same on the
 * other channels there are.
 */
export type WayIn = {
  readonly link: string
  readonly code?: string
  readonly beside?: readonly { readonly channel: string; readonly link: string; readonly code?: string }[]
}

/** @param channels at least one; one whose link brings the code is the first that is told. */
export function waysIn(channels: readonly Channel[], code: string): WayIn {
  const ways = channels.map(channel => ({ channel: channel.name, ...wayIn(channel, code) }))
  const [first, ...others] = ways.toSorted((a, b) => Number('code' in a) - Number('code' in b))
  if (!first) throw new Error('a program without a channel')
  const { channel: _, ...way } = first
  return others.length === 0 ? way : { ...way, beside: others }
}

export const wayIn = (channel: Channel, code: string): WayIn =>
  channel.linkBringsCode ? { link: channel.link(code) } : { link: channel.link(code), code }
