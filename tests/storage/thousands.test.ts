import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const MEMBERS = 12_000
const UNITS = 3_500
/** As the database adapter writes an instant. */
const AT = '2026-05-07T04:30:00.000+00:00'
const now = DateTime.fromISO('2026-05-07T11:30', { zone: ZONE })

/** Every group filled by the database itself, in a second or two: a province, not a school. */
const FILL = `
  CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${MEMBERS}) SELECT i FROM c;
  CREATE TEMP TABLE u AS SELECT i FROM n WHERE i <= ${UNITS};
  INSERT INTO Member (name, address, state, consentVersion, consentAt, createdAt)
    SELECT 'Trần Thị ' || i, 'cô', 'active', '1', '${AT}', '${AT}' FROM n;
  INSERT INTO MemberAddress (chat, memberId, since) SELECT CAST(i AS TEXT), i, '${AT}' FROM n;
  INSERT INTO Role (memberId, role, unitId) SELECT i, 'deputy', 'u' || (i % ${UNITS}) FROM n;
  INSERT INTO Role (memberId, role, unitId) SELECT i, 'head', 'u' || (i % ${UNITS}) FROM n;
  INSERT INTO Invitation (codeHash, role, unitId, name, address, createdAt, expiresAt)
    SELECT 'h' || i, 'head', 'u1', 'Lan', 'cô', '${AT}', '2026-06-07T04:30:00.000+00:00' FROM n;
  INSERT INTO Period (key, kind, openedAt, readyAt) VALUES ('dan-van.2026-H1', 'half', '${AT}', '${AT}');
  INSERT INTO Obligation (id, periodKey, unitId, state, stateAt)
    SELECT 'dan-van.2026-H1:u' || i, 'dan-van.2026-H1', 'u' || i, 'pending', '${AT}' FROM u;
  INSERT INTO Answer (obligationId, promptId, state, text, figures, updatedAt)
    SELECT 'dan-van.2026-H1:u1', 'p' || i, 'given', '4 lần', '[]', '${AT}' FROM u;
  INSERT INTO AnswerPiece (obligationId, promptId, chat, messageId, text, at)
    SELECT 'dan-van.2026-H1:u1', 'hop', '1', i || '#1', '4 lần', '${AT}' FROM u;
  INSERT INTO Submission (obligationId, version, submittedAt, source, content)
    SELECT 'dan-van.2026-H1:u' || i, 1, '${AT}', 'chat', '{"answers":[],"attachments":0}' FROM u;
  INSERT INTO Submission (obligationId, version, submittedAt, source, content)
    SELECT 'dan-van.2026-H1:u' || i, 2, '${AT}', 'chat', '{"answers":[],"attachments":0}' FROM u;
  INSERT INTO Note (id, unitId, memberId, at, source) SELECT 'n' || i, 'u1', 1, '${AT}', 'note' FROM u;
  INSERT INTO NotePiece (noteId, chat, messageId, text, at) SELECT 'n' || i, '1', 'a' || i, 'họp tổ', '${AT}' FROM u;
  INSERT INTO NotePiece (noteId, chat, messageId, text, at) SELECT 'n' || i, '1', 'b' || i, '15 người', '${AT}' FROM u;
  INSERT INTO Attachment (obligationId, promptId, noteId, chat, messageId, fileId, kind, name, mime, size, caption, at, state, notBefore)
    SELECT 'dan-van.2026-H1:u1', 'hop', 'n' || i, '1', 'f' || i, 'f', 'photo', 'a.jpg', 'image/jpeg', 9, '', '${AT}', 'waiting', '${AT}' FROM u;
  INSERT INTO Due (key, memberId, what, kind, obligationId, subject, day, dueAt, bundle, state)
    SELECT 'rung:dan-van.2026-H1:u' || i, 1, 'rung', 'opening', 'dan-van.2026-H1:u' || i, 'dan-van.2026-H1', '${AT}', '${AT}', 'rung', 'due' FROM u;
  INSERT INTO PulseMark (quarter, unitId, area, mark, memberId, at) SELECT 'dan-van.2026-Q1', 'u' || i, 'II.1', 'good', 1, '${AT}' FROM u;
  INSERT INTO Obstacle (memberId, unitId, text, createdAt, state) SELECT 1, 'u' || i, 'thiếu máy chiếu', '${AT}', 'open' FROM u;
  INSERT INTO Direction (periodKey, kind, text, memberId, createdAt) SELECT 'dan-van.2026-H1', 'k', 'làm sớm', 1, '${AT}' FROM u;
  INSERT INTO SchoolPart (periodKey, key, text, updatedAt) SELECT 'dan-van.2026-H1', 'k' || i, 'x', '${AT}' FROM u;
  INSERT INTO WordingChoice (periodKey, pointId, standing) SELECT 'dan-van.2026-H1', 'w' || i, 'unticked' FROM u;
  INSERT INTO Setting (key, value) SELECT 'guesses.' || i, '1' FROM n;
  INSERT INTO InboxRow (bot, updateId, chat, payload, receivedAt) SELECT 'b', i, CAST(i AS TEXT), '{}', '${AT}' FROM n;
  INSERT INTO OutboxRow (chat, kind, payload, createdAt, notBefore)
    SELECT CAST(i AS TEXT), 'message', '{}', '${AT}', '${AT}' FROM n;`

