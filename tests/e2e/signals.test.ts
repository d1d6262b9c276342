import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { newFolder, SETUP, ZONE } from '../support/story.ts'

/** `npm start` with a token, as it runs at a school. */
function start(token: string, root: string, folder = newFolder()): { child: ChildProcess; output: () => string } {
  const env = {
    PATH: process.env.PATH ?? '',
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root,
    DATABASE_URL: `file:${join(folder, 'bot.db')}`,
    DATA_DIR: folder,
    SETUP_CODE: SETUP,
    LOG_LEVEL: 'info',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk))
  return { child, output: () => output }
}

/** Waits for output that has these words; the stream itself tells when to look again. */
async function says({ child, output }: ReturnType<typeof start>, words: string): Promise<void> {
  while (!output().includes(words) && child.exitCode === null) {
    await Promise.race([once(child.stdout ?? child, 'data'), once(child.stderr ?? child, 'data'), once(child, 'exit')])
  }
  expect(output()).toContain(words)
}

it('shows the link at the first start, answers, and ends with 0 on SIGTERM without leaving anything behind', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  const program = start(api.token, api.url)
  await says(program, `?start=${SETUP}`)
  await api.whenPolling()
  const hoa = api.person({ id: 1, firstName: 'Hoa' })
  const answered = new Promise<void>(resolve => api.onMessage(() => resolve()))
  hoa.start(SETUP)
  await answered
  expect(hoa.last()?.text).toContain('lần chạy đầu tiên')
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
  const program = start(api.token, `${api.url}/`)
  await says(program, 'getMe')
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
  const program = start(api.token, api.url, folder)
  await says(program, `?start=${SETUP}`)
  const asked = clock.now()
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  // What is in hand gets nine seconds: a program that does not listen ends with them, or later still.
  expect(clock.now().diff(asked, 'seconds').seconds).toBeLessThan(5)
  await api.stop()
}, 60_000)
