import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlinesOf, hasDeadlines, targetDateProblem } from '../../src/domain/deadline.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import { at, calendar, halfOf, plan, short, yearOf } from './plan-49.ts'

describe('6 tháng 2026', () => {
  const half = halfOf(2026)

  test('"trước 10/6" is in time until the end of 09/6', () => {
    expect(short(half.unitsNamed)).toBe('10/6')
    expect(short(half.unitsLast)).toBe('09/6')
    expect(short(half.unitsWorking)).toBe('09/6')
  })

  test('the school itself is due five days before its units: both dates stay, the contradiction is told', () => {
    expect(short(half.schoolNamed)).toBe('05/6')
    expect(half.contradiction).toBe(true)
    expect(yearOf(2026).contradiction).toBe(false)
  })

  test('the proposal leaves the officer five working days, and the period opens three weeks before', () => {
    expect(short(half.internalProposed)).toBe('28/5')
    expect(short(half.target)).toBe('28/5')
    expect(short(half.opensOn)).toBe('07/5')
  })

  test('the officer keeps the official date, picks one, or takes the proposal; the opening does not move', () => {
    const target = (choice: Parameters<typeof halfOf>[1]) => short(halfOf(2026, choice).target)
    expect(target({ kind: 'proposed' })).toBe('28/5')
    expect(target({ kind: 'official' })).toBe('09/6')
    expect(target({ kind: 'date', date: at('1/6/2026 15:00') })).toBe('01/6')
    expect(short(halfOf(2026, { kind: 'official' }).opensOn)).toBe('07/5')
    expect(targetDateProblem(at('1/6/2026'), half)).toBeUndefined()
    expect(targetDateProblem(at('9/6/2026 08:00'), half)).toBeUndefined()
    expect(targetDateProblem(at('10/6/2026'), half)).toBe('after-units-limit')
    expect(targetDateProblem(at('7/5/2026'), half)).toBe('before-opening')
  })
})

describe('dates on days off do not move, working targets do', () => {
  test('06/12/2026 is a Sunday: in time until Saturday 05/12, worked for until Friday 04/12', () => {
    const year = yearOf(2026)
    expect([year.unitsNamed.weekday, short(year.unitsLast), short(year.unitsWorking)]).toEqual([7, '05/12', '04/12'])
    expect(short(year.internalProposed)).toBe('02/12')
  })

  test('05/6/2027 is a Saturday: the school works for Friday 04/6', () => {
    const half = halfOf(2027)
    expect([half.schoolNamed.weekday, short(half.schoolLast), short(half.schoolWorking)]).toEqual([6, '04/6', '04/6'])
  })

  test.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('%i: in order, and worked on', year => {
    for (const dates of [halfOf(year), yearOf(year)]) {
      expect(calendar.isWorkingDay(dates.target)).toBe(true)
      expect(calendar.isReminderDay(dates.opensOn)).toBe(true)
      expect(calendar.workingDaysBetween(dates.internalProposed, dates.schoolWorking)).toBe(5)
      expect(dates.opensOn < dates.target && dates.target < dates.unitsWorking).toBe(true)
      expect(dates.unitsWorking <= dates.unitsLast && dates.unitsLast < dates.unitsNamed).toBe(true)
    }
  })
})

describe('other plans', () => {
  const with_ = (unit: [number, number], school: [number, number], strict = true) => ({
    ...plan,
    rules: plan.rules.map(rule => {
      const [day, month] = rule.from === 'unit' ? unit : school
      return rule.kind === 'half' ? { ...rule, strict, before: { day, month } } : rule
    }),
  })

  test('the proposal is never later than the units’ own limit', () => {
    const dates = deadlinesOf(with_([1, 5], [10, 6]), halfPeriod('dan-van', 2026), calendar)
    expect([short(dates.unitsLast), short(dates.unitsWorking), short(dates.target)]).toEqual(['30/4', '29/4', '29/4'])
  })

  test('"đến hết 10/6" counts its own day', () => {
    const dates = deadlinesOf(with_([10, 6], [15, 6], false), halfPeriod('dan-van', 2026), calendar)
    expect([short(dates.unitsLast), short(dates.schoolWorking)]).toEqual(['10/6', '15/6'])
  })

  test('29/2 is 28/2 in a common year', () => {
    const named = (year: number) =>
      short(deadlinesOf(with_([29, 2], [10, 3]), halfPeriod('dan-van', year), calendar).unitsNamed)
    expect([named(2028), named(2026)]).toEqual(['29/2', '28/2'])
  })

  test('figures counted from 15/12 to 14/12 begin the year before', () => {
    const windows = [{ kind: 'year' as const, from: { day: 15, month: 12 }, until: { day: 14, month: 12 } }]
    const dates = deadlinesOf({ ...plan, windows }, yearPeriod('dan-van', 2026), calendar)
    expect(dates.windowFrom.toISODate()).toBe('2025-12-15')
    expect(dates.windowUntil.toISODate()).toBe('2026-12-14')
  })

  test('quarters have no deadlines', () => {
    expect(hasDeadlines(plan, 'half')).toBe(true)
    expect(hasDeadlines(plan, 'quarter')).toBe(false)
    expect(hasDeadlines({ ...plan, windows: [] }, 'year')).toBe(false)
    expect(() => deadlinesOf(plan, quarterPeriod('dan-van', 2026, 1), calendar)).toThrow('dan-van.2026-Q1')
  })

  test('wherever the two dates fall, the contradiction is the order of the named days', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (unit, school) => {
        const dates = deadlinesOf(with_([unit, 6], [school, 6]), halfPeriod('dan-van', 2026), calendar)
        expect(dates.contradiction).toBe(unit >= school)
        expect(dates.internalProposed <= dates.unitsWorking).toBe(true)
      }),
    ))
})
