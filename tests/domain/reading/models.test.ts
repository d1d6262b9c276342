import { describe, expect, it } from 'vitest'
import { namedModels, readFigures } from '../../../src/domain/reading/figures.ts'
import { asNames, perhapsName, withoutModel, withWordsOn } from '../../../src/domain/reading/models-edit.ts'
import { withNamesApart } from '../../../src/domain/reading/models-listed.ts'
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

  it.each([
    'Đoàn trường có mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
    'Đoàn trường đăng ký mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
    'Đoàn TNCS Hồ Chí Minh đã xây dựng mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
    'Tổ Sử - Địa - GDKT&PL có mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
    'Công đoàn chúng tôi vẫn duy trì 1 mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
    'tổ em có mô hình “Tiếp sức mùa thi”: phát nước cho thí sinh',
    'chúng em thực hiện mh Tiếp sức mùa thi: phát nước cho thí sinh',
    'Bên em đang làm mô hình Tiếp sức mùa thi: phát nước cho thí sinh',
  ])('also where the unit names itself in front: %s', text => {
    expect(told(text)).toEqual([['Tiếp sức mùa thi', 'phát nước cho thí sinh', undefined]])
  })

  it('and is asked about where it stands there without a colon', () => {
    expect(perhapsName('Đoàn trường có mô hình Tiếp sức mùa thi')).toBe('Tiếp sức mùa thi')
    expect(perhapsName('Tổ Ngữ văn chưa có mô hình nào')).not.toBe('nào')
  })

  it('other quotation marks stand inside a name', () => {
    const names = (text: string) => told(text).map(([name]) => name)
    expect(told('"Mỗi tuần một "lời cảm ơn"": viết thư')).toEqual([
      ['Mỗi tuần một "lời cảm ơn"', 'viết thư', undefined],
    ])
    expect(names('mô hình “Tiếng kẻng "học bài" buổi tối”: nhắc học sinh')).toEqual(['Tiếng kẻng "học bài" buổi tối'])
    expect(names('“Nói lời hay và "làm việc tốt"”; “Góc sẻ chia”')).toEqual([
      'Nói lời hay và "làm việc tốt"',
      'Góc sẻ chia',
    ])
    expect(told('“Tủ sách" và "Góc sẻ chia"').map(([name, deed]) => [name, deed])).toEqual([
      ['Tủ sách', ''],
      ['Góc sẻ chia', ''],
    ])
    expect(names('2 mô hình “dân vận khéo”: “Tủ sách”')).toEqual(['Tủ sách'])
  })

  it.each([
    ['2 mô hình: A và B', '2 mô hình: “A”; “B”'],
    ['3 mô hình: Tủ sách, Vườn rau và Đôi bạn', '3 mô hình: “Tủ sách”; “Vườn rau”; “Đôi bạn”'],
    ['hai mô hình là Tủ sách và Vườn rau', 'hai mô hình: “Tủ sách”; “Vườn rau”'],
    ['2 mh: vuon rau sach, doi ban cung tien', '2 mh: “vuon rau sach”; “doi ban cung tien”'],
    ['2 mô hình: Nói lời hay và làm việc tốt, Tủ sách', '2 mô hình: “Nói lời hay và làm việc tốt”; “Tủ sách”'],
    ['2 mô hình: Tủ sách, góp sách; Vườn rau', '2 mô hình: “Tủ sách”, góp sách; “Vườn rau”'],
    ['2 mô hình: A và B đều được công nhận', '2 mô hình: “A”; “B”; đều được công nhận'],
    ['2 mô hình:\n- Tủ sách\n- Vườn rau', '2 mô hình: “Tủ sách”; “Vườn rau”'],
    [
      '2 mô hình: vườn rau xanh đã được công nhận, tủ sách chưa',
      '2 mô hình: “vườn rau xanh” đã được công nhận; “tủ sách” chưa được công nhận',
    ],
    [
      '2 mô hình: vườn rau xanh (đã công nhận), tủ sách (chưa)',
      '2 mô hình: “vườn rau xanh” đã được công nhận; “tủ sách” chưa được công nhận',
    ],
    [
      '2 mô hình gồm vườn rau xanh chưa được công nhận và tủ sách dùng chung đã được công nhận rồi',
      '2 mô hình: “vườn rau xanh” chưa được công nhận; “tủ sách dùng chung” đã được công nhận',
    ],
  ])('names in one row are told apart: %s', (text, apart) => expect(withNamesApart(text)).toBe(apart))

  it.each([
    '2 mô hình: Tủ sách dùng chung, góp 200 cuốn',
    '2 mô hình: vườn rau, trồng rau cho bếp ăn',
    '2 mô hình: Vườn rau, chăm sóc hằng tuần',
    '2 mô hình: “A” và “B”',
    '2 mô hình, chưa có tên',
    '3 mô hình: A và B',
  ])('no more names than were counted: %s', text => expect(withNamesApart(text)).toBe(text))

  it.each([
    ['2 mô hình, 1 đã công nhận', 2, 1],
    ['3 mô hình, 2 đã được công nhận, 1 chưa', 3, 2],
  ])('%s: so many of them are recognised', (text, all, recognised) => {
    expect(counted(text)).toEqual({ 'mo-hinh-dang-ky': all, 'mo-hinh-cong-nhan': recognised })
  })

  it('one called without a colon counts, and may be named so', () => {
    expect(counted('mô hình vườn rau sạch')).toEqual({ 'mo-hinh-dang-ky': 1 })
    expect(perhapsName('tổ có mô hình vườn rau sạch; trồng rau')).toBe('vườn rau sạch')
    for (const text of ['mô hình thì chưa có', 'mô hình khó làm lắm', 'có mô hình', 'mô hình như năm ngoái'])
      expect(counted(text)).toEqual({})
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
