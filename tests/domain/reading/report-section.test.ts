import { expect, it } from 'vitest'
import { verdictSaid } from '../../../src/domain/reading/dispatch-said.ts'
import { sectionsSaid } from '../../../src/domain/reading/report-section.ts'

it.each([
  ['II.2: thêm số buổi', [[['II.2'], 'thêm số buổi']]],
  ['Mục III.1 và III.2 cần thêm kết quả', [[['III.1', 'III.2'], 'cần thêm kết quả']]],
  [
    'ii.1, II.2: bỏ câu cuối; V sai số',
    [
      [['II.1', 'II.2'], 'bỏ câu cuối'],
      [['V'], 'sai số'],
    ],
  ],
  ['III.1; III.2: thêm số', [[['III.1', 'III.2'], 'thêm số']]],
  ['III.1 trùng với II.1 và II.2', [[['III.1'], 'trùng với II.1 và II.2']]],
  ['số liệu giữa I.1 và II.2 không khớp', [[[], 'số liệu giữa I.1 và II.2 không khớp']]],
  ['vi phạm ghi thiếu', [[[], 'vi phạm ghi thiếu']]],
])('sections named in front: %s', (text, said) => {
  expect(sectionsSaid(text).map(({ keys, rest }) => [keys, rest])).toEqual(said)
})

it.each([
  ['thôi không sửa nữa, duyệt', 'approve'],
  ['duyệt nhé em', 'approve'],
  ['dạ đồng ý', 'agree'],
  ['gửi đi', 'send'],
  ['thôi, gửi', 'send'],
  ['không cần sửa gì nữa', 'leave'],
  ['gửi lại bản có số liệu', undefined],
  ['duyệt nhưng sửa câu đầu', undefined],
  ['thôi, sửa câu đầu', undefined],
  ['chưa duyệt', 'later'],
  ['để mai thầy xem', 'later'],
  ['thầy ký rồi', 'approve'],
])('what is no change to the report: %s', (text, verdict) => expect(verdictSaid(text)).toBe(verdict))
