import type { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import type { Rung } from './ladder.ts'
import type { OwedKey } from './owed-key.ts'
import { atTime, DEFAULT_TIME_OF_DAY, firstMoment, type TimeOfDay } from './quiet.ts'

/** What falls due, and for whom: the officers, the BGH, văn thư, those who report for a unit, those who have a vướng mắc, or the very person it is about. */
export const AUDIENCE = {
  rung: 'reporters',
  pulse: 'reporters',
  'pulse-nudge': 'reporters',
  'missed-hours': 'reporters',
  opened: 'officers',
  'target-passed': 'officers',
  overdue: 'officers',
  school: 'officers',
  'school-over': 'officers',
  unreachable: 'officers',
  'plan-year': 'officers',
  'people-year': 'officers',
  'invitation-expired': 'officers',
  day: 'officers',
  leadership: 'leadership',
  'school-over-leadership': 'leadership',
  'leadership-form': 'leadership',
  assessment: 'leadership',
  obstacle: 'holders',
  terms: 'oneself',
  'terms-again': 'oneself',
  'dispatch-approval': 'leadership',
  'dispatch-issue': 'clerks',
} as const

export type DueWhat = keyof typeof AUDIENCE

/** What is said because something waits, and proves nothing of a report once it is over. */
export const PASSING = ['day', 'missed-hours', 'invitation-expired'] as const satisfies readonly DueWhat[]

export const isDueWhat = (text: string): text is DueWhat => Object.hasOwn(AUDIENCE, text)

/** What a thing that falls due is for: enough to look, when it is sent, whether it is still needed and what to say. */
export type DueFor = {
  readonly what: DueWhat
  /** Of a reminder about a report: the rung, or what somebody asked for. */
  readonly kind: string | null
  /** The report it is about. */
  readonly obligation: OwedKey | null
  /** What else it is about: the key of a period, the number of an invitation. */
  readonly subject: string
  /** 00:00 of the day it belongs to. */
  readonly day: DateTime
}

/** Something that has its hour: it happens once, at its hour, or not at all once it is pointless. */
export type Due = {
  /** What is due once has one key, whoever gets it. */
  readonly key: string
  readonly dueAt: DateTime
  /** From this instant on it is not worth saying. Of a rung it is asked of the ladder as it stands when it is sent. */
  readonly staleAfter: DateTime
  readonly for: DueFor
}

/** What is due about a period or a quarter, on a day of its own. */
export function dueOf(
  what: DueWhat,
  { subject, day, obligation = null }: { subject: string; day: DateTime; obligation?: OwedKey | null },
): DueFor {
  return { what, kind: null, obligation, subject, day }
}

/** A rung, or what somebody asked for, of one report. */
export function rungKey(obligation: OwedKey, day: DateTime, kind: string): string {
  return `rung:${obligation}:${day.toISODate()}:${kind}`
}

/** Whoever is told of a rung at the BGH: a reminder says "đã báo BGH" only when this has left. */
export const leadershipTellingKey = (periodKey: string, rungDate: DateTime): string =>
  `leadership:${periodKey}:${rungDate.toISODate()}`

/** Lessons begin at 7: what concerns the day is told then. */
export const MORNING = '07:00'

/** What is due together to one person is one message: what concerns the officers in a morning is, or at its end. */
export function bundleOf({ key, for: { what, subject } }: Due): string {
  if (what === 'target-passed') return 'afternoon'
  if (AUDIENCE[what] === 'officers') return 'morning'
  if (what === 'rung' || what === 'obstacle' || what === 'missed-hours') return what
  return what === 'pulse' || what === 'pulse-nudge' ? `pulse:${subject}` : key
}

/** The first of some instants. */
export function earliest(first: DateTime, others: readonly DateTime[]): DateTime {
  let found = first
  for (const instant of others) if (instant < found) found = instant
  return found
}

/** What no later message replaces is useful for so long; then it is recorded as skipped instead of being sent. */
const USEFUL_WORKING_DAYS = 2

/** From this instant on a message due at `dueAt` is stale: the same hour, two working days later. */
export function staleAfter(dueAt: DateTime, calendar: SchoolCalendar): DateTime {
  return atTime(calendar.addWorkingDays(dueAt, USEFUL_WORKING_DAYS), dueAt.setZone(calendar.zone).toFormat('HH:mm'))
}

/**
 * From this instant on the reminder of `rungDate` is stale: the next rung says it better; behind the last there is none.
 * @param ladder as it stands now; the officer may have moved the target since the rung was recorded.
 */
export function rungStaleAfter(
  ladder: readonly Rung[],
  rungDate: DateTime,
  calendar: SchoolCalendar,
  timeOfDay: TimeOfDay = DEFAULT_TIME_OF_DAY,
): DateTime {
  const next = ladder.find(({ date }) => date > rungDate)
  return next ? firstMoment(next.date, timeOfDay) : staleAfter(firstMoment(rungDate, timeOfDay), calendar)
}
