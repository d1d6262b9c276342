import type { DateTime } from 'luxon'
import { civilDay, SHORT_DAY } from '../../domain/civil-day.ts'
import { dayInWords } from '../../domain/reading/day-words.ts'

/** Further ahead than this, a day without a year is not next year's. */
const LONGEST_AHEAD_DAYS = 183

/**
 * A day typed as "28/5", "28/5/2026" or within a few words ("thứ Sáu 29/5"), or in words alone ("thứ sáu"), at 00:00
 * in the zone of `now`. Without a year: this year's, in December also next January's. Day before month, as everywhere
 * in Vietnam (domain.md 6).
 * @returns undefined when there is no such day in the text or in the calendar.
 */
export function typedDate(text: string, now: DateTime): DateTime | undefined {
  const [, day, month, year] = SHORT_DAY.exec(text) ?? []
  if (!day || !month) return dayInWords(text, now)
  if (year) return dayIn(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day), now)
  const thisYear = dayIn(now.year, Number(month), Number(day), now)
  const today = now.startOf('day')
  if (thisYear && thisYear >= today) return thisYear
  const nextYear = dayIn(now.year + 1, Number(month), Number(day), now)
  return nextYear && nextYear <= today.plus({ days: LONGEST_AHEAD_DAYS }) ? nextYear : thisYear
}

const dayIn = (year: number, month: number, day: number, { zoneName }: DateTime): DateTime | undefined =>
  civilDay({ year, month, day }, zoneName ?? 'utc')

/** A day that travels in a button, "2026-05-28", in the zone of `now`; undefined when it is none. */
export function storedDate(iso: string, now: DateTime): DateTime | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  return match ? dayIn(Number(match[1]), Number(match[2]), Number(match[3]), now) : undefined
}
