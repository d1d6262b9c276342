import { describe, expect, it } from 'vitest'
import { namedModels, readFigures } from '../../../src/domain/reading/figures.ts'
import { asNames, perhapsName, withoutModel, withWordsOn } from '../../../src/domain/reading/models-edit.ts'
import { indicatorsOf } from './plan-prompts.ts'

const indicators = indicatorsOf('dan-van-kheo')
const told = (text: string) =>
  namedModels(text, indicators).map(({ name, deed, recognised }) => [name, deed, recognised])
const counted = (text: string) =>
  Object.fromEntries(readFigures(text, indicators).figures.map(({ indicator, value }) => [indicator, value]))

const TWO =
  '“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận\n“Góc sẻ chia”: đồ cũ cho bạn nghèo; chưa công nhận'

describe('models told by name', () => {
  it('each line is one, counted from the names', () => {
    expect(told(TWO)).toEqual([
      ['Tủ sách dùng chung', 'góp 200 cuốn sách', true],
      ['Góc sẻ chia', 'đồ cũ cho bạn nghèo', false],
    ])
    expect(counted(TWO)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
  })

  it('what is said of one in two places is one model, and the last word of it holds', () => {
    const text = '“Tủ sách dùng chung”: góp sách; chưa công nhận\n“Tủ sách dùng chung”: được công nhận rồi'
    expect(told(text)).toEqual([['Tủ sách dùng chung', 'góp sách', true]])
  })

  it('a count beside the names says it of all, and never hides a name', () => {
    expect(told('2 mô hình, 2 được công nhận: “Tủ sách”; “Góc sẻ chia”').map(([, , is]) => is)).toEqual([true, true])
    expect(counted('1 mô hình: “Tủ sách”; “Góc sẻ chia”')['mo-hinh-dang-ky']).toBe(2)
    expect(counted('3 mô hình: “Tủ sách”')['mo-hinh-dang-ky']).toBe(3)
  })

  it('a button puts its words where that model stands', () => {
    const text = withWordsOn('“Tủ sách”: góp sách.\n“Góc sẻ chia”', 'Tủ sách', 'đã được công nhận')
    expect(text).toBe('“Tủ sách”: góp sách; đã được công nhận.\n“Góc sẻ chia”')
    expect(withWordsOn(text, 'góc sẻ chia', 'chưa được công nhận')).toMatch(/“Góc sẻ chia”; chưa được công nhận$/)
  })

  it('a name stands behind the word for the thing itself', () => {
    expect(told('mô hình vườn rau sạch: trồng rau; đã công nhận')).toEqual([['vườn rau sạch', 'trồng rau', true]])
    expect(told('đăng ký 1 mh vườn rau sạch: trồng rau')).toEqual([['vườn rau sạch', 'trồng rau', undefined]])
    expect(told('Mô hình Dân vận khéo: Tủ sách dùng chung, góp sách').map(([name]) => name)).toEqual([
      'Tủ sách dùng chung',
    ])
    expect(told('mô hình của tổ: Tủ sách dùng chung').map(([name]) => name)).toEqual(['Tủ sách dùng chung'])
    expect(told('mô hình: Tủ sách dùng chung').map(([name]) => name)).toEqual(['Tủ sách dùng chung'])
    expect(told('“Lớp học xanh” trồng cây, được công nhận; mh tủ sách lớp: góp sách').map(([name]) => name)).toEqual([
      'Lớp học xanh',
      'tủ sách lớp',
    ])
    expect(counted('đăng ký 1 mh vườn rau sạch: trồng rau')).toEqual({ 'mo-hinh-dang-ky': 1 })
  })

  it('one that is left out leaves the others as they were written', () => {
    expect(withoutModel(TWO, 'Góc sẻ chia')).toBe('“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận')
    expect(withoutModel('1. “A b”: c\n2. “D e”: f; kết quả tốt', 'A b')).toBe('2. “D e”: f; kết quả tốt')
    expect(withoutModel('“A b”: c; “D e”: f', 'A b')).toBe('“D e”: f')
  })

  it('bare names become names where they were asked for', () => {
    expect(asNames('Tủ sách dùng chung; Góc sẻ chia.')).toBe('“Tủ sách dùng chung”\n“Góc sẻ chia”')
    expect(asNames('“Tủ sách”: góp sách')).toBe('“Tủ sách”: góp sách')
  })

  it('finds what may be a name behind the count', () => {
    expect(perhapsName('1 mô hình Tủ sách dùng chung, góp sách')).toBe('Tủ sách dùng chung')
    expect(perhapsName('1 mô hình')).toBeUndefined()
    expect(perhapsName('2 mô hình được công nhận')).toBeUndefined()
  })
})
