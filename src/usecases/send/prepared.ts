import type { Outgoing } from '../../messenger/messenger.ts'

/** What became of a row of the outbox that was looked at to be sent. */
export type Prepared =
  | {
      readonly kind: 'send'
      readonly message: Outgoing
      /** What of the due list is told by it. */
      readonly dues: readonly number[]
      /** Rows of news that are told with it. */
      readonly news?: readonly number[]
      /** Whom it reaches without having asked; `kind` of news that is told at once. */
      readonly unasked?: { readonly member: number; readonly kind?: string }
      /** Hash of a made file. */
      readonly content?: string
      /** A person's own file: gone from the disk once it is sent. */
      readonly personal?: boolean
    }
  | { readonly kind: 'settled' }
  | { readonly kind: 'postponed' }

/** Why a row waits for another day: it was refused where it went. */
export const REFUSED = 'refused'
