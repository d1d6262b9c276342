import { DateTime } from 'luxon'

/** "28/5", "28-5-2026", "28.05.26": day before month, as everywhere in Vietnam, and no part of a longer number. */
export const SHORT_DAY = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/.-])/u

/** A day as it is told; none of its parts need be one that the calendar has. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** That day at 00:00 in `zone`; undefined when the calendar has none, as 31/6 or 29/02/2027. */
export function civilDay({ year, month, day }: CivilDay, zone: string): DateTime | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || !(month >= 1 && month <= 12)) return undefined
  const first = DateTime.fromObject({ year, month, day: 1 }, { zone })
  return day >= 1 && day <= (first.daysInMonth ?? 0) ? first.set({ day }) : undefined
}
