import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../src/domain/reading/number.ts'

describe('one number', () => {
  it.each([
    ['0', 0],
    ['không', 0],
    ['05', 5],
    ['1000', 1000],
    ['1.500', 1500],
    ['1 000', 1000],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['１２', 12],
    ['2 triệu', 2e6],
    ['2tr', 2e6],
    ['2tr5', 2.5e6],
    ['1tr200', 1.2e6],
    ['1,5 triệu', 1.5e6],
    ['1 triệu 200 nghìn', 1.2e6],
    ['2 triệu rưỡi', 2.5e6],
    ['500k', 5e5],
    ['500 nghìn', 5e5],
    ['500 ngàn', 5e5],
    ['5.000.000đ', 5e6],
    ['ba chục', 30],
    ['hai mươi lăm', 25],
    ['ba mươi mốt', 31],
    ['hai mươi tư', 24],
    ['hai lăm', 25],
    ['mười', 10],
    ['mười lăm', 15],
    ['một trăm hai', 120],
    ['một trăm linh hai', 102],
    ['trăm rưỡi', undefined],
    ['một trăm rưỡi', 150],
    ['hai nghìn không trăm linh năm', 2005],
    ['một triệu hai trăm nghìn', 1.2e6],
    ['ba muoi lam', 35],
  ])('%s', (typed, value) => {
    expect(readNumber(typed)?.value).toBe(value)
    if (value !== undefined) expect(readNumber(typed)?.exact).toBe(true)
  })

  it.each([
    ['khoảng 30', { value: 30 }],
    ['~30', { value: 30 }],
    ['gần 30', { value: 30, high: 30 }],
    ['hơn 30', { value: 30, low: 30 }],
    ['30+', { value: 30, low: 30 }],
    ['khoảng ba chục', { value: 30 }],
    ['khỏang 30', { value: 30 }],
    ['khoang 30', { value: 30 }],
    ['30-40', { value: 30, low: 30, high: 40 }],
    ['30 đến 40', { value: 30, low: 30, high: 40 }],
    ['2-3 triệu', { value: 2e6, low: 2e6, high: 3e6 }],
    ['hai ba chục', { value: 20, low: 20, high: 30 }],
    ['1,500', { value: 1500 }],
  ])('%s is not exact', (typed, expected) => {
    const read = readNumber(typed)
    expect(read).toMatchObject({ exact: false, ...expected })
    expect({ low: read?.low, high: read?.high }).toEqual({ low: undefined, high: undefined, ...pick(expected) })
  })

  it('tells percentages and ratios', () => {
    expect(readNumber('12,5%')).toMatchObject({ value: 12.5, percent: true })
    expect(readNumber('95 phần trăm')).toMatchObject({ value: 95, percent: true })
    expect(readNumber('14/15')).toMatchObject({ value: 14, of: 15 })
  })

  it('says where it stands', () => {
    expect(readNumber('khoảng 1.500')).toMatchObject({ raw: '1.500', start: 7, end: 12 })
    expect(readNumber('(1.500)')).toMatchObject({ raw: '1.500', start: 1, end: 6 })
  })

  it.each([
    ...[
      '12/3',
      '05/6/2026',
      '20/4',
      '6/7',
      '10.11.2022',
      '2026-05-27',
      '7h30',
      '7:30',
      '14 giờ',
      '2021-2025',
      '6/2026',
    ],
    ...[
      'số 25',
      '25-NQ/TW',
      '26/CT-UBND',
      '14/2021/NQ-HĐND',
      'lớp 12',
      '12A3',
      'K12',
      'năm 2024',
      'quý 3',
      'II.3',
      'mục 2',
    ],
    ...['vài', 'nhiều', 'mấy chục', '0912345678', '99999999999999999999', '2 và 3', '', '👍', '½', '12A'],
  ])('is not in "%s"', typed => expect(readNumber(typed)).toBeUndefined())
})

type Bounds = { readonly low?: number; readonly high?: number }

function pick({ low, high }: Bounds & { readonly value: number }): Bounds {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
}

describe('a number written by anybody', () => {
  const dots = (value: number, sign: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, sign)
  const fullWidth = (value: number) =>
    String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

  it('reads back the same from digits', () => {
    const ways = fc.constantFrom(
      String,
      (n: number) => dots(n, '.'),
      (n: number) => dots(n, ' '),
      fullWidth,
    )
    fc.assert(
      fc.property(fc.nat({ max: 2e9 }), ways, (value, write) => {
        expect(readNumber(write(value))).toMatchObject({ value, exact: true })
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back the same with a decimal comma', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2e6 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
        const digits = String(part).padStart(2, '0')
        expect(readNumber(`${dots(whole, '.')},${digits}`)?.value).toBe(Number(`${whole}.${digits}`))
      }),
    )
  })

  it('reads back the same from words, with marks or without, NFC or NFD', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), value => {
        const words = inWords(value)
        expect([words, readNumber(words)?.value]).toEqual([words, value])
        expect(readNumber(words.normalize('NFD'))).toEqual(readNumber(words))
        const bare = words.normalize('NFD').replace(/\p{M}/gu, '')
        expect([bare, readNumber(bare)?.value]).toEqual([bare, value])
      }),
      { numRuns: 2000 },
    )
  })

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const read = readNumber(text)
        if (read) expect(text.normalize('NFC').slice(read.start, read.end)).toBe(read.raw)
      }),
      { numRuns: 2000 },
    )
  })
})

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** As it is taught: 2005 is "hai nghìn không trăm linh năm". */
function inWords(value: number): string {
  const groups = [
    [Math.floor(value / 1e6), ' triệu'],
    [Math.floor(value / 1e3) % 1000, ' nghìn'],
    [value % 1000, ''],
  ] as const
  const parts: string[] = []
  for (const [group, name] of groups) if (group > 0) parts.push(threeInWords(group, parts.length > 0) + name)
  return parts.join(' ')
}

function threeInWords(value: number, follows: boolean): string {
  const [hundreds = 0, tens = 0, unit = 0] = String(value).padStart(3, '0').split('').map(Number)
  const words: string[] = []
  if (hundreds > 0 || follows) words.push(`${DIGITS[hundreds]} trăm`)
  if (tens === 1) words.push('mười')
  else if (tens > 1) words.push(`${DIGITS[tens]} mươi`)
  else if (unit > 0 && words.length > 0) words.push('linh')
  if (unit === 5 && tens > 0) words.push('lăm')
  else if (unit === 1 && tens > 1) words.push('mốt')
  else if (unit > 0) words.push(DIGITS[unit] ?? '')
  return words.join(' ')
}
