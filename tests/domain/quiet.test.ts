import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_QUIET_HOURS, firstMoment, isQuiet, isTimeOfDay, nextSendable } from '../../src/domain/quiet.ts'
import { at, calendar } from './plan-49.ts'

const said = (text: string) => nextSendable(at(text), calendar).toFormat('d/M/yyyy H:mm')

describe('when a reminder goes out', () => {
  test('at 11:30, or at the hour the person chose', () => {
    expect(firstMoment(at('28/5/2026')).toFormat('dd/M HH:mm')).toBe('28/5 11:30')
    expect(firstMoment(at('28/5/2026'), '17:05').toFormat('dd/M HH:mm')).toBe('28/5 17:05')
  })

  test('an hour in the night becomes the nearest waking one of the same day', () => {
    expect(firstMoment(at('28/5/2026'), '05:00').toFormat('dd/M HH:mm')).toBe('28/5 06:30')
    expect(firstMoment(at('28/5/2026'), '23:00').toFormat('dd/M HH:mm')).toBe('28/5 20:59')
  })

  test.each(['24:00', '7:30', '11:60', '', '11h30', '11:30 '])('%j is no time of day', text => {
    expect(isTimeOfDay(text)).toBe(false)
    expect(() => firstMoment(at('28/5/2026'), text)).toThrow('not a time of day')
  })
})

describe('catching up after a downtime', () => {
  test.each([
    ['28/5/2026 14:03', '28/5/2026 14:03'],
    ['28/5/2026 05:00', '28/5/2026 6:30'],
    ['28/5/2026 20:59', '28/5/2026 20:59'],
    ['28/5/2026 21:00', '29/5/2026 6:30'],
    ['29/5/2026 22:00', '1/6/2026 6:30'], // a Friday night
    ['30/5/2026 10:00', '1/6/2026 6:30'],
    ['30/4/2026 10:00', '4/5/2026 6:30'], // 30/4, 1/5 and a weekend
    ['20/11/2026 10:00', '23/11/2026 6:30'], // Friday 20/11 is a day without reminders
  ])('back at %s, sends at %s', (now, then) => expect(said(now)).toBe(then))

  test('a school may call quiet only the hours after midnight', () => {
    const small = { from: '00:00', until: '05:00' }
    expect(nextSendable(at('28/5/2026 23:30'), calendar, small).toFormat('d/M H:mm')).toBe('28/5 23:30')
    expect(nextSendable(at('29/5/2026 23:30').plus({ hours: 1 }), calendar, small).toFormat('d/M H:mm')).toBe(
      '1/6 5:00',
    )
    expect(firstMoment(at('28/5/2026'), '04:00', small).toFormat('d/M H:mm')).toBe('28/5 5:00')
  })

  test('never earlier than now, never at night, never on a day off', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * 366 * 24 * 60 }), minute => {
        const now = at('1/1/2024').plus({ minutes: minute })
        const then = nextSendable(now, calendar)
        expect(then >= now && calendar.isReminderDay(then) && !isQuiet(then, DEFAULT_QUIET_HOURS)).toBe(true)
        expect(+nextSendable(then, calendar)).toBe(+then)
      }),
    ))
})
