import type { WayIn } from '../../domain/channel.ts'
import type { Vocabulary } from './kinds.ts'

/** /kenh: where the person is met, and the code by which the same person is met on another channel too. */

/** Minutes such a code is good for. */
export const JOIN_MINUTES = 15

/** Where the journal tells of it. */
export const CHANNEL_SUBJECT = 'channels'

export type ChannelsEffect =
  | { readonly effect: 'join-code'; readonly code: string }
  /** Who writes here is a member met elsewhere. */
  | { readonly effect: 'join'; readonly member: number; readonly code: string }
  /** Met there from now on, not here any more: what comes unasked goes there. */
  | { readonly effect: 'meet-elsewhere' }

export type ChannelsSay =
  | {
      readonly say: 'channels'
      /** Names of those on which the person is met. */
      readonly met: readonly string[]
      /** The others, with the code that joins them. */
      readonly others: NonNullable<WayIn['beside']>
      readonly minutes: number
    }
  /** To the person, on both. */
  | { readonly say: 'joined'; readonly here: string; readonly open: boolean }
  | { readonly say: 'joined-there'; readonly there: string }

export const channelsVocabulary: Vocabulary<{ say: ChannelsSay; effect: ChannelsEffect }> = { buttons: {}, states: {} }
