import type { DateTime } from 'luxon'

/** What has become of a direction of the BGH, as the officer says. */
export type DirectionState = 'noted' | 'under-way' | 'done'

/** What the BGH directed or decided, and what has become of it. */
export type GivenDirection = {
  readonly kind: string
  readonly text: string
  readonly by: string
  readonly state?: DirectionState
  /** In one line; '' or absent: nobody has said. */
  readonly outcome?: string
}

/** One of several, with its day. */
export type KeptDirection = GivenDirection & { readonly id: number; readonly at: DateTime }
