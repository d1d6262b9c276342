import type { Clock } from '../../clock.ts'
import type { Pacer } from '../pacer.ts'

/** Telegram takes about 30 messages a second in all. */
const PER_SECOND = 30
const SECOND = 1000
/** What leaves evenly does not arrive so: this much later it counts as arrived, unless it is known to be there before. */
const ON_THE_WAY = 20
/** As many leave evenly in a little more than a second. */
const STEP = (SECOND + ON_THE_WAY) / PER_SECOND
/** Messages that may leave in one breath; they count among those of their second all the same. */
const BURST = 5
/** About one message a second in a chat, after a few at once; how many Telegram does not say. */
const CHAT_STEP = 1030
const CHAT_BURST = 5

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** Budgets refill with the time that passes, whatever the wall clock is set to. */
export function createPacer(clock: Pick<Clock, 'elapsed'>, wait: Wait): Pacer {
  let all = Number.NEGATIVE_INFINITY
  /** When those of the last second arrived. */
  let lately: { arrived: number }[] = []
  /** Until when each chat's share is used. */
  const chats = new Map<string, number>()
  /** Whoever has its whole share, and what arrived more than a second ago, is forgotten. */
  const forget = (time: number): void => {
    lately = lately.filter(({ arrived }) => arrived > time - SECOND)
    for (const [chat, used] of chats) if (used <= time - CHAT_BURST * CHAT_STEP) chats.delete(chat)
  }
  const roomAt = (time: number) => {
    const even = Math.floor((time - Math.max(all, time - BURST * STEP)) / STEP + 1e-6)
    return Math.min(even, PER_SECOND - lately.length)
  }
  /** When the next may leave. */
  const nextAt = () =>
    Math.max(all + STEP, lately.length < PER_SECOND ? 0 : Math.min(...lately.map(({ arrived }) => arrived)) + SECOND)
  return {
    look() {
      const time = clock.elapsed()
      forget(time)
      const room = roomAt(time)
      const rests = [...chats].filter(([, used]) => used + CHAT_STEP > time)
      const soonest = Math.min(...rests.map(([, used]) => used + CHAT_STEP), ...(room > 0 ? [] : [nextAt()]))
      return {
        room,
        resting: rests.map(([chat]) => chat),
        served: [...chats.keys()],
        async eased(stop) {
          const rest = soonest - clock.elapsed()
          if (rest > 0 && Number.isFinite(rest)) await wait(Math.ceil(rest), stop).catch(() => undefined)
        },
      }
    },
    left(chat) {
      const time = clock.elapsed()
      forget(time)
      all = Math.max(all, time - BURST * STEP) + STEP
      const one = { arrived: time + ON_THE_WAY }
      lately.push(one)
      chats.set(chat, Math.max(chats.get(chat) ?? Number.NEGATIVE_INFINITY, time - CHAT_BURST * CHAT_STEP) + CHAT_STEP)
      return () => {
        one.arrived = Math.min(one.arrived, clock.elapsed())
      }
    },
  }
}
