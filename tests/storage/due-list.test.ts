import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'
import { saidSince } from '../support/school-day.ts'
import { at, newFolder, type Story, school, tellStory } from '../support/story.ts'

const FOLDER = 'prisma/migrations'
/** The first migration that knows the one list. */
const DUE_LIST = '0061_due-list'

/** Midnight of a day in Hải Phòng as the adapter writes it, and an hour of it. */
const instant = (text: string): string =>
  at(text).toUTC().toISO({ suppressMilliseconds: false })?.replace('Z', '+00:00') ?? ''

const TOAN = owedKey('dan-van.2024-H1', 'toan-tin')

/** A school in its first half-year, as the program before the one list left it on the evening of 27/5/2024. */
const FILL = `
  INSERT INTO Member (id, name, address, chat, state, consentVersion, consentAt, createdAt) VALUES
    (1, 'Nguyễn Thị Hà', 'cô', '1', 'active', '2026-3', '${instant('2024-05-02T08:00')}', '${instant('2024-05-02T08:00')}'),
    (2, 'Trần Văn Minh', 'thầy', '2', 'active', '2026-3', '${instant('2024-05-02T09:00')}', '${instant('2024-05-02T09:00')}');
  INSERT INTO Role (memberId, role, unitId) VALUES (1, 'officer', 'bgh'), (2, 'head', 'toan-tin');
  INSERT INTO Period (key, kind, openedAt, readyAt, plannedThrough) VALUES
    ('dan-van.2024-H1', 'half', '${instant('2024-05-07')}', '${instant('2024-05-07')}', '${instant('2024-05-27')}');
  ${school.plan.units
    .map(
      ({ id }) => `INSERT INTO Obligation (id, periodKey, unitId, state, stateAt, version)
        VALUES ('dan-van.2024-H1:${id}', 'dan-van.2024-H1', '${id}', 'pending', '${instant('2024-05-07')}', 0);`,
    )
    .join('\n')}
  INSERT INTO Reminder (obligationId, rungDate, kind, memberId, dueAt, state, reason, outboxId, settledAt) VALUES
    ('${TOAN}', '${instant('2024-05-07')}', 'opening', 2, '${instant('2024-05-07T11:30')}', 'sent', NULL, 5, '${instant('2024-05-07T11:30')}'),
    ('${TOAN}', '${instant('2024-05-21')}', 'before-7', 0, '${instant('2024-05-21T11:30')}', 'skipped', 'nobody-reachable', NULL, NULL),
    ('${TOAN}', '${instant('2024-05-28')}', 'snoozed', 2, '${instant('2024-05-28T11:30')}', 'due', NULL, NULL, NULL);
  INSERT INTO OutboxRow (chat, key, kind, payload, createdAt, notBefore) VALUES
    ('2', 'reminder:2:2024-05-28', 'reminder', '{"member":2}', '${instant('2024-05-27T12:00')}', '${instant('2024-05-28T11:30')}'),
    ('2', 'pulse:dan-van.2024-Q1:2', 'pulse', '{"member":2,"quarter":"dan-van.2024-Q1","nudge":false}', '${instant('2024-05-27T12:00')}', '${instant('2024-06-28T09:00')}');
  INSERT INTO Occurrence (key, state, reason, createdAt) VALUES
    ('opened:dan-van.2024-H1', 'done', NULL, '${instant('2024-05-07T07:00')}'),
    ('pulse:dan-van.2024-Q1', 'done', NULL, '${instant('2024-05-07T07:00')}'),
    ('invitation-expired:7', 'skipped', 'stale', '${instant('2024-05-20')}'),
    ('pulse-skip:dan-van.2024-Q1:2', 'done', NULL, '${instant('2024-05-20')}');
  INSERT INTO Setting (key, value) VALUES
    ('pulse.last', '${instant('2024-05-27T21:59')}'), ('cleaning.last', '2024-05-27'),
    ('copy.last', '2024-05-27'), ('copy.tried', '2024-05-27T06');`

/** A folder with the database of the program before. */
function filled(): string {
  const folder = newFolder()
  const db = new Database(join(folder, 'bot.db'))
  db.exec(
    'CREATE TABLE _prisma_migrations (id TEXT, checksum TEXT, finished_at DATETIME, migration_name TEXT, applied_steps_count INTEGER)',
  )
  const names = readdirSync(FOLDER).filter(name => /^\d/.test(name) && name < DUE_LIST)
  for (const name of names.sort()) {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'))
    db.exec(sql.toString())
    const checksum = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)').run(
      name,
      checksum,
      name,
    )
  }
  db.exec(FILL)
  db.close()
  return folder
}

let story: Story | undefined
afterEach(() => story?.end())

const read = <T>(storage: Storage, work: (tx: Tx) => Promise<T>): Promise<T> => storage.transaction(work)

it('what was reminded, claimed and done before the one list stands in it', async () => {
  story = await tellStory({ start: '2024-05-27T22:00', folder: filled() })
  const { storage } = story
  expect(await read(storage, tx => tx.dues.rungsOfPeriod('dan-van.2024-H1'))).toMatchObject([
    { id: 1, key: `rung:${TOAN}:2024-05-07:opening`, memberId: 2, state: 'sent', outboxId: 5, day: at('2024-05-07') },
    { id: 2, key: `rung:${TOAN}:2024-05-21:before-7`, memberId: 0, state: 'skipped', reason: 'nobody-reachable' },
    { id: 3, key: `rung:${TOAN}:2024-05-28:snoozed`, state: 'due', staleAfter: at('2024-05-30T11:30') },
  ])
  const keys = ['opened:dan-van.2024-H1', 'pulse:dan-van.2024-Q1', 'invitation-expired:7', 'assessment:dan-van.2024-Q1']
  expect([...(await read(storage, tx => tx.dues.claimed(keys)))].sort()).toEqual(keys.slice(0, 3).sort())
  expect(await read(storage, tx => tx.dues.has('pulse-skip:dan-van.2024-Q1', 2))).toBe(true)
  expect(await read(storage, tx => tx.dues.waiting(2, 'pulse:dan-van.2024-Q1', at('2024-06-28T09:00')))).toHaveLength(1)
  expect(await read(storage, tx => tx.dues.last('ladder:dan-van.2024-H1'))).toBe('2024-05-27')
  expect(await read(storage, tx => tx.dues.last('cleaning'))).toBe('2024-05-27')
  expect(await read(storage, tx => tx.dues.last('copy'))).toBe('2024-05-27')
})

it('the program goes on where it was: what waited is sent at its hour, and nothing is told again', async () => {
  story = await tellStory({ start: '2024-05-27T22:00', folder: filled() })
  const [officer, head] = [1, 2].map(id => story?.api.person({ id, firstName: `${id}` }))
  if (!officer || !head) throw new Error('nobody is there')
  for (const person of [officer, head]) person.start()
  await story.settle()
  const [before, seen] = [officer.screen().length, head.screen().length]
  await story.passUntil(at('2024-05-28T12:00'))
  // What was asked for and the last day's own rung are one message, as ever.
  expect(saidSince(head, seen).filter(text => text.includes('Toán'))).toHaveLength(1)
  expect(saidSince(officer, before).filter(text => text.includes('đã mở'))).toEqual([])
  const states = (await read(story.storage, tx => tx.dues.rungsOf(TOAN))).map(({ kind, state }) => `${kind} ${state}`)
  expect(states).toEqual(['opening sent', 'before-7 skipped', 'snoozed skipped', 'last-day sent'])
})
