import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { newObligation } from '../../src/domain/obligation.ts'
import { clientFor } from '../../src/storage/prisma/clients.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Tx } from '../../src/storage/storage.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const now = DateTime.fromISO('2026-05-07T11:30:15.250', { zone: ZONE })
const later = now.plus({ days: 3 })
const PERIOD = 'dan-van.2026-H1'
const owed = newObligation(PERIOD, 'ngu-van', now)
const words = 'Đã họp "tổ", 3/4 người'

/** Every record that is written by statements of our own, with each of its columns told. */
async function write(tx: Tx): Promise<void> {
  await tx.inbox.append([{ bot: 'b', updateId: '8123456789', chat: keptAddress('1'), payload: words }], now)
  await tx.inbox.append([{ bot: 'b', updateId: '2', chat: keptAddress('2'), payload: words }], now)
  await tx.inbox.failed(2, 'Error', true)
  const message = { chat: keptAddress('1'), payload: words, createdAt: now, notBefore: later }
  await tx.outbox.add({ ...message, kind: 'message', key: 'k', choices: '[]', about: '{}', turn: 3 })
  await tx.outbox.add({ ...message, kind: 'due' })
  await tx.outbox.claim(1)
  await tx.outbox.sent(1, now, '77', later)
  await tx.outbox.postpone(2, now, 'quiet', true)
  await tx.members.create({ name: words, address: 'cô', chat: keptAddress('1'), consentVersion: '1', at: now })
  await tx.sessions.save(keptAddress('1'), words, now)
  await tx.settings.set('a', words)
  await tx.periods.begin({ key: PERIOD, kind: 'half', openedAt: now })
  await tx.periods.update(PERIOD, { readyAt: now, target: later })
  await tx.reports.create([owed])
  const answer = { state: 'given', text: words, figures: [], authorId: 1, updatedAt: now } as const
  await tx.reports.putAnswer(owed.id, { promptId: 'hop', ...answer })
  const piece = {
    chat: keptAddress('1'),
    messageId: '5',
    obligationId: owed.id,
    promptId: 'hop',
    text: words,
    indicator: 'so',
  }
  await tx.reports.addPiece(piece, now)
  const answers = [{ promptId: 'hop', ...answer }]
  const submission = { obligationId: owed.id, version: 1, memberId: null, source: 'chat', attachments: 2 } as const
  await tx.reports.submit({ ...submission, answers, submittedAt: later })
  const due = { key: 'r', memberId: 4, what: 'rung', kind: 'due', obligationId: owed.id, subject: 's', bundle: 'b' }
  const dates = { day: now.startOf('day'), dueAt: now, staleAfter: later, settledAt: null }
  await tx.dues.add({ ...due, ...dates, state: 'due', reason: null })
  await tx.dues.settle(1, 'sent', later, 'vì', 2)
  await tx.journal.audit({ at: now, actor: 1, action: 'a', subject: 's', detail: words })
  await tx.readings.note({ what: 'period', subject: 's' }, 1, now)
}

/** What the port tells of them. */
const read = async (tx: Tx) => ({
  inbox: await tx.inbox.next([], 9),
  outbox: [await tx.outbox.byId(1), await tx.outbox.byId(2)],
  due: await tx.outbox.due(now, [], 9),
  session: await tx.sessions.load(keptAddress('1')),
  setting: await tx.settings.get('a'),
  periods: await tx.periods.all(),
  obligations: await tx.reports.ofPeriod(PERIOD),
  answers: await tx.reports.answers(owed.id),
  piece: await tx.reports.pieceByMessage(keptAddress('1'), '5'),
  submissions: await tx.reports.versions(owed.id),
  rungs: await tx.dues.rungsOf(owed.id),
  audit: await tx.journal.lastAudit('s', ['a']),
  readings: await tx.readings.behind(0, 9),
})

const TABLES = {
  inboxRow: 'InboxRow',
  outboxRow: 'OutboxRow',
  session: 'Session',
  setting: 'Setting',
  period: 'Period',
  obligation: 'Obligation',
  answer: 'Answer',
  answerPiece: 'AnswerPiece',
  submission: 'Submission',
  due: 'Due',
  auditEntry: 'AuditEntry',
  reading: 'Reading',
} as const

type Anything = { findMany(): Promise<object[]>; updateMany(change: { where: object; data: object }): Promise<unknown> }

it('what our own statements write is to the letter what Prisma would, and each reads what the other has written', async () => {
  const file = emptyDatabase()
  const storage = await openPrismaStorage(`file:${file}`, ZONE)
  await storage.transaction(write)
  const told = await storage.transaction(read)
  expect(told.outbox[0]).toMatchObject({ sentAt: now, platformAt: later, turn: 3, attempts: 1, key: 'k' })
  await storage.close()

  const { client, disconnect } = clientFor(file)
  const raw = (table: string) => {
    const database = new Database(file, { readonly: true })
    const rows = database.prepare(`SELECT * FROM "${table}"`).all()
    database.close()
    return rows
  }
  for (const [model, table] of Object.entries(TABLES)) {
    const before = raw(table)
    expect(before, table).not.toHaveLength(0)
    const typed = client[model as keyof typeof TABLES] as unknown as Anything
    for (const row of await typed.findMany()) {
      const { id, ...data } = row as { id?: unknown; key?: unknown; chat?: unknown }
      const where = id === undefined ? ('chat' in row ? { chat: row.chat } : { key: data.key }) : { id }
      await typed.updateMany({ where, data })
    }
    expect(raw(table), table).toEqual(before)
  }
  await disconnect()

  const again = await openPrismaStorage(`file:${file}`, ZONE)
  expect(await again.transaction(read)).toEqual(told)
  await again.close()
})
