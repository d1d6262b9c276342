import type { Span } from './hearing.ts'

/** Why the channel's server does not reach the address it was given. */
export type Unreached =
  | 'refused'
  | 'not-found'
  | 'server-error'
  | 'other-answer'
  | 'certificate'
  | 'name'
  | 'timeout'
  | 'no-connection'
  | 'not-allowed'
  | 'unknown'

/**
 * What the channel found when it tried the address; `status`: HTTP's, where there was an answer; `at`: when, whole
 * seconds since 1970.
 */
export type DoorTrouble = { readonly why: Unreached; readonly status?: number; readonly at: number }

/** How a channel hears what people say. */
export type Reception =
  /** `heard`: since when without a break, and until when; absent until it has been listened to once. */
  | { readonly way: 'asked'; readonly heard?: Span }
  | {
      readonly way: 'brought'
      readonly url: string
      /** Until something is brought all the same. */
      readonly trouble?: DoorTrouble
    }
