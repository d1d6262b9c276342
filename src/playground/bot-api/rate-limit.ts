import type { Clock } from '../../clock.ts'

/** Messages per second, and how many may come at once. Telegram publishes the first and not the second. */
const PER_CHAT = { rate: 1, burst: 5 }
const PER_GROUP = { rate: 20 / 60, burst: 20 }
const OVERALL = { rate: 30, burst: 30 }
const EVERYWHERE = ''

type Bucket = { tokens: number; at: number }

/** Counts messages by the clock. */
export type RateLimit = {
  /** Takes one message's worth. @returns 0, or the whole seconds to wait, in which case nothing is taken. */
  take(chatId: string): number
}

/** Full buckets. */
export function createRateLimit(clock: Clock): RateLimit {
  const buckets = new Map<string, Bucket>()
  const filled = (key: string, { rate, burst }: typeof PER_CHAT): Bucket => {
    const at = clock.now().toSeconds()
    const bucket = buckets.get(key) ?? { tokens: burst, at }
    bucket.tokens = Math.min(burst, bucket.tokens + (at - bucket.at) * rate)
    bucket.at = at
    buckets.set(key, bucket)
    return bucket
  }
  return {
    take(chatId) {
      const pace = chatId.startsWith('-') ? PER_GROUP : PER_CHAT
      const chat = filled(chatId, pace)
      const all = filled(EVERYWHERE, OVERALL)
      const wait = Math.max((1 - chat.tokens) / pace.rate, (1 - all.tokens) / OVERALL.rate)
      if (wait > 0) return Math.ceil(wait)
      chat.tokens--
      all.tokens--
      return 0
    },
  }
}
