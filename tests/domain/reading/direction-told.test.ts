import { expect, it } from 'vitest'
import { changesAsked } from '../../../src/domain/reading/changes-asked.ts'
import { directionTold } from '../../../src/domain/reading/direction-told.ts'

it.each([
  ['chỉ đạo: các tổ nộp trước thứ 6', 'các tổ nộp trước thứ 6'],
  ['Ý kiến chỉ đạo: tổ Toán làm lại mục 2', 'tổ Toán làm lại mục 2'],
  ['chi dao: cac to nop truoc thu 6', 'cac to nop truoc thu 6'],
  ['chỉ đạo các tổ nộp trước thứ 6', 'chỉ đạo các tổ nộp trước thứ 6'],
  ['tôi chỉ đạo tổ Toán làm lại báo cáo', 'tôi chỉ đạo tổ Toán làm lại báo cáo'],
  ['yêu cầu các tổ nộp báo cáo trước thứ 6', 'yêu cầu các tổ nộp báo cáo trước thứ 6'],
  ['đề nghị các tổ nộp đúng hạn', 'đề nghị các tổ nộp đúng hạn'],
  ['giao đầu mối rà soát lại số liệu', 'giao đầu mối rà soát lại số liệu'],
  ['phân công cô Bình phụ trách', 'phân công cô Bình phụ trách'],
  ['yêu cầu tổ Toán: nộp trước thứ 6', 'yêu cầu tổ Toán: nộp trước thứ 6'],
  ['tôi chỉ đạo như sau: tổ Toán nộp lại', 'tổ Toán nộp lại'],
  ['chỉ đạo', ''],
  ['cho ý kiến chỉ đạo', ''],
  ['chỉ đạo hôm trước đến đâu rồi', undefined],
  ['yêu cầu của tôi làm xong chưa?', undefined],
  ['có chỉ đạo gì không', undefined],
  ['đề nghị sửa mục 2', undefined],
  ['giao lưu 2 buổi', undefined],
  ['4 lần; ký cam kết', undefined],
  ['ai chưa nộp', undefined],
])('%s: %s', (text, told) => {
  expect(directionTold(text)).toBe(told)
})

it.each([
  ['bổ sung số liệu tổ toán', true],
  ['chưa duyệt, sửa lại phần 2', true],
  ['em sửa lại chỗ số liệu giúp thầy', true],
  ['duyệt nhưng sửa câu đầu', true],
  ['sửa lại chưa', false],
  ['đã sửa lại số liệu', false],
  ['nhà trường đang sửa chữa lớp học', false],
])('%s asks for changes: %s', (text, asks) => expect(changesAsked(text)).toBe(asks))
