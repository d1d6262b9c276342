import { expect, it } from 'vitest'
import { marksPrivate } from '../../src/domain/documents/private-words.ts'

it.each([
  ['3 buổi; việc ôn thi; Báo BGH: có phụ huynh bức xúc về tiền quỹ', true],
  ['báo Ban Giám hiệu: một việc', true],
  ['trao đổi kết quả học tập\nCần báo riêng BGH việc nhà xe', true],
  ['đã báo cáo BGH kế hoạch; họp 3 lần', false],
  ['thông báo BGHT', false],
])('%j is marked for the BGH alone: %s', (said, marked) => {
  expect(marksPrivate(said)).toBe(marked)
})
