import { expect, it } from 'vitest'
import { hourSaid } from '../../../src/domain/reading/hour-words.ts'

it.each([
  ['7h tối nhắc lại', '19:00'],
  ['19h30 nhắc chị', '19:30'],
  ['nhắc lại lúc 20:15', '20:15'],
  ['7 giờ rưỡi sáng mai', '07:30'],
  ['2h chiều', '14:00'],
  ['1h trưa', '13:00'],
  ['5h nhắc', '17:00'],
  ['tối nay nhé', '19:00'],
  ['toi nay nhe', '19:00'],
  ['nhắc tôi chiều mai', '16:30'],
  ['sáng mai', '07:00'],
  ['5 phút nữa', 5],
  ['nửa tiếng nữa', 30],
  ['1 tiếng rưỡi nữa', 90],
  ['vài phút nữa', 10],
  ['nhắc tôi mai', undefined],
  ['25h nhắc', undefined],
  ['tuyên truyền 30 phút đầu giờ', undefined],
  ['thăm 3 hộ', undefined],
])('%s: %s', (text, said) => {
  const found = hourSaid(text)
  expect(found && ('time' in found ? found.time : found.minutes)).toBe(said)
})
