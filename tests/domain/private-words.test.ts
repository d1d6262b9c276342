import { describe, expect, it } from 'vitest'
import { forTheReport } from '../../src/domain/documents/private-words.ts'

describe('what is for the BGH alone', () => {
  it.each([
    ['3 buổi; việc ôn thi; Báo BGH: có phụ huynh bức xúc về tiền quỹ', '3 buổi; việc ôn thi'],
    ['Báo BGH: nghi có thu sai\nở lớp 10A; sẽ báo thêm', ''],
    ['báo Ban Giám hiệu: một việc', ''],
    ['trao đổi kết quả học tập\nCần báo BGH việc nhà xe', 'trao đổi kết quả học tập'],
    ['3 buổi; không có bức xúc', '3 buổi'],
    ['2 buổi; phụ huynh phàn nàn về nhà xe; về việc ôn thi', '2 buổi; về việc ôn thi'],
  ])('does not stand in the report: %j', (said, printed) => {
    expect(forTheReport(said)).toBe(printed)
  })

  it('leaves everything else as it was written', () => {
    for (const text of ['đã báo cáo BGH kế hoạch;  họp 3 lần', 'thông báo BGHT', ' a ;b ', '']) {
      expect(forTheReport(text)).toBe(text)
    }
  })
})
