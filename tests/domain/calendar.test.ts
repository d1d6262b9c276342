import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { type CalendarYear, calendarDaysBetween, makeCalendar } from '../../src/domain/calendar.ts'
import { at, calendar, short, ZONE } from './plan-49.ts'

const computed = makeCalendar([], ZONE)

/** Days from Monday to Friday on which nobody works, "08/2" style. */
function weekdaysOff(year: number, source = computed): string[] {
  const days = Array.from({ length: 366 }, (_, i) => at(`1/1/${year}`).plus({ days: i }))
  return days.filter(d => d.year === year && d.weekday < 6 && !source.isWorkingDay(d)).map(short)
}

describe('what the Government announced', () => {
  test('2024: Tết 8-14/2, Giỗ Tổ, the bridge of 29/4, Quốc khánh', () => {
    expect(weekdaysOff(2024, calendar).join(' ')).toBe('01/1 08/2 09/2 12/2 13/2 14/2 18/4 29/4 30/4 01/5 02/9 03/9')
    expect(calendar.isWorkingDay(at('4/5/2024'))).toBe(true)
    expect(calendar.isWorkingDay(at('31/8/2024'))).toBe(false)
  })

  test('2026: Giỗ Tổ on a Sunday gives Monday 27/4, 31/8 is worked on Saturday 22/8, 24/11 is new', () => {
    expect(weekdaysOff(2026, calendar).join(' ')).toBe(
      '01/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 01/5 31/8 01/9 02/9 24/11',
    )
    expect(calendar.isWorkingDay(at('22/8/2026'))).toBe(true)
    expect(calendar.isWorkingDay(at('24/11/2025'))).toBe(true)
  })
})

describe('years that nobody has announced yet', () => {
  test('the computed calendar alone finds the known years, but for bridges', () => {
    expect(weekdaysOff(2022)).toEqual('03/1 31/1 01/2 02/2 03/2 04/2 11/4 02/5 03/5 01/9 02/9'.split(' '))
    expect(weekdaysOff(2023)).toEqual('02/1 20/1 23/1 24/1 25/1 26/1 01/5 02/5 03/5 01/9 04/9'.split(' '))
    expect(weekdaysOff(2024)).toEqual('01/1 08/2 09/2 12/2 13/2 14/2 18/4 30/4 01/5 02/9 03/9'.split(' '))
    expect(weekdaysOff(2025)).toEqual('01/1 27/1 28/1 29/1 30/1 31/1 07/4 30/4 01/5 01/9 02/9'.split(' '))
    expect(weekdaysOff(2026)).toEqual('01/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 01/5 01/9 02/9 24/11'.split(' '))
  })

  test('2027: 1/5 is a Saturday, so 03/5 is off', () =>
    expect(weekdaysOff(2027, calendar).join(' ')).toBe('01/1 04/2 05/2 08/2 09/2 10/2 16/4 30/4 03/5 02/9 03/9 24/11'))

  test('2028: 1/1 is a Saturday, so 03/01 is off', () => {
    expect(computed.isWorkingDay(at('3/1/2028'))).toBe(false)
    expect(computed.isWorkingDay(at('4/1/2028'))).toBe(true)
  })

  test('every year has its days: at most 12 holidays fall on weekdays and none is lost to a weekend', () => {
    for (let year = 2021; year <= 2050; year++) {
      expect([year, weekdaysOff(year).length]).toEqual([year, year < 2026 ? 11 : 12])
    }
  })
})

describe('what the school writes in its file', () => {
  const year: CalendarYear = {
    year: 2027,
    official: true,
    off: ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    makeUpWork: ['2027-02-20', '2027-04-30'],
    noReminder: [
      { date: '2027-11-19', name: 'Mít tinh 20/11' },
      { from: '2027-06-24', to: '2027-06-26', name: 'Thi' },
    ],
  }
  const own = makeCalendar([year], ZONE)

  test('an official schedule replaces the guess for Tết and 2/9, never a holiday of the law', () => {
    expect(own.isWorkingDay(at('4/2/2027'))).toBe(true)
    expect(own.isWorkingDay(at('11/2/2027'))).toBe(false)
    expect(own.isWorkingDay(at('3/9/2027'))).toBe(true)
    expect(own.isWorkingDay(at('16/4/2027'))).toBe(false)
    expect(own.isWorkingDay(at('3/5/2027'))).toBe(false)
    expect(own.isWorkingDay(at('30/4/2027'))).toBe(false)
  })

  test('a schedule still unofficial only adds', () => {
    const draft = makeCalendar([{ ...year, official: false }], ZONE)
    expect(draft.isWorkingDay(at('4/2/2027'))).toBe(false)
    expect(draft.isWorkingDay(at('11/2/2027'))).toBe(false)
    expect(draft.isWorkingDay(at('20/2/2027'))).toBe(true)
  })

  test('people work on a day without reminders', () => {
    expect(own.isWorkingDay(at('25/6/2027'))).toBe(true)
    expect(own.isReminderDay(at('25/6/2027'))).toBe(false)
    expect(short(own.reminderDayOnOrBefore(at('27/6/2027')))).toBe('23/6')
    expect(short(own.reminderDayOnOrAfter(at('19/11/2027')))).toBe('22/11')
  })

  test('a school that is never open still gets an answer', () => {
    const shut = makeCalendar([{ ...year, noReminder: [{ from: '2025-01-01', to: '2029-12-31', name: 'x' }] }], ZONE)
    expect(short(shut.reminderDayOnOrBefore(at('25/6/2027')))).toBe('25/6')
  })
})

describe('counting working days', () => {
  const someDay = fc.integer({ min: 0, max: 366 * 31 - 20 }).map(n => at('1/1/2020').plus({ days: n }))

  test('28/5/2026 is five working days before the school is due on 04/6', () => {
    expect(calendar.workingDaysBetween(at('28/5/2026'), at('4/6/2026'))).toBe(5)
    expect(short(calendar.addWorkingDays(at('4/6/2026'), -5))).toBe('28/5')
  })

  test('counting undoes adding, both ways', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 40 }), (day, n) => {
        const there = calendar.addWorkingDays(day, n)
        expect(calendar.workingDaysBetween(day, there)).toBe(n)
        if (n !== 0) expect(calendar.isWorkingDay(there)).toBe(true)
        if (calendar.isWorkingDay(day)) expect(+calendar.addWorkingDays(there, -n)).toBe(+day)
      }),
    ))

  test('searches stop at the nearest day, at 00:00 of the school', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const before = calendar.workingDayOnOrBefore(day.plus({ minutes: minute }))
        const after = calendar.workingDayOnOrAfter(day.plus({ minutes: minute }))
        expect(calendar.workingDaysBetween(before, after)).toBe(calendar.isWorkingDay(day) ? 0 : 1)
        expect([before.hour, after.minute, before.zoneName]).toEqual([0, 0, ZONE])
      }),
    ))

  test('an instant belongs to the day it is in Hải Phòng', () => {
    const fridayNightInUtc = DateTime.fromISO('2026-06-05T18:00:00Z', { zone: 'utc' })
    expect(calendar.isWorkingDay(fridayNightInUtc)).toBe(false)
    expect(calendarDaysBetween(at('5/6/2026 23:59'), fridayNightInUtc)).toBe(1)
  })

  test('29 February is a day like others', () => {
    expect(short(calendar.addWorkingDays(at('28/2/2024'), 1))).toBe('29/2')
    expect(short(calendar.addWorkingDays(at('28/2/2025'), 1))).toBe('03/3')
  })
})
