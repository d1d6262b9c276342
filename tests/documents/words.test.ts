import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendedLines, mendLine, repeats, withoutRepeats } from '../../src/domain/documents/words.ts'

describe("units' own words, mended and never reworded", () => {
  it('trims, gives the first letter its capital and the end its stop', () => {
    expect(mendLine('  tổ chức 2   buổi ký cam kết ;')).toBe('Tổ chức 2 buổi ký cam kết.')
    expect(mendLine('- đăng 2 bài trên trang của trường')).toBe('Đăng 2 bài trên trang của trường.')
    expect(mendLine('“tủ sách dùng chung”')).toBe('“Tủ sách dùng chung”.')
    expect(mendLine('Có 3 học sinh được hỗ trợ!')).toBe('Có 3 học sinh được hỗ trợ!')
    expect(mendLine('gồm các việc:')).toBe('Gồm các việc:')
    expect(mendLine('đã hoàn thành./.')).toBe('Đã hoàn thành.')
    expect(mendLine('-5 độ là lạnh')).toBe('-5 độ là lạnh.')
    expect(mendLine('https://thptnk.edu.vn/tin')).toBe('https://thptnk.edu.vn/tin.')
  })

  it('leaves out lines that say nothing', () => {
    expect(mendedLines('một\r\n\n - \n...\nhai')).toEqual(['Một.', 'Hai.'])
  })

  it('gives a letter its own capital or none', () => {
    expect(mendedLines('đẹp')).toEqual(['Đẹp.'])
    expect(mendedLines('ẛa')).toEqual(['ẛa.'])
  })

  it('mends once: what is mended stays as it is, and no word is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        for (const line of mendedLines(text)) expect(mendLine(line)).toBe(line)
        const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(mendedLines(text).join(''))).toBe(letters(text))
      }),
    )
  })

  it('finds the same thing said twice, also with other marks, stops and endings', () => {
    const texts = [
      'Phối hợp với Đoàn xã dọn vệ sinh đường làng',
      'Ký cam kết',
      'phoi hop voi doan xa don ve sinh duong lang.',
      'Phối hợp với Đoàn xã dọn vệ sinh đường làng, trồng 20 cây',
      'Ký cam kết ứng xử',
      '…',
      '…',
    ]
    expect(repeats(texts)).toEqual([undefined, undefined, 0, 0, undefined, undefined, undefined])
    expect(withoutRepeats(texts)).toHaveLength(5)
  })
})
