import { expect, test } from 'vitest'
import { setupText } from '../../src/text/terminal.ts'

test('the first start shows the link, and how to go in without one', () => {
  expect(setupText({ link: 'https://t.me/b?start=x7' }, 'x7', 'Telegram')).toContain('https://t.me/b?start=x7')
  expect(setupText(undefined, 'x7', 'Telegram')).toContain('/start x7')
  expect(setupText({ link: 'https://b.vn/1', code: 'x7' }, 'x7', 'Zalo')).toContain(
    'https://b.vn/1 rồi nhắn cho Trợ lý: /start x7',
  )
})
