import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { instantsOf } from '../src/clock.ts'

it('shows each millisecond once, also when somebody has set the clock back', () => {
  let at = 1_714_950_000_000
  const now = instantsOf(() => at, 'Asia/Ho_Chi_Minh')

  const first = now()
  expect(now()).toBe(first)
  expect(first).toEqual(DateTime.fromMillis(at, { zone: 'Asia/Ho_Chi_Minh' }))

  at += 1
  expect(now().toISO()).toBe('2024-05-06T06:00:00.001+07:00')
  at -= 60_000
  expect(now().toISO()).toBe('2024-05-06T05:59:00.001+07:00')
})
