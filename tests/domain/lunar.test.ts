import { describe, expect, test } from 'vitest'
import { solarOfLunar } from '../../src/domain/lunar.ts'

const written = (day: number, month: number, year: number): string => {
  const solar = solarOfLunar(day, month, year)
  return `${solar.day}/${solar.month}/${solar.year}`
}

describe('the lunar year as it is counted in Việt Nam', () => {
  test.each([
    [1985, '21/1/1985'], // a month before the Chinese one
    [2007, '17/2/2007'], // a day before
    [2020, '25/1/2020'],
    [2021, '12/2/2021'],
    [2022, '1/2/2022'],
    [2023, '22/1/2023'],
    [2024, '10/2/2024'],
    [2025, '29/1/2025'],
    [2026, '17/2/2026'],
    [2027, '6/2/2027'],
    [2028, '26/1/2028'],
    [2029, '13/2/2029'],
    [2030, '2/2/2030'], // 03/2 in China
    [2053, '18/2/2053'],
  ])('mùng 1 Tết %i is %s', (year, date) => expect(written(1, 1, year)).toBe(date))

  test.each([
    [2023, '29/4/2023'], // after a second month 2
    [2024, '18/4/2024'],
    [2025, '7/4/2025'],
    [2026, '26/4/2026'],
    [2027, '16/4/2027'],
    [2028, '4/4/2028'],
    [2029, '23/4/2029'],
    [2030, '12/4/2030'],
  ])('Giỗ Tổ %i is %s', (year, date) => expect(written(10, 3, year)).toBe(date))

  test('ông Công ông Táo falls in the following solar year', () => expect(written(23, 12, 2025)).toBe('10/2/2026'))
})
