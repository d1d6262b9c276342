import type { Clock } from '../../clock.ts'
import type { Pacer } from '../pacer.ts'

/** Telegram takes about 30 messages a second in all. */
const PER_SECOND = 30
/** As many leave in a little more than a second: what leaves evenly does not arrive so. */
const WINDOW = 1020
const STEP = WINDOW / PER_SECOND
/** Messages that may leave in one breath; they count among those of their second all the same. */
const BURST = 5
/** About one message a second in a chat, after a few at once; how many Telegram does not say. */
const CHAT_STEP = 1030
const CHAT_BURST = 5

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** Budgets refill with the time that passes, whatever the wall clock is set to. */
export function createPacer(clock: Pick<Clock, 'elapsed'>, wait: Wait): Pacer {
  let all = Number.NEGATIVE_INFINITY
  /** When the last ones left, as many as a second takes, the oldest first. */
  const lately: number[] = []
  const chats = new Map<string, number>()
  const now = () => clock.elapsed()
  const roomAt = (time: number) => {
    const even = Math.floor((time - Math.max(all, time - BURST * STEP)) / STEP + 1e-6)
    return Math.min(even, PER_SECOND - lately.filter(left => left > time - WINDOW).length)
  }
  /** Milliseconds until one may leave. */
  const roomIn = (time: number) =>
    Math.max(all + STEP, lately.length < PER_SECOND ? 0 : (lately[0] ?? 0) + WINDOW) - time
  /** Who has none of its burst used is forgotten. */
  const forget = (): void => {
    const rested = now() - CHAT_BURST * CHAT_STEP
    for (const [chat, used] of chats) if (used <= rested) chats.delete(chat)
  }
  /** Chats whose burst is used up, with the milliseconds until the next message. */
  const tired = (): readonly (readonly [string, number])[] => {
    forget()
    const time = now()
    return [...chats].flatMap(([chat, used]) =>
      used + CHAT_STEP > time ? [[chat, used + CHAT_STEP - time] as const] : [],
    )
  }
  return {
    room: () => roomAt(now()),
    resting: () => tired().map(([chat]) => chat),
    served() {
      forget()
      return [...chats.keys()]
    },
    left(chat) {
      const time = now()
      all = Math.max(all, time - BURST * STEP) + STEP
      lately.push(time)
      if (lately.length > PER_SECOND) lately.shift()
      chats.set(chat, Math.max(chats.get(chat) ?? Number.NEGATIVE_INFINITY, time - CHAT_BURST * CHAT_STEP) + CHAT_STEP)
    },
    async rested(stop) {
      const rests = tired().map(([, rest]) => rest)
      const room = roomAt(now()) > 0 ? [] : [roomIn(now())]
      const soonest = Math.min(...rests, ...room)
      if (soonest > 0 && Number.isFinite(soonest)) await wait(Math.ceil(soonest), stop).catch(() => undefined)
    },
  }
}
