import { expect, it } from 'vitest'
import { asAnswered, inSentence } from '../../../src/domain/wording/in-sentence.ts'
import { plan } from '../../text/people.ts'

it('prints an answer with the capital it was written with', () => {
  expect(asAnswered(plan, ' Nguyễn Văn An phụ trách, BGH đã duyệt ')).toBe(
    'Nguyễn Văn An phụ trách, Ban Giám hiệu đã duyệt',
  )
  expect(inSentence(plan, 'Máy chiếu hỏng')).toBe('máy chiếu hỏng')
})
