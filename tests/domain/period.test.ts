import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  halfPeriod,
  periodBounds,
  periodOf,
  periodsAround,
  previousPeriod,
  quarterAt,
  quarterPeriod,
  samePeriodLastYear,
  yearPeriod,
} from '../../src/domain/period.ts'
import { parsePeriod, quarterIn } from '../../src/domain/period-text.ts'
import { at, plan, short, ZONE } from './plan-49.ts'

const keysAround = (date: string): string[] => periodsAround(at(date), plan).map(period => period.key)

describe('the name of a period', () => {
  test('reads back as the same period', () => {
    for (const period of [
      halfPeriod('dan-van', 2026),
      yearPeriod('dan-van', 2024),
      quarterPeriod('dan-van', 2026, 3),
    ]) {
      expect(periodOf(period.key)).toEqual(period)
    }
  })

  test.each(['', '2026', '.2026-H1', 'dan-van.2026-Q5', 'dan-van.2026-H2', 'Dân vận.2026-Y', 'dan-van.26-Y'])(
    '%j is none',
    key => expect(periodOf(key)).toBeUndefined(),
  )
})

describe('periods in time', () => {
  test('a year of them in order', () => {
    const keys = [
      'dan-van.2026-Y',
      'dan-van.2026-Q4',
      'dan-van.2027-Q1',
      'dan-van.2026-H1',
      'dan-van.2026-Q1',
      'dan-van.2026-Q2',
      'dan-van.2025-Y',
      'dan-van.2026-Q3',
    ]
    const sorted = keys.flatMap(key => periodOf(key) ?? []).sort(comparePeriods)
    expect(sorted.map(period => period.key).join(' ')).toBe(
      'dan-van.2025-Y dan-van.2026-Q1 dan-van.2026-Q2 dan-van.2026-H1 dan-van.2026-Q3 dan-van.2026-Q4 dan-van.2026-Y dan-van.2027-Q1',
    )
  })

  test('what to compare with', () => {
    expect(samePeriodLastYear(quarterPeriod('dan-van', 2026, 3)).key).toBe('dan-van.2025-Q3')
    expect(samePeriodLastYear(halfPeriod('dan-van', 2026)).key).toBe('dan-van.2025-H1')
    expect(previousPeriod(quarterPeriod('dan-van', 2026, 1)).key).toBe('dan-van.2025-Q4')
    expect(previousPeriod(quarterPeriod('dan-van', 2026, 4)).key).toBe('dan-van.2026-Q3')
    expect(previousPeriod(yearPeriod('dan-van', 2026)).key).toBe('dan-van.2025-Y')
  })

  test('a quarter has its first and last day, leap year or not', () => {
    const bounds = (quarter: 1 | 2 | 3 | 4, year = 2024) => {
      const { from, until } = periodBounds(quarterPeriod('dan-van', year, quarter), ZONE)
      return `${short(from)}-${short(until)}`
    }
    expect([bounds(1), bounds(2), bounds(3), bounds(4)]).toEqual(['01/1-31/3', '01/4-30/6', '01/7-30/9', '01/10-31/12'])
    expect(short(periodBounds(halfPeriod('dan-van', 2026), ZONE).until)).toBe('30/6')
    expect(quarterAt('dan-van', at('31/3/2026 23:59')).key).toBe('dan-van.2026-Q1')
    expect(quarterAt('dan-van', at('1/4/2026')).key).toBe('dan-van.2026-Q2')
  })

  test('only the neighbourhood of today matters, and there is always a report in it', () => {
    expect(keysAround('5/1/2026')).toEqual(['dan-van.2025-Q4', 'dan-van.2025-Y', 'dan-van.2026-Q1'])
    expect(keysAround('28/4/2026')).toEqual(['dan-van.2025-Y', 'dan-van.2026-Q1', 'dan-van.2026-Q2', 'dan-van.2026-H1'])
    expect(keysAround('11/11/2026')).toEqual([
      'dan-van.2026-H1',
      'dan-van.2026-Q3',
      'dan-van.2026-Q4',
      'dan-van.2026-Y',
    ])
    for (let day = at('1/1/2024'); day.year < 2026; day = day.plus({ days: 1 })) {
      const around = periodsAround(day, plan)
      expect(around.some(period => period.kind !== 'quarter')).toBe(true)
      expect(around.length).toBeLessThanOrEqual(4)
    }
  })
})

