import type { App } from '../../src/app.ts'
import type { VirtualClock } from '../../src/clock.ts'
import type { Storage } from '../../src/storage/storage.ts'
import type { Gate } from './gate.ts'
import type { Timers } from './timers.ts'

/** Milliseconds in which nothing is asked of when the next thing falls due. */
const A_WHILE = 2 * 60_000

const A_MINUTE = 60_000
const AN_HOUR = 60 * A_MINUTE

/** Milliseconds by which whoever waits for time may be late while hours go by. */
const COARSE = 20 * A_MINUTE

/** Milliseconds until somebody who cannot see what is due looks again. */
const BLIND = 30 * 60_000

/** One life of the program: from its start to its end or its being ended. */
export type Life = {
  readonly app: App
  readonly gate: Gate
  readonly storage: Storage
  readonly database: string
  started: boolean
  /** It could not begin, and the process is over. */
  failed: boolean
}

export type Passing = {
  readonly clock: VirtualClock
  /** The one that is lived now. */
  readonly life: () => Life
  readonly timers: () => Timers
  /** Whether the server has a poll waiting. */
  readonly polling: () => boolean
  /** Begins the next life when this one has ended. */
  readonly again: () => Promise<void>
}

/** How time passes for the program: until nothing moves any more, or with everything that falls due on the way. */
export function passing({ clock, life, timers, polling, again }: Passing): {
  readonly settle: () => Promise<void>
  readonly pass: (milliseconds: number) => Promise<void>
} {
  async function settle(): Promise<void> {
    let [moves, still, quiet] = [-1, 0, 0]
    for (let turns = 0; ; turns += 1) {
      await new Promise(resolve => setImmediate(resolve))
      if (life().gate.ended() !== undefined || life().failed) {
        await again()
        still = 0
        continue
      }
      const under = life().gate.busy() - (polling() ? 1 : 0)
      quiet = life().gate.moves() === moves && !timers().firing() ? quiet + 1 : 0
      still = under === 0 ? quiet : 0
      moves = life().gate.moves()
      if (still > 6 && life().started && life().app.idle()) return
      if (life().gate.holding()) {
        await new Promise(resolve => setTimeout(resolve, 1))
        continue
      }
      // Somebody waits for time; or a file is being written, which the disk takes its own time for.
      if (still > 60 && timers().next() !== undefined && (still > 400 || !life().started)) return
      // A call that is not answered is given up in time.
      if (under > 0 && quiet > 100 && timers().next() !== undefined) return
      if (quiet > 60) await new Promise(resolve => setTimeout(resolve, 1))
      if (turns > 60_000) throw new Error(`the program does not come to rest: ${under} under way`)
    }
  }

  /** What the program said last of its next hour: good for as long as it has asked storage for nothing since. */
  let known: { readonly life: Life; readonly works: number; readonly at: number } | undefined

  /** Milliseconds until the program has something to do; `most` when it knows of nothing sooner. */
  async function untilDue(most: number): Promise<number> {
    const { app, gate, started } = life()
    if (!started) return most
    if (known?.life !== life() || known.works !== gate.works()) {
      const due = await Promise.race([app.nextDueAt().catch(() => undefined), gate.end])
      // It could not even look: storage is down.
      if (!due) return Math.min(most, BLIND)
      known = { life: life(), works: gate.works(), at: due.toMillis() }
    }
    return Math.min(most, Math.max(1_000, known.at - clock.now().toMillis()))
  }

  /** As the ticker of the real program does it: a tick with each minute, and a look at what waits in between. */
  async function passShortly(milliseconds: number): Promise<void> {
    const until = clock.elapsed() + milliseconds
    while (clock.elapsed() < until) {
      const toMinute = 60_000 - (clock.now().toMillis() % 60_000)
      const step = Math.min(until - clock.elapsed(), toMinute, untilTimer())
      clock.moveTo(clock.now().plus(step))
      timers().fire()
      if (step === toMinute) void life().app.tick()
      else life().app.wake()
      await settle()
    }
  }

  const untilTimer = () => Math.max(0, (timers().next() ?? Number.POSITIVE_INFINITY) - clock.elapsed())

  async function pass(milliseconds: number): Promise<void> {
    if (milliseconds <= A_WHILE) return passShortly(milliseconds)
    const until = clock.elapsed() + milliseconds
    const hours = milliseconds >= AN_HOUR
    while (clock.elapsed() < until) {
      const due = await untilDue(until - clock.elapsed())
      // Through an outage of days nobody counts the tries.
      const step = hours
        ? Math.min(Math.max(due, A_MINUTE), Math.max(untilTimer(), COARSE))
        : Math.min(due, untilTimer())
      clock.moveTo(clock.now().plus(step))
      timers().fire()
      if (step >= due) void life().app.tick()
      await settle()
    }
  }

  return { settle, pass }
}
