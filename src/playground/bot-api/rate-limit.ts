import type { Clock } from '../../clock.ts'

/** Messages per second, and how many may come at once. Telegram publishes the first and not the second. */
const PER_CHAT = { rate: 1, burst: 5 }
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
      const both = [filled(chatId, PER_CHAT), filled(EVERYWHERE, OVERALL)] as const
      const waits = [(1 - both[0].tokens) / PER_CHAT.rate, (1 - both[1].tokens) / OVERALL.rate]
      const wait = Math.max(...waits)
      if (wait > 0) return Math.ceil(wait)
      for (const bucket of both) bucket.tokens--
      return 0
    },
  }
}
