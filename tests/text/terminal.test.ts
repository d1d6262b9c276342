import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { configMistakeText, setupText } from '../../src/text/terminal.ts'

test('every mistake names its variable and the remedy, and repeats no secret', () => {
  const parsed = parseConfig({
    BOT_TOKEN: 'bi-mat',
    TELEGRAM_API_ROOT: 'ftp://x',
    OUTGOING_PROXY: 'user:bi-mat@x',
    SETUP_CODE: 'a b',
    DATABASE_URL: 'mysql://x',
    TIMEZONE: 'Ha_Noi',
    LOG_LEVEL: 'loud',
  })
  const mistakes = parsed.ok ? [] : parsed.mistakes.map(configMistakeText)
  expect(mistakes).toHaveLength(7)
  expect(mistakes.join()).not.toContain('bi-mat')
  expect(mistakes[0]).toBe('BOT_TOKEN: không giống mã bot của BotFather, dạng "123456789:AAE…".')
  expect(mistakes).toContain('TIMEZONE: không có múi giờ "Ha_Noi"; ví dụ Asia/Ho_Chi_Minh.')
})

test('the first start shows the link, and how to go in without one', () => {
  expect(setupText('https://t.me/b?start=x7', 'x7')).toContain('https://t.me/b?start=x7')
  expect(setupText(undefined, 'x7')).toContain('/start x7')
})
