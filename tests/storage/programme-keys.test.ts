import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { readSession } from '../../src/conversation/session.ts'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const MIGRATIONS = 'prisma/migrations'
const WHEN = '2024-05-24T04:30:00.000+00:00'
const OWED = '2024-H1:ngu-van'

let storage: Storage
afterEach(() => storage?.close())

/** A database as the program left it before periods had a programme. */
function oldDatabase(): { file: string; db: Database.Database } {
  const file = join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
    "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
  const names = readdirSync(MIGRATIONS).filter(name => /^00[0-5]/.test(name))
  for (const name of names) {
    const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
    db.exec(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (?, ?, ?)').run(
      checksum.slice(0, 36),
      checksum,
      name,
    )
  }
  return { file, db }
}

/** One row in each table that knows a period, as the program wrote them. */
function fill(db: Database.Database): void {
  const put = (table: string, row: Readonly<Record<string, string | number | null>>) => {
    const names = Object.keys(row)
    db.prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`)}) VALUES (${names.map(() => '?')})`).run(
      ...Object.values(row),
    )
  }
  put('Period', { key: '2024-H1', kind: 'half', openedAt: WHEN, plannedThrough: WHEN })
  put('Obligation', { id: OWED, periodKey: '2024-H1', unitId: 'ngu-van', state: 'drafting', stateAt: WHEN })
  const answer = { obligationId: OWED, promptId: 'hop', text: '4 lần trong 2024-H1' }
  put('Answer', { ...answer, state: 'given', figures: '[]', updatedAt: WHEN })
  put('AnswerPiece', { ...answer, chat: '1', messageId: '2', at: WHEN })
  put('Submission', {
    obligationId: OWED,
    version: 1,
    submittedAt: WHEN,
    source: 'chat',
    content: '{"answers":[],"attachments":0}',
  })
  put('Note', { id: 'n', unitId: 'ngu-van', memberId: 1, at: WHEN, source: 'chat', usedIn: OWED })
  put('PulseMark', { quarter: '2024-Q3', unitId: 'ngu-van', area: 'II.1', mark: 'good', memberId: 1, at: WHEN })
  put('Reminder', { obligationId: OWED, rungDate: WHEN, kind: 'opening', memberId: 1, dueAt: WHEN })
  put('Direction', {
    periodKey: '2024-Q2',
    kind: 'direction',
    text: 'xong trong 2024-Q2',
    memberId: 1,
    createdAt: WHEN,
  })
  put('SchoolPart', { periodKey: '2024-H1', key: 'uu-diem', text: 'đều', updatedAt: WHEN })
  put('Untick', { periodKey: '2024-H1', wordsId: `${OWED}/hop` })
  put('Occurrence', { key: 'assessment:2024-Q1', state: 'done', createdAt: WHEN })
  put('Setting', { key: 'compiled:2024-H1', value: WHEN })
  put('AuditEntry', { at: WHEN, action: 'period.opened', subject: '2024-H1', detail: '' })
  const report = {
    name: 'report',
    obligation: OWED,
    prompt: 'hop',
    onBehalf: false,
    previous: null,
    wait: { for: 'answer' },
    album: null,
    shown: 1,
  }
  put('Member', {
    name: 'Lan',
    address: 'cô',
    chat: '1',
    state: 'active',
    consentVersion: '1',
    consentAt: WHEN,
    createdAt: WHEN,
  })
  put('Session', { chat: '1', state: JSON.stringify({ v: 1, turn: 3, flow: report }), updatedAt: WHEN })
  put('OutboxRow', {
    chat: '1',
    key: 'pulse:2024-Q3:1',
    kind: 'text',
    payload: JSON.stringify({ member: 1, quarter: '2024-Q3' }),
    choices: JSON.stringify({
      digits: 'choose',
      items: [
        { label: 'Báo cáo ngay', action: { do: 'report.open', obligation: OWED } },
        { label: 'Năm', action: { do: 'board.show', period: '2024-Y' } },
      ],
    }),
    about: JSON.stringify({ obligation: OWED, prompt: 'hop' }),
    createdAt: WHEN,
    notBefore: WHEN,
  })
}

const OLD_KEY = /(?<![\w.-])20\d\d-(?:H1|Y|Q[1-4])\b/
/** What people wrote is no key, whatever it looks like. */
const WORDS = ['text']

function oldKeys(db: Database.Database): string[] {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[]
  return tables.flatMap(table =>
    (db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]).flatMap(row =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'string' && OLD_KEY.test(value) && !WORDS.includes(column) ? [`${table}.${column}`] : [],
      ),
    ),
  )
}

it('gives every key of a filled database its programme, and no word of a person', async () => {
  const { file, db } = oldDatabase()
  fill(db)
  expect(oldKeys(db)).toHaveLength(21)
  storage = await openPrismaStorage(`file:${file}`, ZONE)
  expect(oldKeys(db)).toEqual([])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.prepare('SELECT text FROM Answer').pluck().get()).toBe('4 lần trong 2024-H1')
  expect(db.prepare('SELECT text FROM Direction').pluck().get()).toBe('xong trong 2024-Q2')
  db.close()
  const owed = owedKey('dan-van.2024-H1', 'ngu-van')
  const read = await storage.transaction(async tx => ({
    obligation: await tx.reports.byId(owed),
    answers: await tx.reports.answers(owed),
    submission: await tx.reports.submission(owed),
    session: readSession(await tx.sessions.load(keptAddress('1'))),
    unticked: [...(await tx.documents.wording('dan-van.2024-H1')).unticked],
    claimed: (await tx.dues.claimed(['assessment:dan-van.2024-Q1'])).size > 0,
  }))
  expect(read).toMatchObject({
    obligation: { periodKey: 'dan-van.2024-H1', unitId: 'ngu-van' },
    answers: [{ promptId: 'hop' }],
    submission: { version: 1 },
    session: { flow: { name: 'report', obligation: owed } },
    unticked: [`${owed}/hop`],
    claimed: true,
  })
})

it('has nothing to do in an empty database', async () => {
  const { file, db } = oldDatabase()
  db.close()
  storage = await openPrismaStorage(`file:${file}`, ZONE)
  expect(await storage.transaction(tx => tx.periods.open())).toEqual([])
})
