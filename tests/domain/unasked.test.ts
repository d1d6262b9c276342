import fc from 'fast-check'
import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { MOST_UNASKED, newsHour, oneMore, type ToldToday, toldToday } from '../../src/domain/unasked.ts'
import { at } from '../support/story.ts'
import { calendar } from '../support/year.ts'

const START = at('2024-04-22T00:00')
const DAYS = 21

type Waiting = { readonly kind: string; readonly from: DateTime; at: DateTime; waited: boolean }
type News = { readonly day: number; readonly minute: number; readonly kind: string }
type Weeks = {
  readonly news: readonly News[]
  /** Whether something has its hour in the morning, or at the end of the afternoon. */
  readonly mornings: readonly boolean[]
  readonly afternoons: readonly boolean[]
}
type Told = { readonly at: DateTime; readonly news: readonly Waiting[] }

const flags = fc.array(fc.boolean(), { minLength: DAYS, maxLength: DAYS })
const someNews: fc.Arbitrary<News> = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  minute: fc.integer({ min: 7 * 60 + 1, max: 20 * 60 + 59 }),
  kind: fc.constantFrom('arrived', 'new-report', 'colleague-settled', 'plan-taken'),
})
const weeks: fc.Arbitrary<Weeks> = fc.record({
  news: fc.array(someNews, { maxLength: 60 }),
  mornings: flags,
  afternoons: flags,
})

const hours = (days: readonly boolean[], time: { hour: number; minute: number }): readonly DateTime[] =>
  days
    .map((has, day) => (has ? START.plus({ days: day }).set(time) : undefined))
    .filter(hour => hour !== undefined)
    .filter(hour => calendar.isReminderDay(hour))

/** A person's weeks: what has its hour takes along what waits, as the sending does. */
function tell({ news, mornings, afternoons }: Weeks): Told[] {
  const told: Told[] = []
  let today: ToldToday = toldToday(undefined, START)
  const waiting = news.map(({ day, minute, kind }): Waiting => {
    const from = START.plus({ days: day, minutes: minute })
    return { kind, from, at: from, waited: false }
  })
  const afternoonHours = hours(afternoons, { hour: 16, minute: 30 })
  const fixed = [...hours(mornings, { hour: 7, minute: 0 }), ...afternoonHours].toSorted((a, b) => +a - +b)
  const say = (now: DateTime, taken: readonly Waiting[], kind?: string) => {
    told.push({ at: now, news: taken })
    today = oneMore(toldToday(today, now), kind)
    for (const each of taken) waiting.splice(waiting.indexOf(each), 1)
  }
  const held = (but?: Waiting) => waiting.filter(each => each.waited && each !== but)
  while (waiting.length > 0 || fixed.length > 0) {
    const [next] = waiting.toSorted((a, b) => +a.at - +b.at)
    const [hour] = fixed
    if (hour && (!next || hour <= next.at)) {
      fixed.shift()
      say(hour, held())
    } else if (next) {
      const now = next.at
      const afternoon = afternoonHours.some(each => each > now && each.hasSame(now, 'day'))
      const state = { told: toldToday(today, now), ahead: { times: afternoon ? 1 : 0, afternoon } }
      const at = newsHour({ kind: next.kind, waited: next.waited }, state, now, calendar)
      if (at > now) Object.assign(next, { at, waited: true })
      else say(now, [next, ...held(next)], next.kind)
    }
  }
  return told
}

it('tells everything, nobody more than twice a day, nothing later than the next morning', () => {
  fc.assert(
    fc.property(weeks, some => {
      const told = tell(some)
      const days = told.map(({ at: now }) => now.toISODate())
      expect(days.filter(day => days.filter(other => other === day).length > MOST_UNASKED)).toEqual([])
      expect(told.flatMap(({ news }) => news)).toHaveLength(some.news.length)
      const late = told.flatMap(({ at: now, news }) =>
        news.filter(
          ({ from }) =>
            now > calendar.reminderDayOnOrAfter(from.startOf('day').plus({ days: 1 })).set({ hour: 7, minute: 5 }),
        ),
      )
      expect(late).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('tells the first of a kind at once, and the others of that day together in the afternoon', () => {
  const week = { news: [8, 9, 10].map(hour => ({ day: 1, minute: hour * 60, kind: 'arrived' })) }
  const none = Array.from({ length: DAYS }, () => false)
  const told = tell({ ...week, mornings: none, afternoons: none })
  expect(told.map(({ at: now, news }) => [now.toFormat('dd/MM HH:mm'), news.length])).toEqual([
    ['23/04 08:00', 1],
    ['23/04 16:35', 2],
  ])
})
