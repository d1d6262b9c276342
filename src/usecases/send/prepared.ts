import type { Outgoing } from '../../messenger/messenger.ts'

/** What became of a row of the outbox that was looked at to be sent. */
export type Prepared =
  | {
      readonly kind: 'send'
      readonly message: Outgoing
      /** What of the due list is told by it. */
      readonly dues: readonly number[]
      /** Hash of a made file. */
      readonly content?: string
      /** A person's own file: gone from the disk once it is sent. */
      readonly personal?: boolean
    }
  | { readonly kind: 'settled' }
  | { readonly kind: 'postponed' }
