import { expect, it } from 'vitest'
import { marksPrivate } from '../../src/domain/documents/private-words.ts'

it.each([
  ['3 buổi; việc ôn thi; Báo BGH: có phụ huynh bức xúc về tiền quỹ', 'marked'],
  ['báo Ban Giám hiệu: một việc', 'marked'],
  ['trao đổi kết quả học tập\nCần báo riêng BGH việc nhà xe', 'marked'],
  ['3 buổi, việc ôn thi. Báo BGH: sửa nhà xe', 'marked'],
  ['3 buổi (báo BGH: sửa nhà xe)', 'marked'],
  ['đã báo cáo BGH kế hoạch; họp 3 lần', undefined],
  ['thông báo BGHT', undefined],
])('%j is marked for the BGH alone: %s', (said, marked) => {
  expect(marksPrivate(said)).toBe(marked)
})
