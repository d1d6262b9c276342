import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import type { Deadlines } from '../deadline.ts'

/** Working days a unit is given to answer an urging letter, where nothing falls due before. */
const ANSWER_DAYS = 2

type Limits = Pick<Deadlines, 'schoolNamed' | 'schoolLast' | 'unitsNamed' | 'unitsWorking'>

/** A named day ("trước 05/6") is past from its first minute on. */
export const isPast = (named: DateTime, today: DateTime): boolean => today.startOf('day') >= named.startOf('day')

/** What a letter takes from the day it is made on. */
export type LetterDays = {
  /** The day of the letter, 00:00: a working day, since nobody signs on another. */
  readonly writtenAt: DateTime
  /** The named days of the school and of the units are over. */
  readonly past: { readonly school: boolean; readonly units: boolean }
  /** Until when the unit is asked to answer, 00:00 of that day; the day of the letter: within it. */
  readonly answerBy: DateTime
}

/** @param now any instant. */
export function letterDays(limits: Limits, calendar: SchoolCalendar, now: DateTime): LetterDays {
  const { schoolNamed, unitsNamed } = limits
  const writtenAt = calendar.workingDayOnOrAfter(now)
  return {
    writtenAt,
    past: { school: isPast(schoolNamed, writtenAt), units: isPast(unitsNamed, writtenAt) },
    answerBy: answerDay(limits, calendar, writtenAt),
  }
}

/**
 * Until when a letter of `today` asks for the report: two working days, but inside the plan's limit while that lasts,
 * and so that the school still has a day to compile before its own.
 * @param today any instant of the day of the letter.
 * @returns 00:00 of the day; the day of the letter itself when there is no later one.
 */
export function answerDay(limits: Limits, calendar: SchoolCalendar, today: DateTime): DateTime {
  const { schoolNamed, schoolLast, unitsNamed, unitsWorking } = limits
  const bounds = [
    ...(isPast(schoolNamed, today) ? [] : [calendar.addWorkingDays(schoolLast, -1)]),
    ...(isPast(unitsNamed, today) ? [] : [unitsWorking]),
  ]
  const soon = calendar.addWorkingDays(today, ANSWER_DAYS)
  const [first = soon] = [soon, ...bounds].toSorted((a, b) => +a - +b)
  const started = today.startOf('day')
  return first < started ? started : first.startOf('day')
}
