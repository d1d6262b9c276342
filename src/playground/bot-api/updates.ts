import type { Clock } from '../../clock.ts'
import type { Random } from './random.ts'
import type { UpdateBody } from './wire.ts'

/** Seconds an update waits for the bot: a day, a callback query 150 s. */
const LIFETIME = 24 * 60 * 60
const CALLBACK_LIFETIME = 150
/** After a week without an update the next number is drawn anew (Bot API, `Update.update_id`). */
const SILENCE_BEFORE_NEW_NUMBERS = 7 * 24 * 60 * 60
/** How far from the queue an offset may lie before the server takes it for nonsense (tdlib `TQueue::get`). */
const FAR_AHEAD = 10
const FAR_BEHIND = 100_000

/** Bot API `Update`. */
export type Update = { readonly update_id: number } & UpdateBody

/** What the server sends unless told otherwise: everything a private chat can produce. */
const DEFAULT_KINDS = ['message', 'edited_message', 'callback_query', 'my_chat_member']

/** The queue of updates that the bot has not confirmed. */
export type Updates = {
  /** Appends, unless the bot has not allowed this kind. */
  push(body: UpdateBody): void
  /**
   * What `getUpdates` returns. Everything below `offset` is confirmed and forgotten NOW, whether or not the
   * answer arrives. A negative offset counts from the end; one far outside the queue is ignored.
   */
  take(offset: number, limit: number): readonly Update[]
  /** How many wait unconfirmed. */
  pending(): number
  /** Forgets all (`drop_pending_updates`). */
  clear(): void
  /** From now on only these kinds; an empty list means the default. */
  allow(kinds: readonly string[]): void
  allowed(): readonly string[]
  /** Puts the batch confirmed last back at the head, as though its confirmation had been lost. @returns how many. */
  forgetLastConfirmation(): number
}

type Entry = { readonly update: Update; readonly expiresAt: number }

/** An empty queue. @param random draws the first number. @param changed called after every change. */
export function createUpdates(clock: Clock, random: Random, changed: () => void): Updates {
  let entries: Entry[] = []
  let lastConfirmed: Entry[] = []
  let kinds = DEFAULT_KINDS
  let nextId = random.between(100_000_000, 900_000_000)
  let lastPush: number | undefined
  const now = (): number => clock.now().toSeconds()

  const dropExpired = (): void => {
    const at = now()
    entries = entries.filter(entry => entry.expiresAt > at)
  }
  const confirmBelow = (id: number): void => {
    const confirmed = entries.filter(entry => entry.update.update_id < id)
    if (confirmed.length === 0) return
    lastConfirmed = confirmed
    entries = entries.filter(entry => entry.update.update_id >= id)
    changed()
  }

  return {
    push(body) {
      if (!kinds.some(kind => kind in body)) return
      dropExpired()
      if (lastPush !== undefined && entries.length === 0 && now() - lastPush > SILENCE_BEFORE_NEW_NUMBERS) {
        nextId = random.between(100_000_000, 900_000_000)
      }
      lastPush = now()
      const lifetime = 'callback_query' in body ? CALLBACK_LIFETIME : LIFETIME
      entries.push({ update: { update_id: nextId++, ...body }, expiresAt: lastPush + lifetime })
      changed()
    },
    take(offset, limit) {
      dropExpired()
      const head = entries[0]?.update.update_id ?? nextId
      const from = offset < 0 ? Math.max(head, nextId + offset) : offset
      if (from <= nextId + FAR_AHEAD && from >= head - FAR_BEHIND) confirmBelow(from)
      return entries.slice(0, limit).map(entry => entry.update)
    },
    pending() {
      dropExpired()
      return entries.length
    },
    clear() {
      entries = []
      changed()
    },
    allow(next) {
      const known = next.filter(kind => DEFAULT_KINDS.includes(kind))
      kinds = known.length > 0 ? known : DEFAULT_KINDS
    },
    allowed: () => kinds,
    forgetLastConfirmation() {
      const again = lastConfirmed
      entries = [...again, ...entries]
      lastConfirmed = []
      changed()
      return again.length
    },
  }
}
