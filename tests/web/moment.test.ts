import { expect, it } from 'vitest'
import { momentText, readMoment } from '../../src/web/client/playground/moment.ts'

const NOW = '2024-04-23T09:14'

it('reads a day and an hour as people in Vietnam write them, and no day that there is not', () => {
  const noon = { day: '2024-05-07', time: '12:00' }
  const morning = { day: '2024-05-07', time: '09:14' }
  for (const [typed, read] of [
    ['07/05/2024 12:00', noon],
    ['7/5 12h', noon],
    ['7-5-2024, 12h00', noon],
    ['7.5.2024 12 giờ', noon],
    ['7/5 12g', noon],
    ['7/5', morning],
    [' 7/5/2024 ', morning],
    ['5/7/2025 8:05', { day: '2025-07-05', time: '08:05' }],
    ['30/2/2024', undefined],
    ['29/2/2024', { day: '2024-02-29', time: '09:14' }],
    ['31/04 8h', undefined],
    ['13/13/2024', undefined],
    ['7/5 25:00', undefined],
    ['7/5 24:00', undefined],
    ['7/5 12:75', undefined],
    ['mai', undefined],
    ['', undefined],
  ] as const)
    expect(readMoment(typed, NOW), typed).toEqual(read)
  expect(momentText(NOW)).toBe('23/04/2024 09:14')
  expect(readMoment(momentText(NOW), '2025-01-01T00:00')).toEqual({ day: '2024-04-23', time: '09:14' })
})
