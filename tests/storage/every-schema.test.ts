import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { readSession } from '../../src/conversation/session.ts'
import { addressOf, lineKey } from '../../src/domain/chat-address.ts'
import { seededRandom } from '../../src/playground/bot-api/random.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Tx } from '../../src/storage/storage.ts'
import { newFolder, ZONE } from '../support/story.ts'

const FOLDER = 'prisma/migrations'
const STEPS = readdirSync(FOLDER)
  .filter(name => /^\d/.test(name))
  .sort()

/** From this one on a period's key names its programme. */
const PROGRAMME_KEYS = '0060_programme-keys'

type Value = string | number | null
type Column = { readonly name: string; readonly type: string; readonly notnull: number }
type Random = ReturnType<typeof seededRandom>

/** The one line there is. */
const LINE = lineKey('kenh', '49')

const UNITS = ['ngu-van', 'toan-tin', 'cong-doan']
const MEMBERS = 3
const ROWS = 3

/** What stands in a column, where it is no free words. */
function known(at: string, nth: number, era: string): Value | undefined {
  const unit = UNITS[nth % UNITS.length] ?? ''
  const period = `${era}2024-H1`
  const [, column = ''] = at.split('.')
  const exact: Readonly<Record<string, Value>> = {
    'Period.key': [period, `${era}2023-Y`, `${era}2023-H1`][nth] ?? period,
    'Period.kind': 'half',
    'Obligation.id': `${period}:${unit}`,
    'Obligation.state': 'submitted',
    'Obligation.returned': null,
    'Obligation.releasedAt': null,
    'Member.state': 'active',
    'Member.address': 'cô',
    'Member.reminderTime': '07:30',
    'Member.keepsTo': 'kenh',
    'Invitation.address': 'thầy',
    'Answer.state': 'given',
    'Attachment.state': 'kept',
    'Attachment.kind': 'photo',
    'Attachment.dispatch': null,
    'Attachment.reading': null,
    'Obstacle.state': 'open',
    'Direction.state': 'noted',
    'Direction.kind': 'direction',
    'InboxRow.state': 'done',
    'OutboxRow.state': 'sent',
    'OutboxRow.kind': 'message',
    'OutboxRow.choices': '[]',
    'OutboxRow.about': null,
    'Reminder.kind': ['opening', 'before-7', 'snoozed'][nth] ?? 'opening',
    'Reminder.state': 'sent',
    'Due.state': 'sent',
    'Due.what': 'rung',
    'Due.key': `rung:${period}:${unit}:2024-05-2${nth}`,
    'Occurrence.key': `assessment:2023-Q${nth + 1}`,
    'Occurrence.state': 'done',
    'Setting.key': `compiled:${era}202${nth}-H1`,
    'Session.state': '{"v":1,"turn":4,"flow":null}',
    'Session.memberId': nth + 1,
    'MemberAddress.memberId': nth + 1,
    'SchoolProfile.span': `202${nth}-H1`,
    'SchoolProfile.periodKey': `${era}202${nth}-H1`,
    'SpreadDocuments.documents': '["Luật"]',
    'Untick.wordsId': `${period}:${unit}/hop`,
    'WordingChoice.pointId': `${period}:${unit}/hop/${nth}`,
    'WordingChoice.beside': '[]',
    'SchoolDays.kind': 'holiday',
    'Unit.answersFor': '[]',
    'Unit.kind': 'department',
    'Unit.ownForm': null,
    'PlanEdition.changes': '[]',
    'Submission.content': `{"answers":[{"promptId":"hop","state":"given","text":"wzsubmission${nth}","figures":[],"authorId":1,"updatedAt":"2024-05-20T01:00:00.000Z"}],"attachments":0}`,
  }
  if (at in exact) return exact[at]
  if (/^(?:periodKey|period)$/.test(column))
    return /^(?:SchoolPart|Obligation)/.test(at) ? period : `${era}202${nth}-H1`
  if (column === 'quarter') return `${era}2024-Q${nth + 1}`
  if (column === 'obligationId' || column === 'usedIn') return `${period}:${unit}`
  if (column === 'unitId') return unit
  if (column === 'noteId') return `n${nth}`
  if (at === 'Note.id') return `n${nth}`
  if (column === 'role') return 'head'
  if (column === 'figures' || column === 'doubts') return '[]'
  if (column === 'source') return 'chat'
  if (column === 'chat') return String(nth + 1)
  if (column === 'first' || column === 'last' || column === 'on') return '2024-05-01'
  return undefined
}

