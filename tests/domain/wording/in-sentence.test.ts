import { expect, it } from 'vitest'
import { asAnswered, inSentence } from '../../../src/domain/wording/in-sentence.ts'
import { plan } from '../../text/people.ts'

it('prints an answer with the capital it was written with', () => {
  expect(asAnswered(plan, ' Nguyễn Văn An phụ trách, BGH đã duyệt ')).toBe(
    'Nguyễn Văn An phụ trách, Ban Giám hiệu đã duyệt',
  )
  expect(inSentence(plan, 'Máy chiếu hỏng')).toBe('máy chiếu hỏng')
})

it('writes no name small behind a lead, nor keeps the capital of a common word', () => {
  const names = ['Nguyễn Văn An phụ trách đội văn nghệ', 'Đoàn Thị Hoa nhận giải', 'Lê Lợi', 'Hồ Chí Minh']
  for (const name of names) expect(inSentence(plan, name)).toBe(name)
  expect(inSentence(plan, 'Lý thuyết và thực hành')).toBe('lý thuyết và thực hành')
  expect(inSentence(plan, 'Thăm Trường Tiểu học')).toBe('thăm Trường Tiểu học')
})
