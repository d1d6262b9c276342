import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import { MORNING } from './due.ts'
import { atTime, firstMoment, type TimeOfDay } from './quiet.ts'

/** Nobody is written to more often on one day about what was not asked for (product.md 3). */
export const MOST_UNASKED = 2

/** Whoever has just done something has the phone in hand: what is told then interrupts nobody. */
export const AT_THE_PHONE_MINUTES = 10

/** Lessons are over: what came in twice in a day is told together, behind what has its hour in the afternoon. */
const AFTERNOON = '16:35'

/** What waits goes along with the message that has its hour, where there is one. */
const BEHIND = { minutes: 5 }

/** What somebody has been told on one day without having asked. */
export type ToldToday = {
  /** ISO date. */
  readonly day: string
  readonly times: number
  /** Of which kinds news has come at once. */
  readonly kinds: readonly string[]
}

export const toldToday = (before: ToldToday | undefined, now: DateTime): ToldToday =>
  before?.day === now.toISODate() ? before : { day: now.toISODate() ?? '', times: 0, kinds: [] }

/** One more message has gone. @param kind of news that was told at once; none of what has its own hour. */
export function oneMore(told: ToldToday, kind: string | undefined): ToldToday {
  const kinds = kind === undefined || told.kinds.includes(kind) ? told.kinds : [...told.kinds, kind]
  return { ...told, times: told.times + 1, kinds }
}

/** What else comes to the person by itself today, at its own hour: how often, and whether at the end of the afternoon. */
export type StillToday = { readonly times: number; readonly afternoon: boolean }

export type News = {
  readonly kind: string
  /** It has been put off before, and its hour has come. */
  readonly waited: boolean
  /** When the person is written to in the morning. */
  readonly morning?: TimeOfDay
}

/**
 * When news that can wait is told: at once where the day has room for it; more of one kind together in the afternoon;
 * what the day has no room for the next morning, with what is told then. Never later than that.
 */
export function newsHour(
  { kind, waited, morning = MORNING }: News,
  { told, ahead }: { readonly told: ToldToday; readonly ahead: StillToday },
  now: DateTime,
  calendar: SchoolCalendar,
): DateTime {
  const room = MOST_UNASKED - told.times - ahead.times
  if (room > 0 && (waited || !told.kinds.includes(kind))) return now
  const afternoon = atTime(now, AFTERNOON)
  if (now < afternoon && (room > 0 || ahead.afternoon)) return afternoon
  const day = calendar.reminderDayOnOrAfter(now.startOf('day').plus({ days: 1 }))
  return firstMoment(day, morning).plus(BEHIND)
}