/** One value in every column of a table, of a school that is in the middle of its work. */
function rowOf(table: string, columns: readonly Column[], { nth, era, random }: Filling): Record<string, Value> {
  const row: Record<string, Value> = {}
  for (const { name, type, notnull } of columns) {
    const value = known(`${table}.${name}`, nth, era)
    if (value !== undefined) row[name] = value
    else if (type === 'DATETIME') row[name] = `2024-05-${String(random.between(10, 28))}T0${nth}:30:00.000+00:00`
    else if (/^(?:memberId|authorId|actor|\w+By|writerId|obstacleId)$/.test(name)) row[name] = (nth % MEMBERS) + 1
    else if (type === 'INTEGER') row[name] = nth + 1
    else if (type !== 'TEXT') row[name] = notnull ? nth % 2 : null
    else row[name] = `wz${table}${name}${nth}`.toLowerCase()
  }
  return row
}

type Filling = { readonly nth: number; readonly era: string; readonly random: Random }

/** A database as the program of this step left it, with rows in every table. */
function filledAt(step: string): { file: string; words: readonly string[]; counts: Readonly<Record<string, number>> } {
  const file = join(newFolder(), 'bot.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
    "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
  for (const name of STEPS.filter(each => each <= step)) {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')
    db.exec(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (?, ?, ?)').run(
      name,
      checksum,
      name,
    )
  }
  const era = step >= PROGRAMME_KEYS ? 'dan-van.' : ''
  const random = seededRandom(49)
  db.pragma('foreign_keys = OFF')
  const counts: Record<string, number> = {}
  for (const table of tablesOf(db)) {
    const columns = db.prepare(`PRAGMA table_info("${table}")`).all() as Column[]
    for (let nth = 0; nth < ROWS; nth += 1) {
      const row = rowOf(table, columns, { nth, era, random })
      const names = Object.keys(row)
      const slots = names.map(() => '?').join(', ')
      db.prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`).join(', ')}) VALUES (${slots})`).run(
        ...Object.values(row),
      )
    }
    counts[table] = ROWS
  }
  expect(db.pragma('foreign_key_check')).toEqual([])
  const words = wordsIn(db)
  db.close()
  return { file, words, counts }
}

const tablesOf = (db: Database.Database): readonly string[] =>
  db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
    )
    .pluck()
    .all() as string[]

/** Every word of people that stands anywhere. */
const wordsIn = (db: Database.Database): readonly string[] =>
  [
    ...new Set(
      tablesOf(db).flatMap(table =>
        (db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]).flatMap(row =>
          Object.values(row).flatMap(value => (typeof value === 'string' ? (value.match(/wz[a-z0-9]+/g) ?? []) : [])),
        ),
      ),
    ),
  ].sort()

/** What the program reads of it when it works. */
async function readBack(tx: Tx, now: DateTime): Promise<void> {
  const periods = await tx.periods.all()
  expect(periods.map(({ key }) => key)).toContain('dan-van.2024-H1')
  expect(await tx.members.all()).toHaveLength(MEMBERS)
  const owed = await tx.reports.ofPeriod('dan-van.2024-H1')
  expect(owed).toHaveLength(ROWS)
  for (const { id } of owed) {
    const submission = await tx.reports.submission(id)
    expect(submission?.answers[0]?.text).toContain('wzsubmission')
    const [answer] = await tx.reports.answers(id)
    expect(answer).toMatchObject({ state: 'given', text: expect.stringContaining('wzanswertext') })
  }
  // Whatever was keyed by a chat is found by its address.
  await tx.addresses.adopt([{ key: LINE, chatsOutliveBot: true }])
  for (const [place, chat] of ['1', '2', '3'].entries()) {
    const address = addressOf(LINE, chat)
    expect(await tx.members.byChat(address)).toMatchObject({ id: place + 1, chat: address })
    expect(readSession(await tx.sessions.load(address))).toMatchObject({ turn: 4 })
    expect(await tx.outbox.newest(address)).toMatchObject({ chat: address })
  }
  await tx.outbox.due(now, [], 99)
  await tx.inbox.next([], 99)
  await tx.dues.waiting(1, 'rung', now)
}

it.each(STEPS)('a filled database of %s is brought up to date with every word that stood there', async step => {
  const { file, words, counts } = filledAt(step)
  const storage = await openPrismaStorage(`file:${file}`, ZONE)
  await storage.transaction(tx => readBack(tx, DateTime.fromISO('2024-05-29T08:00', { zone: ZONE })))
  await storage.close()
  const db = new Database(file, { readonly: true })
  expect(db.pragma('foreign_key_check')).toEqual([])
  const now = new Set(wordsIn(db))
  expect(words.filter(word => !now.has(word))).toEqual([])
  const left = tablesOf(db)
  const fewer = left.filter(table => {
    const rows = db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number
    return table in counts && rows < (counts[table] ?? 0)
  })
  expect(fewer).toEqual([])
  db.close()
})
