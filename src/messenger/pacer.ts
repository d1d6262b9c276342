import type { Clock } from '../clock.ts'

/** Telegram takes about 30 messages a second in all; a little less leaves room for answers to presses. */
const PER_SECOND = 25
/** About one message a second in a chat, with short bursts. */
const CHAT_BURST = 8

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * Keeps sending inside the channel's limits, so that 429 is the exception.
 * @returns a function that resolves when the next message to `chat` may leave.
 */
export function createPacer(clock: Clock, wait: Wait): (chat: string, stop: AbortSignal) => Promise<void> {
  let nextFree = 0
  const chats = new Map<string, number>()
  return async (chat, stop) => {
    const now = clock.now().toMillis()
    // A chat's budget refills one a second; being `CHAT_BURST` ahead is allowed.
    const chatTime = Math.max(chats.get(chat) ?? 0, now - CHAT_BURST * 1000) + 1000
    const at = Math.max(now, nextFree, chatTime)
    chats.set(chat, chatTime)
    nextFree = at + 1000 / PER_SECOND
    if (chats.size > 5000) for (const [key, time] of chats) if (time < now - 60_000) chats.delete(key)
    if (at > now) await wait(at - now, stop).catch(() => undefined)
  }
}
