import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import '../src/clock.ts'
import { chanceOf } from '../src/playground/staff/chance.ts'

/** Where clocks are never changed, are changed by an hour or by half of one, and for a month of each year. */
const ZONES = [
  ...['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Europe/London'],
  ...['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'],
]
const [FROM, UNTIL] = [Date.UTC(1990, 0, 1), Date.UTC(2050, 0, 1)]
const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

/** As the machine's own tables have it: "GMT+05:45". */
function offsetIn(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return instant => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0
  }
}

it.each(ZONES)(
  'the clock of %s shows what it shows there at every instant, also on days on which it is changed',
  zone => {
    const told = offsetIn(zone)
    const { between } = chanceOf(49, 1)
    const shown = (instant: number) => DateTime.fromMillis(instant, { zone }).offset
    for (let n = 0; n < 300; n += 1) {
      const instant = between(FROM / MINUTE_MS, UNTIL / MINUTE_MS) * MINUTE_MS
      expect([instant, shown(instant)]).toEqual([instant, told(instant)])
    }
    // A year's days, and each quarter of an hour of one on which the clock is changed.
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += DAY_MS) {
      const step = told(day) === told(day + DAY_MS) ? DAY_MS / 2 : 15 * MINUTE_MS
      for (let instant = day; instant < day + DAY_MS; instant += step)
        expect([instant, shown(instant)]).toEqual([instant, told(instant)])
    }
  },
)
