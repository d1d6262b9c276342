/** Keeps sending inside a channel's limits, so that being refused is the exception. It holds nothing: whoever sends asks. */
export type Pacer = {
  /** How many messages may leave now, to chats that do not rest. */
  room(): number
  /** Chats that have had their share for now. */
  resting(): readonly string[]
  /** Chats to which something has left so lately that others come first; those that rest are among them. */
  served(): readonly string[]
  /** A message to `chat` leaves now. */
  left(chat: string): void
  /** Resolves when there may be more room or a chat may have rested; at once when nothing is held back, or on `stop`. */
  rested(stop: AbortSignal): Promise<void>
}

/** For channels without a limit: everything may leave at once. */
export const unhurried: Pacer = {
  room: () => Number.MAX_SAFE_INTEGER,
  resting: () => [],
  served: () => [],
  left: () => undefined,
  rested: () => Promise.resolve(),
}
