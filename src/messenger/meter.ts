import type { Messenger, Outcome } from './messenger.ts'

/** What has passed through a channel since the program started. */
export type Meter = {
  /** A channel has been greeted. */
  connected: boolean
  updates: number
  /** Messages by what became of the attempt. */
  readonly outcomes: { [K in Outcome['kind']]: number }
}

export const newMeter = (): Meter => ({
  connected: false,
  updates: 0,
  outcomes: { sent: 0, retry: 0, gone: 0, moved: 0, rejected: 0 },
})

/** The same channel; what passes is counted. */
export function metered(messenger: Messenger, meter: Meter): Messenger {
  return {
    ...messenger,
    async connect(stop) {
      const refusal = await messenger.connect(stop)
      meter.connected ||= refusal === undefined && !stop.aborted
      return refusal
    },
    receive: (keep, stop, worksAgain) =>
      messenger.receive(
        async updates => {
          await keep(updates)
          meter.updates += updates.length
        },
        stop,
        worksAgain,
      ),
    async send(chat, message, stop) {
      const outcome = await messenger.send(chat, message, stop)
      meter.outcomes[outcome.kind] += 1
      return outcome
    },
  }
}
