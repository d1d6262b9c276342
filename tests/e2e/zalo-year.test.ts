import { expect, it } from 'vitest'
import { counted, longest, playedOnLetters } from '../support/letter-year.ts'
import { at } from '../support/story.ts'

it('the dearest month of a school on Zalo alone, with both its matters, costs less than 1 200 messages, none over 1 900 units', async () => {
  const lines = await playedOnLetters(at('2024-06-01T00:00'))
  const months = new Map(counted(lines, line => line.at.toFormat('yyyy-LL')))
  // Nearly all have reported by then on one matter, many on the other, after reminders.
  const receipts = lines.filter(({ from, text }) => from === 'assistant' && /^Đã nhận báo cáo/m.test(text))
  expect(receipts.length).toBeGreaterThan(20)
  expect(months.get('2024-05')).toBeGreaterThan(receipts.length * 10)
  expect(months.get('2024-05')).toBeLessThan(1200)
  expect(longest(lines)).toBeLessThanOrEqual(1900)
}, 120_000)
