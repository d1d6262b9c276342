import type { WayIn } from '../../domain/channel.ts'
import { type Buttons, ofNothing, type Vocabulary } from './kinds.ts'

/** /kenh: where the person is met, and the code by which the same person is met on another channel too. */

/** Minutes such a code is good for. */
export const JOIN_MINUTES = 15

/** Where the journal tells of it. */
export const CHANNEL_SUBJECT = 'channels'

/** `channel`: key of the one the person is to be written to on, or `LATEST`. */
export type ChannelsAction = { readonly do: 'channels.keep'; readonly channel: string }

/** The person is written to wherever that was last. */
export const LATEST = 'latest'

export type ChannelsEffect =
  | { readonly effect: 'join-code'; readonly code: string }
  /** Who writes here is a member met elsewhere. */
  | { readonly effect: 'join'; readonly member: number; readonly code: string }
  /** Nothing reaches the person here any more until the next word: what comes unasked goes elsewhere. */
  | { readonly effect: 'closed-here' }
  /** Somebody came by an invitation and found no seat left here: officers are told once a day. `name`: as invited. */
  | { readonly effect: 'no-seat'; readonly name: string }
  /** Written to on that channel; null: wherever that was last. */
  | { readonly effect: 'keep-channel'; readonly channel: string | null }

export type ChannelsSay =
  | {
      readonly say: 'channels'
      /** Names of those on which the person is met. */
      readonly met: readonly string[]
      /** The name of the one the person has chosen. */
      readonly kept?: string
      /** The others, with the code that joins them. */
      readonly others: NonNullable<WayIn['beside']>
      readonly minutes: number
    }
  /** `kept`: the name of the one chosen; absent: wherever that was last. `others`: what else can be said instead. */
  | { readonly say: 'channel-kept'; readonly kept?: string; readonly others: readonly string[] }
  /** Before anything is stored of the further channel: what is, and whose servers it goes through. */
  | { readonly say: 'join-consent'; readonly channel: string }
  | { readonly say: 'join-declined'; readonly channel: string }
  /** The channel serves no more than `people`; `others`: names of those that do. */
  | {
      readonly say: 'no-seat'
      readonly channel: string
      readonly people: number
      readonly others: readonly string[]
      readonly through: string
    }
  /** To the officers. */
  | { readonly say: 'no-seat-told'; readonly channel: string; readonly people: number; readonly name: string }
  /** To the person, on both. */
  | { readonly say: 'joined'; readonly here: string; readonly open: boolean }
  | { readonly say: 'joined-there'; readonly there: string }

export type ChannelsWord = 'use-channel' | 'use-latest'

export const channelsButtons: Buttons<ChannelsAction> = {
  'channels.keep': { holds: { channel: 'string' }, needs: ofNothing },
}

export const channelsVocabulary: Vocabulary<{
  action: ChannelsAction
  say: ChannelsSay
  word: ChannelsWord
  effect: ChannelsEffect
}> = { buttons: channelsButtons, states: {} }
