import type { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'

/** Keeps account of how long somebody has been asking without a break: what is said otherwise is lost. */
export type Listening = {
  asks(): void
  answered(): void
  failed(): void
  /** The stretch that is going on, or the last there was; undefined before the first. */
  stretch(): { readonly from: DateTime; readonly to: DateTime } | undefined
}

/** @param longest seconds for which one call can wait; a machine that slept on it did not listen. */
export function createListening(clock: Clock, longest: number): Listening {
  let asked: DateTime | undefined
  let stretch: { from: DateTime; to: DateTime } | undefined
  let live = false
  const heldUntil = (now: DateTime): DateTime => {
    const end = asked?.plus({ seconds: longest })
    return end && end < now ? end : now
  }
  return {
    asks() {
      asked = clock.now()
    },
    answered() {
      const now = clock.now()
      const slept = heldUntil(now) < now
      const from = live && !slept ? stretch?.from : undefined
      stretch = { from: from ?? (slept ? now : (asked ?? now)), to: now }
      live = true
      asked = undefined
    },
    failed() {
      if (live && stretch && asked) stretch = { from: stretch.from, to: asked }
      live = false
    },
    stretch: () => (live && stretch ? { from: stretch.from, to: heldUntil(clock.now()) } : stretch),
  }
}
