import { expect, it } from 'vitest'
import { editTold } from '../../../src/domain/reading/edit-told.ts'

const NOW = 'ký cam kết ứng xử, phân công trực tuần'

it.each([
  ['bỏ chữ ứng xử đi', 'ký cam kết, phân công trực tuần'],
  ['xóa "phân công trực tuần" nhé', 'ký cam kết ứng xử'],
  ['bo chu ung xu di', 'ký cam kết, phân công trực tuần'],
  ['sửa ứng xử thành Quy tắc ứng xử', 'ký cam kết Quy tắc ứng xử, phân công trực tuần'],
  ['thay chữ ký bằng thực hiện', 'thực hiện cam kết ứng xử, phân công trực tuần'],
])('%s: %s', (text, words) => {
  expect(editTold(text, NOW)).toEqual({ words })
})

it.each(['bỏ chữ dân vận', 'thay từ nộp bằng gửi'])('asks what is meant: %s', text => {
  expect(editTold(text, NOW)).toBe('unclear')
})

it.each(['bỏ thủ tục rườm rà', 'đổi mới phương pháp bằng chuyên đề', 'ký cam kết thực hiện Quy tắc ứng xử', 'bỏ ứ'])(
  'is a sentence of its own: %s',
  text => {
    expect(editTold(text, NOW)).toBeUndefined()
  },
)
