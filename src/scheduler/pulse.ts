import cron from 'node-cron'

/** The only thing the program knows of cron: it beats. What is due is decided by the planners from the clock. */
export type Pulse = { stop(): void }

/**
 * Beats every minute for the planners and every few seconds for messages that wait for another try. A beat that
 * finds the one before still running is left out.
 */
export function startPulse(beat: { readonly minute: () => Promise<void>; readonly moment: () => void }): Pulse {
  let running = false
  const minute = cron.schedule('* * * * *', async () => {
    if (running) return
    running = true
    try {
      await beat.minute()
    } finally {
      running = false
    }
  })
  const moment = cron.schedule('*/5 * * * * *', beat.moment)
  return {
    stop() {
      void minute.stop()
      void moment.stop()
    },
  }
}
