import { expect, it } from 'vitest'
import { documents } from '../../../src/documents/makers.ts'
import { createLog } from '../../../src/log.ts'
import { lineNamed } from '../../../src/messenger/lines.ts'
import type { Messenger } from '../../../src/messenger/messenger.ts'
import { type Pacer, unhurried } from '../../../src/messenger/pacer.ts'
import { createTelegramMessenger } from '../../../src/messenger/telegram/telegram.ts'
import { backups } from '../../../src/storage/prisma/backups.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { depsOf } from '../../../src/usecases/deps.ts'
import { createDrain } from '../../../src/usecases/drain.ts'
import { type ChatQueues, createChatQueues } from '../../../src/usecases/send/chat-queues.ts'
import { phoneAt, TELEGRAM_LINE } from '../../support/address.ts'
import { saidSince, schoolDay } from '../../support/school-day.ts'
import { type Story, school } from '../../support/story.ts'

/** Opens by hand. */
function door() {
  let open = (): void => undefined
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { open: () => open(), opened }
}

const log = createLog('silent')

const telegramOf = ({ api, clock }: Story): Messenger =>
  createTelegramMessenger({ token: api.token, apiRoot: api.url, log, clock, wait: () => Promise.resolve() })

type Given = {
  readonly messenger: Messenger
  readonly storage: Storage
  readonly freed: () => void
  readonly pacer?: Pacer
}

/** The outbox of the story, beside that of its program. */
function queuesOf(
  { clock, folder: dataDir }: Story,
  { messenger, storage, freed, pacer = unhurried }: Given,
): ChatQueues {
  const deps = depsOf({
    ...{ clock, files: school, documents, backups, storage, lines: [lineNamed(messenger, pacer)], log, dataDir },
    ...{ newCode: () => 'ma', secrets: ['khoa'], faultPoint: () => undefined },
  })
  const served = { pacer, of: { lines: [TELEGRAM_LINE] } }
  return createChatQueues(deps, served, new AbortController().signal, freed)
}

/** Until nothing is due and nothing under way; what one that has left makes room for is looked for again. */
async function rounds(queues: ChatQueues): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    const underWay = queues.busy().length > 0
    const more = await queues.round(underWay ? new Promise(() => undefined) : Promise.resolve())
    if (!more && !underWay && queues.busy().length === 0) return
  }
}

it('a chat that becomes free while a round looks for messages is served in the next one, though nobody wakes it', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const { clock } = story
  const telegram = telegramOf(story)
  const [leaving, under, freed] = [door(), door(), door()]
  let looks = false
  const messenger: Messenger = {
    ...telegram,
    async send(...message) {
      leaving.open()
      await under.opened
      return telegram.send(...message)
    },
  }
  const storage: Storage = {
    ...story.storage,
    async transaction(work) {
      const isLook = looks
      looks = false
      const answer = await story.storage.transaction(work)
      if (isLook) {
        // The round has seen the chat busy; it hears so only when the message has arrived and the chat is free.
        under.open()
        await freed.opened
      }
      return answer
    },
  }
  const queues = queuesOf(story, { messenger, storage, freed: freed.open })
  const rest = door()
  const outbox = createDrain(
    queues.round,
    error => {
      throw error
    },
    rest.open,
  )
  const now = clock.now()
  const row = { kind: 'message', chat: phoneAt(lan.id), createdAt: now, notBefore: now } as const
  const before = lan.screen().length
  await story.storage.transaction(async tx => {
    for (const text of ['Tin một.', 'Tin hai.']) await tx.outbox.add({ ...row, payload: JSON.stringify({ text }) })
  })
  outbox.wake()
  await leaving.opened
  looks = true
  outbox.wake()
  await rest.opened
  expect(saidSince(lan, before)).toEqual(['Tin một.', 'Tin hai.'])
  await story.end()
})

it('a chat is busy from the look that has found its message, before anybody could hear what it says next', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const { clock } = story
  const busy: (readonly string[])[] = []
  const storage: Storage = {
    ...story.storage,
    transaction: work =>
      story.storage.transaction(async tx => {
        const answer = await work(tx)
        busy.push(queues.busy())
        return answer
      }),
  }
  const queues = queuesOf(story, { messenger: telegramOf(story), storage, freed: () => undefined })
  const chat = phoneAt(lan.id)
  const row = { kind: 'message', chat, createdAt: clock.now(), notBefore: clock.now() } as const
  const before = lan.screen().length
  await story.storage.transaction(tx => tx.outbox.add({ ...row, payload: JSON.stringify({ text: 'Tin một.' }) }))
  await rounds(queues)
  expect(busy[0]).toEqual([chat])
  expect(saidSince(lan, before)).toEqual(['Tin một.'])
  await story.end()
})