let storage: Storage
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => storage.transaction(work)

beforeAll(async () => {
  const file = emptyDatabase()
  const db = new Database(file)
  db.exec(`BEGIN; ${FILL} COMMIT;`)
  db.close()
  storage = await openPrismaStorage(`file:${file}`, ZONE)
}, 60_000)
afterAll(() => storage.close())

const units = Array.from({ length: UNITS }, (_, i) => `u${i + 1}`)
const chats = Array.from({ length: MEMBERS }, (_, i) => String(i + 1))
const ids = (prefix: string) => units.map((_, i) => `${prefix}${i + 1}`)

it('everybody is read at once, each with their roles in the order they were given', async () => {
  const people = await run(tx => tx.members.all())
  expect(people).toHaveLength(MEMBERS)
  expect(people[MEMBERS - 1]).toMatchObject({
    id: MEMBERS,
    roles: [
      { role: 'deputy', unitId: `u${MEMBERS % UNITS}` },
      { role: 'head', unitId: `u${MEMBERS % UNITS}` },
    ],
  })
  expect((await run(tx => tx.members.byChat(keptAddress('7'))))?.roles).toHaveLength(2)
  expect(await run(tx => tx.invitations.open(now))).toHaveLength(MEMBERS)
})

it('the notes of a unit are read at once, each with its messages in order and its files', async () => {
  const notes = await run(tx => tx.notes.ofUnit('u1', now))
  expect(notes).toHaveLength(UNITS)
  expect(notes.every(({ text, files }) => text === 'họp tổ\n15 người' && files === 1)).toBe(true)
})

it('thousands of notes become part of an answer together', async () => {
  await run(tx => tx.notes.use(owedKey('dan-van.2026-H1', 'u2'), 'hop', ids('n')))
  expect((await run(tx => tx.notes.byId(`n${UNITS}`)))?.usedIn).toBe('dan-van.2026-H1:u2')
  expect(await run(tx => tx.attachments.of(owedKey('dan-van.2026-H1', 'u2')))).toHaveLength(UNITS)
})

/** Each read that grows with the school, and how many rows it gives back. */
const READS: Readonly<Record<string, readonly [number, (tx: Tx) => Promise<readonly unknown[]>]>> = {
  'reports of a period': [UNITS, tx => tx.reports.ofPeriod('dan-van.2026-H1')],
  'reports of units': [UNITS, tx => tx.reports.ofUnits(units, ['dan-van.2026-H1', 'dan-van.2026-Q1'])],
  'reports of more units than there are': [
    UNITS,
    tx => tx.reports.ofUnits([...units, ...ids('x')], ['dan-van.2026-H1']),
  ],
  answers: [UNITS, tx => tx.reports.answers(owedKey('dan-van.2026-H1', 'u1'))],
  pieces: [UNITS, tx => tx.reports.pieces(owedKey('dan-van.2026-H1', 'u1'), 'hop')],
  'submissions of a period': [UNITS, tx => tx.reports.submissionsOf('dan-van.2026-H1')],
  'submissions of a unit': [1, tx => tx.reports.submissionsOfUnit('u1', 10)],
  versions: [2, tx => tx.reports.versions(owedKey('dan-van.2026-H1', 'u1'))],
  'files of a period': [UNITS, tx => tx.attachments.ofPeriod('dan-van.2026-H1')],
  'files to fetch': [UNITS, async tx => (await tx.attachments.inHand(now, MEMBERS)).toFetch],
  'reminders of a period': [UNITS, tx => tx.dues.rungsOfPeriod('dan-van.2026-H1')],
  'reminders due': [UNITS, tx => tx.dues.waiting(1, 'rung', now)],
  pulses: [UNITS, tx => tx.pulses.of('dan-van.2026-Q1')],
  obstacles: [UNITS, tx => tx.journal.obstaclesBetween(now, now.plus({ days: 1 }))],
  directions: [UNITS, tx => tx.journal.directions('dan-van.2026-H1')],
  'parts of the school': [UNITS, tx => tx.documents.parts('dan-van.2026-H1')],
  wording: [UNITS, async tx => [...(await tx.documents.wording('dan-van.2026-H1')).unticked]],
  'open periods': [1, tx => tx.periods.open()],
  inbox: [MEMBERS, tx => tx.inbox.next([], MEMBERS)],
  'inbox beside thousands in hand': [1, tx => tx.inbox.next(chats.slice(1), MEMBERS)],
  outbox: [MEMBERS, tx => tx.outbox.due(now, [], MEMBERS)],
  'outbox beside thousands in hand': [1, tx => tx.outbox.due(now, chats.slice(1), MEMBERS)],
}

it.each(Object.entries(READS))('%s', async (_, [expected, read]) => {
  expect(await run(read)).toHaveLength(expected)
})

it('what is kept for a while goes by the thousand', async () => {
  await run(tx => tx.settings.removeOthers('guesses.', ['1']))
  expect(await run(tx => tx.settings.get('guesses.2'))).toBeUndefined()
  expect(await run(tx => tx.settings.get('guesses.1'))).toBeDefined()
  expect(await run(tx => tx.outbox.recover())).toBe(0)
  expect(await run(tx => tx.notes.prune(now.plus({ days: 1 })))).toBe(UNITS)
  expect(await run(tx => tx.reports.prunePieces(now.plus({ days: 1 })))).toBe(UNITS)
})
