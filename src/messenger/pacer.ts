/** What may leave, seen at one moment: whoever asks in parts finds something held back by neither. */
export type Pace = {
  /** How many messages may leave, to chats that do not rest. */
  readonly room: number
  /** Chats that have had their share for now. */
  readonly resting: readonly string[]
  /** Chats to which something has left so lately that others come first; those that rest are among them. */
  readonly served: readonly string[]
  /** Resolves when there is room where there was none, or a chat has rested; at once when nothing was held back, or on `stop`. */
  readonly eased: (stop: AbortSignal) => Promise<void>
}

/** Keeps sending inside a channel's limits, so that being refused is the exception. It holds nothing: whoever sends asks. */
export type Pacer = {
  look(): Pace
  /** A message to `chat` leaves now. @returns told when it is known to have arrived, if it is; only the first time counts. */
  left(chat: string): () => void
}

const UNHURRIED: Pace = {
  room: Number.MAX_SAFE_INTEGER,
  resting: [],
  served: [],
  eased: () => Promise.resolve(),
}

/** For channels without a limit: everything may leave at once. */
export const unhurried: Pacer = { look: () => UNHURRIED, left: () => () => undefined }