it('what is put behind what was told meanwhile waits for what stands before it there, also when that was tried in vain', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const { storage, clock } = story
  const queues = queuesOf(story, { messenger: telegramOf(story), storage, freed: () => undefined })
  const [now, before] = [clock.now(), lan.screen().length]
  const row = { kind: 'message', chat: phoneAt(lan.id), createdAt: now.minus({ hours: 1 }), notBefore: now } as const
  const add = (text: string) =>
    storage.transaction(async tx => (await tx.outbox.add({ ...row, payload: JSON.stringify({ text }) })) ?? 0)
  await add('Tin nhắc đã đợi đến giờ.')
  const question = await add('Câu hỏi.')
  const told = await add('Tin đã đến.')
  await storage.transaction(async tx => {
    await tx.outbox.claim(question)
    await tx.outbox.failed(question, now.plus({ minutes: 5 }), 'failed SQLITE_FULL', false)
    await tx.outbox.claim(told)
    await tx.outbox.sent(told, now, '900', now)
  })
  await rounds(queues)
  expect(saidSince(lan, before)).toEqual([])
  await storage.transaction(tx => tx.outbox.postpone(question, now, 'failed SQLITE_FULL', true))
  await rounds(queues)
  expect(saidSince(lan, before)).toEqual(['Câu hỏi.', 'Tin nhắc đã đợi đến giờ.'])
  await story.end()
})

it.each([
  ['too many have left lately', { room: 0 }],
  ['its chat has had its share', { resting: ['lan'] }],
])('what may not leave at one moment (%s) and may at the next leaves by itself', async (_, held) => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const chat = phoneAt(lan.id)
  const free = { ...unhurried.look(), eased: () => new Promise<void>(resolve => setImmediate(resolve)) }
  let looks = 0
  const pacer: Pacer = {
    ...unhurried,
    look() {
      looks += 1
      // Asked twice in a round it would never be free: at last it is.
      return looks % 2 === 0 || looks > 40 ? free : { ...free, ...held, resting: 'resting' in held ? [chat] : [] }
    },
  }
  const queues = queuesOf(story, {
    messenger: telegramOf(story),
    storage: story.storage,
    freed: () => undefined,
    pacer,
  })
  const rest = door()
  const failed = (error: unknown) => {
    throw error
  }
  const outbox = createDrain(queues.round, failed, rest.open)
  const row = { kind: 'message', chat, createdAt: story.clock.now(), notBefore: story.clock.now() } as const
  const before = lan.screen().length
  const texts = ['Tin một.', 'Tin hai.', 'Tin ba.']
  await story.storage.transaction(async tx => {
    for (const text of texts) await tx.outbox.add({ ...row, payload: JSON.stringify({ text }) })
  })
  outbox.wake()
  await rest.opened
  expect(saidSince(lan, before)).toEqual(texts)
  await story.end()
})

it.each([
  ['never left this machine', 'unsent: SQLITE_FULL', ['Trả lời.', 'Lời nhắc.']],
  ['may have arrived', '502 Bad Gateway', ['Lời nhắc.', 'Trả lời.']],
])('a reminder that %s, tried before an answer was put down, leaves so: %s', async (_, reason, order) => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const telegram = telegramOf(story)
  const now = story.clock.now()
  const row = { kind: 'message', chat: phoneAt(lan.id), createdAt: now.minus({ hours: 1 }), notBefore: now } as const
  const before = lan.screen().length
  await story.storage.transaction(async tx => {
    const reminder = await tx.outbox.add({ ...row, key: 'nhac', payload: JSON.stringify({ text: 'Lời nhắc.' }) })
    await tx.outbox.failed(reminder ?? 0, now, reason, false)
    await tx.outbox.add({ ...row, createdAt: now, payload: JSON.stringify({ text: 'Trả lời.' }) })
  })
  await rounds(queuesOf(story, { messenger: telegram, storage: story.storage, freed: () => undefined }))
  expect(saidSince(lan, before)).toEqual(order)
  await story.end()
})
