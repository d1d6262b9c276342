import { DateTime, IANAZone, Settings } from 'luxon'
import './zone-offsets.ts'

Settings.throwOnInvalid = true

declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true
  }
}

/** The only source of time. Every instant carries the school's zone. */
export interface Clock {
  /** The present instant in the school's zone. */
  now(): DateTime
  /**
   * Milliseconds since some fixed instant, for durations: it only goes on, also when somebody sets the wall clock or
   * the network corrects it.
   */
  elapsed(): number
}

/** A clock that somebody moves by hand: the playground's and the tests'. */
export interface VirtualClock extends Clock {
  /** Moves to `instant`; going back is refused, time in a story only goes on. */
  moveTo(instant: DateTime): void
  /** Somebody sets the wall clock, forward or back: no time passes. */
  setTo(instant: DateTime): void
}

/** @param zone IANA zone name, e.g. `Asia/Ho_Chi_Minh`. */
export function systemClock(zone: string): Clock {
  return { now: instantsOf(() => Date.now(), zone), elapsed: () => performance.now() }
}

/**
 * The instant of a count of whole milliseconds. It is asked a dozen times for each message, most of them within one
 * millisecond: what is asked again is the same instant, and what has been worked out of it (its day, its offset) stays.
 * @param milliseconds since the epoch.
 * @param zone IANA zone name.
 */
export function instantsOf(milliseconds: () => number, zone: string): () => DateTime {
  const there = { zone: IANAZone.create(zone) }
  let latest = DateTime.fromMillis(0, there)
  return () => {
    const now = milliseconds()
    if (now !== latest.toMillis()) latest = DateTime.fromMillis(now, there)
    return latest
  }
}

/** @param start first instant shown; its zone is kept. */
export function virtualClock(start: DateTime): VirtualClock {
  let current = start
  let elapsed = 0
  const zoned = (instant: DateTime) => instant.setZone(start.zoneName ?? 'utc')
  return {
    now: () => current,
    elapsed: () => elapsed,
    moveTo(instant) {
      if (instant < current) throw new Error(`a virtual clock cannot go back from ${current} to ${instant}`)
      elapsed += instant.toMillis() - current.toMillis()
      current = zoned(instant)
    },
    setTo(instant) {
      current = zoned(instant)
    },
  }
}
