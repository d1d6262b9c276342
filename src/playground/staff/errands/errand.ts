import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../../../domain/calendar.ts'
import { dateIn } from '../../../domain/period.ts'
import { atTime } from '../../../domain/quiet.ts'
import type { DiaryEntry } from '../actor.ts'
import { type Act, follow, type Scripted } from '../script.ts'

/** Something of several steps that somebody does once a year, when it comes up at a school. */
export type Errand = {
  readonly name: string
  /** Account id in the channel. */
  readonly who: number
  /** Day and month; on a day off the next working day. */
  readonly on: readonly [day: number, month: number]
  /** In the year after the played one. */
  readonly after?: true
  readonly at: string
  readonly acts: readonly Act[]
}

type Span = {
  readonly start: DateTime
  readonly years: readonly number[]
  readonly calendar: SchoolCalendar
  /** Names of those that nobody does here. */
  readonly without: readonly string[]
}

/** What one person has to do; what lies before the story is left out. */
export function errandsOf(
  errands: readonly Errand[],
  hand: Scripted,
  { start, years, calendar, without }: Span,
): DiaryEntry[] {
  return years.flatMap(year =>
    errands
      .filter(({ who, name }) => who === hand.phone.id && !without.includes(name))
      .map(({ name, on: [day, month], after, at, acts }): DiaryEntry => {
        const date = dateIn(year + (after ? 1 : 0), month, day, calendar.zone)
        return { at: atTime(calendar.workingDayOnOrAfter(date), at), run: now => follow(hand, name, acts, now) }
      })
      .filter(entry => entry.at > start.endOf('day')),
  )
}
