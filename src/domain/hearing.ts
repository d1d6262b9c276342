import type { DateTime } from 'luxon'

/** From the first instant to the last. */
export type Span = { readonly from: DateTime; readonly to: DateTime }

/** What is known of a channel that keeps nothing of what is said while nobody listens. */
export type Hearing = {
  /** Until when it has been listened to. */
  readonly until: DateTime
  /** Of which nobody has been told yet. */
  readonly untold?: Span
  /** The latest of which people were told, oldest first. */
  readonly gaps: readonly Span[]
}

/** Shorter ones are no reason to write to anybody: each message costs. */
const SHORTEST_GAP_SECONDS = 60
const MOST_GAPS = 3

/** @param heard since when it has been listened to without a break, and until when. */
export function hearingNow(before: Hearing | undefined, heard: Span): Hearing {
  const { until = heard.from, gaps = [], untold } = before ?? {}
  const gap = heard.from.diff(until, 'seconds').seconds > SHORTEST_GAP_SECONDS
  // Of two of which nobody could be told yet it is told as one.
  const open = gap ? { from: untold?.from ?? until, to: heard.from } : untold
  return { until: heard.to, gaps, ...(open ? { untold: open } : {}) }
}

/** People have been told. */
export const hearingTold = ({ until, untold, gaps }: Hearing): Hearing => ({
  until,
  gaps: untold ? [...gaps, untold].slice(-MOST_GAPS) : gaps,
})

const LONG_HOURS = 24

export const isLong = ({ from, to }: Span): boolean => to.diff(from, 'hours').hours > LONG_HOURS

/** A dialogue counts as open for so long after the last word. */
const OPEN_HOURS = 2

/** Whether somebody may have said something in the gap that nobody heard: talking before it, and not heard of since. */
export const wasTalking = (said: DateTime | undefined, { from, to }: Span): boolean =>
  said !== undefined && said <= to && said >= from.minus({ hours: OPEN_HOURS })