describe('a period as people type it', () => {
  const understood = (text: string, now = at('20/11/2026')) => parsePeriod(text, 'dan-van', now)?.key

  test.each([
    ['6 tháng 2026', 'dan-van.2026-H1'],
    ['6 tháng đầu năm 2025', 'dan-van.2025-H1'],
    ['6 tháng đầu năm', 'dan-van.2026-H1'],
    ['6t', 'dan-van.2026-H1'],
    ['6T/2024', 'dan-van.2024-H1'],
    ['06 thang nam 2025', 'dan-van.2025-H1'],
    ['sáu tháng', 'dan-van.2026-H1'],
    ['nửa đầu năm', 'dan-van.2026-H1'],
    ['6 tháng đầu năm ngoái', 'dan-van.2025-H1'],
    ['6t 25', 'dan-van.2025-H1'],
    ['năm 2026', 'dan-van.2026-Y'],
    ['  NĂM   2025 ', 'dan-van.2025-Y'],
    ['cả năm', 'dan-van.2026-Y'],
    ['2024', 'dan-van.2024-Y'],
    ['năm ngoái', 'dan-van.2025-Y'],
    ['báo cáo năm nay', 'dan-van.2026-Y'],
    ['quý 3', 'dan-van.2026-Q3'],
    ['quý III/2026', 'dan-van.2026-Q3'],
    ['quy iv nam 2025', 'dan-van.2025-Q4'],
    ['q1', 'dan-van.2026-Q1'],
    ['Q2/26', 'dan-van.2026-Q2'],
    ['kỳ quý II - 2026', 'dan-van.2026-Q2'],
    ['quý này', 'dan-van.2026-Q4'],
    ['quý trước', 'dan-van.2026-Q3'],
    ['2026-h1', 'dan-van.2026-H1'],
    ['6 tháng'.normalize('NFD'), 'dan-van.2026-H1'],
  ])('%j is %s', (text, key) => expect(understood(text)).toBe(key))

  test.each([
    '',
    '6',
    '26',
    'quý',
    'quý 5',
    'quý iiii',
    '6 tháng cuối năm',
    'tháng 6',
    '6 tháng 1999',
    'năm 2026 và 2027',
    'tổ Văn',
    '7t',
  ])('%j is not understood', text => expect(understood(text)).toBeUndefined())

  test('without a year it is the latest that has begun', () => {
    expect(understood('quý 4', at('30/9/2026'))).toBe('dan-van.2025-Q4')
    expect(understood('quý 4', at('1/10/2026'))).toBe('dan-van.2026-Q4')
    expect(understood('6t', at('2/1/2027'))).toBe('dan-van.2027-H1')
  })

  test('a quarter is found among other words, and alone behind its command', () => {
    const asked = (text: string) => quarterIn(text, 'dan-van', at('24/6/2026'))?.key.slice(-7)
    expect(asked('II')).toBe('2026-Q2')
    expect(asked('trước')).toBe('2026-Q1')
    expect(asked('quý này thế nào')).toBe('2026-Q2')
    expect(asked('chi tiết đánh giá quý 3 năm ngoái')).toBe('2025-Q3')
    expect(asked('xem đánh giá')).toBeUndefined()
    expect(asked('mục 2 tốt')).toBeUndefined()
  })

  test('whoever knows the season says what has begun', () => {
    const opened = parsePeriod('năm', 'dan-van', at('5/1/2027'), period => period.year < 2027)
    expect(opened?.key).toBe('dan-van.2026-Y')
  })
})
