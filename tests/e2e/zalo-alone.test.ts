import { once } from 'node:events'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { STOPPING } from '../../src/text/terminal.ts'
import { prints, startProgram } from '../support/program.ts'
import { SETUP, ZONE } from '../support/story.ts'
import { startZaloApi } from '../support/zalo-api.ts'

it('the program meets people on Zalo alone, stops, and tells nobody its token', async () => {
  const time = systemClock(ZONE)
  // What came in the second in which she writes she cannot have seen: she reads a moment, by the channel's stamps.
  let read = 0
  const zalo = await startZaloApi(() => time.now().toMillis() + read)
  const program = startProgram('', '', {
    env: { BOT_TOKEN: '', TELEGRAM_API_ROOT: '', ZALO_BOT_TOKEN: zalo.token, ZALO_API_ROOT: zalo.url },
  })
  await prints(program, `https://bot.zaloplatforms.com/bots/${zalo.botId} rồi nhắn cho Trợ lý: /start ${SETUP}`)
  const hoa = zalo.person('Hoa')
  const hears = async (text: string, words: string) => {
    read += 2000
    hoa.says(text)
    while (!hoa.sees().at(-1)?.text.includes(words)) await once(zalo.sending, 'sent')
  }
  await hears(`/start ${SETUP}`, '1. Tôi là đầu mối')
  await hears('1', '1. Đồng ý')
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  expect(program.output()).toContain(STOPPING)
  expect(program.output()).not.toContain('SECRET')
  await zalo.stop()
}, 60_000)
