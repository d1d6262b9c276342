import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { prints, startProgram } from '../support/program.ts'
import { newFolder, SETUP, ZONE } from '../support/story.ts'

it('shows the link at the first start, answers, and ends with 0 on SIGTERM without leaving anything behind', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  const program = startProgram(api.token, api.url)
  await prints(program, `?start=${SETUP}`)
  await api.whenPolling()
  const hoa = api.person({ id: 1, firstName: 'Hoa' })
  const answered = new Promise<void>(resolve => api.onMessage(() => resolve()))
  hoa.start(SETUP)
  await answered
  expect(hoa.last()?.text).toContain('liên kết nhận vai đầu mối')
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  expect(program.output()).not.toContain(api.token)
  expect(program.output()).not.toMatch(/^\s+at /m)
  await api.stop()
}, 60_000)

it('waits for a network that is not there, says so, never exits by itself, and begins when it comes', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  api.faults.cutNetwork(true)
  const program = startProgram(api.token, `${api.url}/`)
  await prints(program, 'getMe')
  api.faults.cutNetwork(false)
  await api.whenPolling()
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  await api.stop()
}, 60_000)

it('hears SIGTERM in the middle of a backlog', async () => {
  const clock = systemClock(ZONE)
  const api = await startBotApi({ clock, seed: 1 })
  const folder = newFolder()
  const storage = await openPrismaStorage(`file:${join(folder, 'bot.db')}`, ZONE)
  const [bot = ''] = api.token.split(':')
  const update = (updateId: number) => {
    const body = { kind: 'text', messageId: String(updateId), text: `tin ${updateId}` }
    const payload = JSON.stringify({ updateId, chat: '9', private: true, profileName: 'Lạ', at: 0, body })
    return { bot, updateId, chat: '9', payload }
  }
  await storage.transaction(tx =>
    tx.inbox.append(
      Array.from({ length: 1500 }, (_, n) => update(n + 1)),
      clock.now(),
    ),
  )
  await storage.close()
  const program = startProgram(api.token, api.url, { folder })
  await prints(program, `?start=${SETUP}`)
  const asked = clock.now()
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  // What is in hand gets nine seconds: a program that does not listen ends with them, or later still.
  expect(clock.now().diff(asked, 'seconds').seconds).toBeLessThan(5)
  await api.stop()
}, 60_000)
