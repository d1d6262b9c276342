import { expect, it } from 'vitest'
import { areaMarksSaid } from '../../../src/domain/reading/area-marks-said.ts'

const AREAS = [
  'Lãnh đạo, chỉ đạo',
  'Tuyên truyền',
  'CCHC, dân chủ',
  'Đạo đức, kỷ cương',
  'Phối hợp',
  'Tiếp dân, đơn thư',
].map((shortTitle, at) => ({ code: `II.${at + 1}`, shortTitle }))

const heard = (text: string): string | undefined =>
  areaMarksSaid(text, AREAS)
    ?.map(({ at, mark }) => `${at + 1} ${mark ?? '?'}`)
    .join(', ')

it.each([
  ['đánh giá mục 2 là tốt', '2 good'],
  ['danh gia muc 2 la tot', '2 good'],
  ['mục 2 tốt', '2 good'],
  ['mục 2: tốt', '2 good'],
  ['II.2 tốt', '2 good'],
  ['mục II.2 đạt yêu cầu nhé', '2 pass'],
  ['tuyên truyền tốt', '2 good'],
  ['cho mục 2 tốt, mục 3 cần chú ý', '2 good, 3 attention'],
  ['mục 2 tốt và mục 3 đạt', '2 good, 3 pass'],
  ['mục 1, 3 tốt; phối hợp cần chú ý', '1 good, 3 good, 5 attention'],
  ['mục 1, mục 2 tốt', '1 good, 2 good'],
  ['mục 1 và 2 tốt', '1 good, 2 good'],
  ['mục 1-3 tốt', '1 good, 2 good, 3 good'],
  ['tất cả các mục tốt', '1 good, 2 good, 3 good, 4 good, 5 good, 6 good'],
  ['cả 6 mục đạt', '1 pass, 2 pass, 3 pass, 4 pass, 5 pass, 6 pass'],
  ['kỷ cương cần chú ý', '4 attention'],
  ['mục 2 khá', '2 ?'],
  ['đánh giá mục 5 chưa tốt', '5 ?'],
])('%s: %s', (text, marks) => {
  expect(heard(text)).toBe(marks)
})

it.each([
  'mục 9 tốt',
  'mục 2 tốt, mục 2 đạt',
  'mục 2 tốt chưa?',
  'tổ Văn tốt',
  'mục 2 cần chú ý tổ Toán',
  'các tổ làm tốt công tác tuyên truyền',
  'tốt',
  'làm tốt mục 2',
])('says no mark: %s', text => {
  expect(heard(text)).toBeUndefined()
})
