import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { addressOf, lineKey } from '../../src/domain/chat-address.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { prints, startProgram } from '../support/program.ts'
import { newFolder, SETUP, ZONE } from '../support/story.ts'

it('shows the link at the first start, answers, and ends with 0 on SIGTERM without leaving anything behind', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  const program = startProgram(api.token, api.url, { asInstalled: true })
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

/** A quarter of a second's work of a slow machine; 1 000 messages take half a minute. */
const IN_HAND = 10

/** One stranger's messages, as they lie in the inbox. */
const BACKLOG = 1000

async function withBacklog(folder: string, bot: string): Promise<void> {
  const storage = await openPrismaStorage(`file:${join(folder, 'bot.db')}`, ZONE)
  const update = (n: number) => {
    const updateId = String(n)
    const body = { kind: 'text', messageId: updateId, text: `tin ${n}` }
    const payload = JSON.stringify({ updateId, chat: '9', private: true, profileName: 'Lạ', at: 0, body })
    return { bot: lineKey('telegram', bot), updateId, chat: addressOf(lineKey('telegram', bot), '9'), payload }
  }
  const updates = Array.from({ length: BACKLOG }, (_, n) => update(n + 1))
  await storage.transaction(tx => tx.inbox.append(updates, systemClock(ZONE).now()))
  await storage.close()
}

/** How much of it has not been worked yet. */
function left(folder: string): number {
  const db = new Database(join(folder, 'bot.db'), { readonly: true })
  try {
    return Number(db.prepare(`SELECT count(*) FROM InboxRow WHERE state = 'new'`).pluck().get())
  } finally {
    db.close()
  }
}

it('hears SIGTERM in the middle of a backlog, and does no more than what it has in hand', async () => {
  const api = await startBotApi({ clock: systemClock(ZONE), seed: 1 })
  const folder = newFolder()
  const [bot = ''] = api.token.split(':')
  await withBacklog(folder, bot)
  const program = startProgram(api.token, api.url, { folder })
  await prints(program, `?start=${SETUP}`)
  const gone = once(program.child, 'exit')
  // It stands still while it is looked at, so that what it does from the signal on is counted, on any machine.
  program.child.kill('SIGSTOP')
  const before = left(folder)
  program.child.kill('SIGTERM')
  program.child.kill('SIGCONT')
  expect(await gone).toEqual([0, null])
  expect(before).toBeGreaterThan(BACKLOG / 2)
  expect(before - left(folder)).toBeLessThanOrEqual(IN_HAND)
  await api.stop()
}, 60_000)
