import type { Clock } from '../../clock.ts'
import type { Pacer } from '../pacer.ts'

/** Telegram takes about 30 messages a second in all; a little less leaves room for answers to presses. */
const PER_SECOND = 25
const STEP = 1000 / PER_SECOND
/** Messages that may leave in one breath: with these and a second's worth the 30 are reached. */
const BURST = 5
/** About one message a second in a chat, with short bursts. */
const CHAT_STEP = 1000
const CHAT_BURST = 8

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** Budgets refill with the time that passes, whatever the wall clock is set to. */
export function createPacer(clock: Pick<Clock, 'elapsed'>, wait: Wait): Pacer {
  let all = Number.NEGATIVE_INFINITY
  const chats = new Map<string, number>()
  const now = () => clock.elapsed()
  const roomAt = (time: number) => Math.floor((time - Math.max(all, time - BURST * STEP)) / STEP + 1e-6)
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
      chats.set(chat, Math.max(chats.get(chat) ?? Number.NEGATIVE_INFINITY, time - CHAT_BURST * CHAT_STEP) + CHAT_STEP)
    },
    async rested(stop) {
      const rests = tired().map(([, rest]) => rest)
      const room = roomAt(now()) > 0 ? [] : [all + STEP - now()]
      const soonest = Math.min(...rests, ...room)
      if (soonest > 0 && Number.isFinite(soonest)) await wait(Math.ceil(soonest), stop).catch(() => undefined)
    },
  }
}
