import { describe, expect, test } from 'vitest'
import { snoozeOptions } from '../../src/domain/snooze.ts'
import { at, calendar } from './plan-49.ts'

const offered = (now: string) =>
  snoozeOptions(at(now), calendar, '11:30').map(option => `${option.kind} ${option.at.toFormat('dd/M HH:mm')}`)

describe('"Nhắc lại sau"', () => {
  test.each([
    ['27/5/2026 11:31', ['afternoon 27/5 16:30', 'tomorrow 28/5 11:30', 'monday 01/6 11:30']],
    ['27/5/2026 16:05', ['tomorrow 28/5 11:30', 'monday 01/6 11:30']], // 16:30 is no "later" any more
    ['29/5/2026 11:31', ['afternoon 29/5 16:30', 'monday 01/6 11:30']], // Friday: nobody is reminded on Saturday
    ['31/5/2026 19:00', ['tomorrow 01/6 11:30']], // Sunday: mai is thứ Hai
    ['1/6/2026 11:31', ['afternoon 01/6 16:30', 'tomorrow 02/6 11:30', 'monday 08/6 11:30']],
    ['30/4/2026 09:00', ['monday 04/5 11:30']], // 1/5
    ['13/2/2026 11:31', ['afternoon 13/2 16:30', 'next-day 23/2 11:30']], // Tết, its Monday too
  ])('at %s', (now, options) => expect(offered(now)).toEqual(options))
})
