import { DateTime } from 'luxon'

/** A day as it is told; none of its parts need be one that the calendar has. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** That day at 00:00 in `zone`; undefined when the calendar has none, as 31/6 or 29/02/2027. */
export function civilDay({ year, month, day }: CivilDay, zone: string): DateTime | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || !(month >= 1 && month <= 12)) return undefined
  const first = DateTime.fromObject({ year, month, day: 1 }, { zone })
  return day >= 1 && day <= (first.daysInMonth ?? 0) ? first.set({ day }) : undefined
}
