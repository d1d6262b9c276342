import cron from 'node-cron'

/** The only thing the program knows of cron: it beats. What is due is decided by the planners from the clock. */
export type Ticker = { stop(): void }

/** Milliseconds between two looks at the clock, and at messages that wait for another try. */
const MOMENT_MS = 5_000

/**
 * Beats every minute for the planners and every few seconds for messages that wait for another try. A beat that
 * finds the one before still running is left out.
 */
export function startTicker(beat: { readonly minute: () => Promise<void>; readonly moment: () => void }): Ticker {
  let coming = comingMinute()
  let running = false
  const minute = async () => {
    if (running) return
    running = true
    try {
      await beat.minute()
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => {
    beat.moment()
    const next = comingMinute()
    // Another minute is coming than a moment ago, one or thousands later, or earlier: one beat for all of them.
    if (next === coming) return
    coming = next
    void minute()
  }, MOMENT_MS)
  return { stop: () => clearInterval(timer) }
}

/**
 * Which minute comes next by the wall clock, milliseconds since 1970. cron only says so: left to beat by itself it
 * walks through every minute that a sleeping machine has missed, and waits as long as a clock was set back.
 */
function comingMinute(): number | undefined {
  const task = cron.createTask('* * * * *', () => undefined)
  void task.start()
  const next = task.getNextRun()?.getTime()
  void task.destroy()
  return next
}
