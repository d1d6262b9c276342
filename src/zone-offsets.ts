import { IANAZone } from 'luxon'

const DAY_MS = 86_400_000
/** Eleven years of days; what is asked again is soon there again. */
const MOST_DAYS = 4_000

/** By zone and day since 1970, in UTC: the offset in minutes that holds all day; null on a day on which it changes. */
const known = new Map<string, Map<number, number | null>>()

const { offset: workedOut } = IANAZone.prototype

/**
 * Luxon asks Intl for the offset of a zone whenever a date is made or moved, which is nine tenths of what that costs.
 * Where a day begins and ends with the same offset it holds in between, so two questions answer for a whole day.
 */
IANAZone.prototype.offset = function (this: IANAZone, ts: number): number {
  const day = Math.floor(ts / DAY_MS)
  const days = known.get(this.name) ?? new Map<number, number | null>()
  known.set(this.name, days)
  let found = days.get(day)
  if (found === undefined) {
    const [begins, ends] = [workedOut.call(this, day * DAY_MS), workedOut.call(this, (day + 1) * DAY_MS)]
    found = begins === ends ? begins : null
    if (days.size >= MOST_DAYS) days.clear()
    days.set(day, found)
  }
  return found ?? workedOut.call(this, ts)
}
