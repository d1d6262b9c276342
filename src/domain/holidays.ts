import { DateTime } from 'luxon'
import { type SolarDate, solarOfLunar } from './lunar.ts'

/** Public holidays of one year, as ISO dates. */
export type Holidays = {
  /** Stand whatever a yearly schedule says: the solar ones, Giỗ Tổ, the first three days of the lunar year. */
  readonly fixed: ReadonlySet<string>
  /** `fixed` and the days given back for those on a weekly rest day. */
  readonly lawful: ReadonlySet<string>
  /** `lawful` and a guess at what the Government announces: the other days of Tết, the one that joins 2/9. */
  readonly expected: ReadonlySet<string>
}

const day = (date: SolarDate): DateTime => DateTime.fromObject(date, { zone: 'utc' })
const iso = (date: DateTime): string => date.toFormat('yyyy-MM-dd')
const rests = (date: DateTime): boolean => date.weekday >= 6

/**
 * Bộ luật Lao động 2019, điều 112: 1/1, Tết (5 days), 10/3 âm, 30/4, 1/5, 2/9 and one adjacent day; 24/11 from 2026
 * (Nghị quyết 28/2026/QH16). Điều 111.3: a holiday on a weekly rest day gives the next working day.
 * @param year 2020 to 2050 are checked; the lunar method holds for 1900-2100.
 */
export function holidaysOf(year: number): Holidays {
  const solar = [[1, 1], [4, 30], [5, 1], [9, 2], ...(year >= 2026 ? [[11, 24]] : [])].map(
    ([month = 1, dayOfMonth = 1]) => day({ year, month, day: dayOfMonth }),
  )
  const firstOfYear = day(solarOfLunar(1, 1, year))
  const kept = [...solar, day(solarOfLunar(10, 3, year))]
  const tet = tetDays(firstOfYear)
  const nationalDay = day({ year, month: 9, day: 2 })
  const all = [...kept, ...tet, adjacentDay(nationalDay)]

  const firstThree = [0, 1, 2].map(offset => firstOfYear.plus({ days: offset }))
  const fixed = new Set([...kept, ...firstThree].map(iso))
  // Days given back for Tết are part of every announced schedule, so they are no law of their own here.
  const lawful = new Set([...fixed, ...withCompensation(kept, all)])
  return { fixed, lawful, expected: withCompensation(all, all) }
}

/** The Government's habit since 2020: one day before and four of the new year when mùng 1 is a Monday or Tuesday, else two and three. */
function tetDays(firstOfYear: DateTime): DateTime[] {
  const first = firstOfYear.weekday <= 2 ? -1 : -2
  return [0, 1, 2, 3, 4].map(offset => firstOfYear.plus({ days: first + offset }))
}

/** The habit for 2/9: the day that makes the longest run with a weekend; what falls on one is given back after it. */
function adjacentDay(nationalDay: DateTime): DateTime {
  return nationalDay.plus({ days: nationalDay.weekday === 4 ? 1 : -1 })
}

/** `days` and, for each on a weekly rest day, the next one that is neither a rest day, a holiday nor already given. */
function withCompensation(days: readonly DateTime[], holidays: readonly DateTime[]): Set<string> {
  const taken = new Set(holidays.map(iso))
  const result = new Set(days.map(iso))
  for (const restDay of days.filter(rests).sort((a, b) => a.toMillis() - b.toMillis())) {
    let next = restDay.plus({ days: 1 })
    while (rests(next) || taken.has(iso(next))) next = next.plus({ days: 1 })
    taken.add(iso(next))
    result.add(iso(next))
  }
  return result
}
