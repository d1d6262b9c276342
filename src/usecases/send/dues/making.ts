import type { DateTime } from 'luxon'
import type { Message } from '../../../conversation/effect.ts'
import type { ChatAddress } from '../../../domain/chat-address.ts'
import type { Member } from '../../../domain/member.ts'
import type { DueRecord } from '../../../storage/records.ts'
import type { Tx } from '../../../storage/storage.ts'
import type { Deps } from '../../deps.ts'

/** To whom, and by what is known at the moment of sending. */
export type Making = {
  readonly tx: Tx
  readonly deps: Deps
  readonly member: Member
  readonly chat: ChatAddress
  readonly now: DateTime
}

/** The one message of what is due together, and what of it is not needed any more, by number, with the reason. */
export type Made = { readonly message: Message | undefined; readonly skipped: ReadonlyMap<number, string> }

export type Maker = (making: Making, due: readonly DueRecord[]) => Promise<Made>

/** Why nothing is said. */
export type Unneeded = 'settled' | 'closed' | 'stale' | 'declined'

/** A maker of what is never due together with others: its message, or why there is none. */
export const single =
  (make: (making: Making, due: DueRecord) => Promise<Message | Unneeded>): Maker =>
  async (making, due) => {
    const [first, ...others] = due
    const skipped = new Map(others.map(({ id }) => [id, 'superseded']))
    if (!first) return { message: undefined, skipped }
    const made = await make(making, first)
    if (typeof made !== 'string') return { message: made, skipped }
    return { message: undefined, skipped: skipped.set(first.id, made) }
  }
