import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedDate, typedDate } from '../../src/conversation/flows/typed-date.ts'
import { typedAddress, typedName } from '../../src/conversation/flows/typed-name.ts'
import { typedSections } from '../../src/conversation/flows/typed-sections.ts'
import { at } from '../support/facts.ts'

describe('a day that is typed', () => {
  const now = at('28/5/2026 15:30')
  it.each([
    ['29/5', '29/5/2026'],
    ['Thứ Sáu 29/5 nhé', '29/5/2026'],
    ['29-5-2026', '29/5/2026'],
    ['29.05.26', '29/5/2026'],
    ['28/5', '28/5/2026'],
    ['20/5', '20/5/2026'],
    // 28/5/2026 is a Thursday.
    ['thứ sáu', '29/5/2026'],
    ['chiều thứ 6 nhé em', '29/5/2026'],
    ['T6', '29/5/2026'],
    ['thứ năm', '4/6/2026'],
    ['thứ hai', '1/6/2026'],
    ['thứ hai tuần sau', '1/6/2026'],
    ['thứ sáu tuần sau', '5/6/2026'],
    ['chủ nhật', '31/5/2026'],
    ['mai', '29/5/2026'],
    ['ngày kia', '30/5/2026'],
    ['hôm nay', '28/5/2026'],
    ['3 ngày nữa', '31/5/2026'],
    ['cuối tuần', '29/5/2026'],
    ['cuối tuần sau', '5/6/2026'],
    ['hết tháng', '31/5/2026'],
    ['mùng 5', '5/6/2026'],
    ['ngày 30', '30/5/2026'],
    ['30 tháng 5', '30/5/2026'],
    ['ngày 05 tháng 6 năm 2026', '5/6/2026'],
    ['10 tháng 1', '10/1/2026'],
  ])('%s is %s', (text, expected) => {
    expect(typedDate(text, now)?.toISO()).toBe(at(expected).toISO())
  })

  it.each(['31/6', '29/2', '0/5', '5/13', '31 tháng 6', '29', '1/2/3/4', '29/5/20261', 'tuần sau', 'cô Nam lo'])(
    '%s is none',
    text => {
      expect(typedDate(text, now)).toBeUndefined()
    },
  )

  it('means next January in December, the past in the middle of the year', () => {
    expect(typedDate('5/1', at('2/12/2026'))?.toISO()).toBe(at('5/1/2027').toISO())
    expect(typedDate('5/1', at('2/6/2026'))?.toISO()).toBe(at('5/1/2026').toISO())
    expect(typedDate('29/2', at('2/12/2027'))?.toISO()).toBe(at('29/2/2028').toISO())
  })

  it('travels in a button and comes back', () => {
    expect(storedDate('2026-05-29', now)?.toISO()).toBe(at('29/5/2026').toISO())
    expect(storedDate('2026-02-30', now)).toBeUndefined()
    expect(storedDate('mai', now)).toBeUndefined()
  })
})

describe('sections that are typed', () => {
  it.each([
    ['2, 5', [2, 5]],
    ['2 và 5', [2, 5]],
    ['mục 2; mục 5', [2, 5]],
    ['5 2 2', [2, 5]],
    ['2-4', [2, 3, 4]],
    ['2 đến 4, 7', [2, 3, 4, 7]],
    ['Tất cả', [1, 2, 3, 4, 5, 6, 7]],
    ['toan bo', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (text, expected) => {
    expect(typedSections(text, 7)).toEqual(expected)
  })

  it.each(['', 'mục', '8', '0', '5-2', '2-9', 'mục hai', '2 không rõ'])('%s is none', text => {
    expect(typedSections(text, 7)).toBeUndefined()
  })

  it('are always sections of the form, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 8 }), (text, total) => {
        const numbers = typedSections(text, total) ?? [1]
        expect(numbers.every(number => number >= 1 && number <= total)).toBe(true)
      }),
    )
  })
})

describe('a name that is typed', () => {
  it.each([
    ['cô Nguyễn Thị Lan', 'cô', 'Nguyễn Thị Lan'],
    ['thầy Hùng', 'thầy', 'Hùng'],
    ['thay Tran Van Hung', 'thầy', 'Tran Van Hung'],
    ['co tran thu hang', 'cô', 'Tran Thu Hang'],
    ['THẦY TRẦN VĂN HÙNG', 'thầy', 'Trần Văn Hùng'],
    ['cô nguyễn thị h’mơ', 'cô', 'Nguyễn Thị H’Mơ'],
    ['thầy Y Moan Ênuôl', 'thầy', 'Y Moan Ênuôl'],
    ['thầy/cô Nguyễn An', 'thầy/cô', 'Nguyễn An'],
    ['cố Nguyễn An', 'thầy/cô', 'Cố Nguyễn An'],
    ['Bà  Mai', 'bà', 'Mai'],
    ['CÔ GIÁO Lan', 'cô', 'Lan'],
    ['Bá Văn Tài', 'thầy/cô', 'Bá Văn Tài'],
    ['Nguyễn Thị Lan', 'thầy/cô', 'Nguyễn Thị Lan'],
    ['co\u0302 Lan', 'cô', 'Lan'],
    ['thay bằng cô Lê Thị Mới', 'cô', 'Lê Thị Mới'],
    ['đổi sang thầy Hùng', 'thầy', 'Hùng'],
    ['tên là Nguyễn Thị Lan', 'thầy/cô', 'Nguyễn Thị Lan'],
    ['thay the bang co Mai', 'cô', 'Mai'],
  ])('%s', (text, address, name) => {
    expect(typedName(text)).toEqual({ address, name })
  })

  it.each([
    '',
    '  ',
    'cô',
    'Lan',
    'cô L',
    'thay bằng',
    'cô Mới thay cô Lan',
    '/huy',
    '1',
    'cô 123',
    'ok',
    `cô ${'a'.repeat(90)}`,
  ])('%s is none', text => {
    expect(typedName(text)).toBeUndefined()
  })
})

describe('a form of address typed alone', () => {
  it.each([
    ['thầy', 'thầy'],
    ['Co', 'cô'],
    ['là cô ạ', 'cô'],
    ['gọi tôi là bà', 'bà'],
  ])('%s', (text, address) => {
    expect(typedAddress(text)).toBe(address)
  })

  it.each(['', 'ok', 'cô Lan', 'thầy thầy'])('%s is none', text => {
    expect(typedAddress(text)).toBeUndefined()
  })
})
