import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { inTimeForSchool, timelinessOf } from '../../src/domain/timeliness.ts'
import { at, halfOf, yearOf } from './plan-49.ts'

const half = halfOf(2026)
const later = at('1/7/2026')
const arrived = (when: string, extendedTo?: string) =>
  timelinessOf(at(when), later, half, extendedTo ? at(extendedTo) : null)
const open = (when: string, extendedTo?: string) =>
  timelinessOf(undefined, at(when), half, extendedTo ? at(extendedTo) : null)

describe('a report that arrived, with the internal target on 28/5 and "trước 10/6"', () => {
  test.each([
    ['27/5/2026 16:42', { kind: 'before-target', days: 1 }],
    ['7/5/2026 23:59', { kind: 'before-target', days: 21 }],
    ['28/5/2026 23:59', { kind: 'on-time' }],
    ['29/5/2026 00:00', { kind: 'after-target', days: 1 }],
    ['9/6/2026 23:59', { kind: 'after-target', days: 12 }],
    ['10/6/2026 00:00', { kind: 'on-named-day' }],
    ['10/6/2026 23:59', { kind: 'on-named-day' }],
    ['11/6/2026 00:00', { kind: 'overdue', days: 1 }],
    ['15/6/2026 08:00', { kind: 'overdue', days: 5 }],
  ])('%s', (when, expected) => expect(arrived(when)).toEqual({ submitted: true, ...expected }))

  test('the last second of 09/6 is in time, also when the clock that stamped it runs on UTC', () => {
    const lastSecond = DateTime.fromISO('2026-06-09T16:59:59.999Z', { zone: 'utc' })
    expect(timelinessOf(lastSecond, later, half).kind).toBe('after-target')
    expect(timelinessOf(lastSecond.plus(1), later, half).kind).toBe('on-named-day')
  })

  test('where the official date was kept there is no hẹn nội bộ to pass', () => {
    const kept = halfOf(2024, { kind: 'official' })
    expect(timelinessOf(at('7/6/2024 10:00'), later, kept).kind).toBe('on-time')
    expect(timelinessOf(at('9/6/2024 22:00'), later, kept).kind).toBe('on-time')
    expect(timelinessOf(at('10/6/2024 22:00'), later, kept).kind).toBe('on-named-day')
  })

  test('a Sunday limit counts like any other: 05/12/2026 in time, 06/12 named, 07/12 quá hạn 1 ngày', () => {
    const kinds = ['5/12/2026 20:00', '6/12/2026 20:00', '7/12/2026 20:00'].map(
      when => timelinessOf(at(when), later, yearOf(2026)).kind,
    )
    expect(kinds).toEqual(['after-target', 'on-named-day', 'overdue'])
  })
})

describe('a report still awaited', () => {
  test.each([
    ['21/5/2026 11:30', { kind: 'not-due', daysLeft: 7 }],
    ['28/5/2026 23:59', { kind: 'not-due', daysLeft: 0 }],
    ['29/5/2026 00:00', { kind: 'past-target', daysLeft: 11 }],
    ['9/6/2026 23:59', { kind: 'past-target', daysLeft: 0 }],
    ['10/6/2026 12:00', { kind: 'on-named-day' }],
    ['11/6/2026 11:30', { kind: 'overdue', days: 1 }],
  ])('%s', (when, expected) => expect(open(when)).toEqual({ submitted: false, ...expected }))
})

describe('được gia hạn', () => {
  test('within the plan’s limit it only moves the internal target', () => {
    expect(arrived('1/6/2026 10:00', '3/6/2026')).toMatchObject({ kind: 'extended', until: at('3/6/2026') })
    expect(arrived('4/6/2026 10:00', '3/6/2026')).toMatchObject({ kind: 'after-target' })
    expect(arrived('11/6/2026 10:00', '3/6/2026')).toMatchObject({ kind: 'overdue', days: 1 })
    expect(open('1/6/2026 10:00', '3/6/2026')).toMatchObject({ kind: 'extended', daysLeft: 2 })
  })

  test('beyond it lateness counts from the day granted', () => {
    expect(arrived('15/6/2026 23:59', '15/6/2026')).toMatchObject({ kind: 'extended' })
    expect(arrived('16/6/2026 08:00', '15/6/2026')).toMatchObject({ kind: 'overdue', days: 1 })
    expect(open('17/6/2026 08:00', '15/6/2026')).toMatchObject({ kind: 'overdue', days: 2 })
  })

  test('never makes anybody look worse', () => {
    const rank = ['before-target', 'on-time', 'extended', 'after-target', 'on-named-day', 'overdue']
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 60 }), (minute, day) => {
        const when = at('1/5/2026').plus({ minutes: minute })
        const plain = timelinessOf(when, later, half)
        const extended = timelinessOf(when, later, half, at('1/5/2026').plus({ days: day }))
        expect(rank.indexOf(extended.kind)).toBeLessThanOrEqual(rank.indexOf(plain.kind))
      }),
    )
  })
})

describe('kịp vào báo cáo gửi Sở', () => {
  test('until the end of 04/6, though the units may still be in time', () => {
    expect(inTimeForSchool(at('4/6/2026 23:59'), half)).toBe(true)
    expect(inTimeForSchool(at('5/6/2026 00:00'), half)).toBe(false)
    expect(arrived('5/6/2026 00:00').kind).toBe('after-target')
  })
})
