import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutFigures } from '../../src/domain/documents/highlight.ts'

const units = ['buổi', 'lượt người', 'lần', 'tin bài', 'gương', 'đồng', 'người']

describe('what an answer tells beside its figures', () => {
  it.each([
    ['4 lần; ký cam kết ứng xử', 'ký cam kết ứng xử'],
    ['2 buổi, 1.240 lượt người dự', ''],
    ['45/50 người', ''],
    ['Tổ họp 4 lần.', ''],
    ['hai buổi; Luật Thực hiện dân chủ ở cơ sở, 15 người', 'Luật Thực hiện dân chủ ở cơ sở, 15 người'],
    ['5 học sinh, 2 triệu đồng; phong trào tiết kiệm', 'phong trào tiết kiệm'],
    ['Tổ chủ trì 1 buổi, 100 lượt, 2 tin bài; quán triệt 13/14 người; phát bản tóm tắt', 'phát bản tóm tắt'],
    ['Dạ 3 cuộc họp ạ; rà soát giờ giấc', 'rà soát giờ giấc'],
    ['Tổ trao đổi 2 buổi; không có bức xúc', 'không có bức xúc'],
    ['Tủ sách dùng chung', 'Tủ sách dùng chung'],
    ['2 buổi sinh hoạt chuyên đề “4 xin, 4 luôn”', '2 buổi sinh hoạt chuyên đề “4 xin, 4 luôn”'],
    ['3 lần\nký cam kết\n2 buổi', 'ký cam kết'],
    ['', ''],
  ])('%j leaves %j', (text, left) => {
    expect(withoutFigures(text, units)).toBe(left)
  })

  it('never changes a word of what stays', () => {
    const said = fc.array(fc.constantFrom('4 lần', 'Ký Cam Kết', '2 buổi', 'ĐÃ xong;', '1,5 triệu', 'x, y', '\n'))
    fc.assert(
      fc.property(said, parts => {
        const text = parts.join('; ')
        const lines = text.split('\n').map(line => line.trim())
        for (const line of withoutFigures(text, units).split('\n'))
          expect(lines.some(whole => whole.endsWith(line.trim()))).toBe(true)
      }),
    )
  })
})
