import { expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import { createLog } from '../../src/log.ts'
import { lineNamed } from '../../src/messenger/lines.ts'
import { unhurried } from '../../src/messenger/pacer.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { backups } from '../../src/storage/prisma/backups.ts'
import type { OutboxEntry } from '../../src/storage/records.ts'
import { depsOf } from '../../src/usecases/deps.ts'
import { handleUpdate } from '../../src/usecases/handle/handle-update.ts'
import { deliver, take } from '../../src/usecases/send/deliver.ts'
import { phoneAt, TELEGRAM_LINE } from '../support/address.ts'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { school } from '../support/story.ts'

it('what two programs have both taken up is done by one of them', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await story.says(lan, 'báo cáo')
  const { api, clock, storage, folder: dataDir } = story
  const log = createLog('silent')
  const never = new AbortController().signal
  const messenger = createTelegramMessenger({
    ...{ token: api.token, apiRoot: api.url, log, clock, wait: () => Promise.resolve() },
  })
  const deps = depsOf({
    ...{ clock, files: school, documents, backups, storage, lines: [lineNamed(messenger, unhurried)], log, dataDir },
    newCode: () => 'ma',
    secrets: ['khoa'],
    faultPoint: () => undefined,
  })
  const body = { kind: 'text' as const, messageId: '900', text: '4 lần' }
  const at = Math.floor(clock.now().toSeconds())
  const update = { updateId: '1', chat: String(lan.id), private: true, profileName: 'Lan', at, body }
  const now = clock.now()
  const row = { bot: TELEGRAM_LINE, updateId: '1', chat: phoneAt(lan.id), payload: JSON.stringify(update) }
  await storage.transaction(tx => tx.inbox.append([row], now))
  const [entry] = await storage.transaction(tx => tx.inbox.next([], 1))
  if (!entry) throw new Error('nothing waits')
  const before = lan.screen().length
  const { transaction } = storage
  await Promise.all([handleUpdate(deps, entry, transaction), handleUpdate(deps, entry, transaction)])
  const answers = await storage.transaction(tx => tx.outbox.due(now, [], 9))
  expect(answers).toHaveLength(1)
  const send = (answer: OutboxEntry) => deliver(deps, answer, take(deps, answer, transaction), never)
  for (const answer of answers) await Promise.all([send(answer), send(answer)])
  await story.settle()
  const said = saidSince(lan, before)
  expect(said.filter(text => text.startsWith('Đã ghi mục 1: 4 lần.'))).toHaveLength(1)
  expect(new Set(said).size).toBe(said.length)
  await story.end()
})
