import { describe, expect, it } from 'vitest'
import { amendLines } from '../../../src/domain/reading/amend-lines.ts'

const lines = ['Đội ngũ đoàn kết.', 'Thiếu máy chiếu.', 'Trường ở xa.']

describe('a part amended line by line', () => {
  it.each([
    ['2: Thiếu phòng học bộ môn.', ['Đội ngũ đoàn kết.', 'Thiếu phòng học bộ môn.', 'Trường ở xa.']],
    ['dòng 1. Đội ngũ trẻ.', ['Đội ngũ trẻ.', 'Thiếu máy chiếu.', 'Trường ở xa.']],
    ['bỏ 1, 3', ['Thiếu máy chiếu.']],
    ['xóa dòng 2 ạ', ['Đội ngũ đoàn kết.', 'Trường ở xa.']],
    ['Nhiều học sinh ở trọ.', [...lines, 'Nhiều học sinh ở trọ.']],
    ['bỏ 4', undefined],
    ['9: gì đó', undefined],
  ])('%s', (text, after) => {
    expect(amendLines(lines, text)).toEqual(after)
  })
})
