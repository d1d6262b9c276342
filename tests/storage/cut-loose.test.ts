import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { afterEach, expect, it } from 'vitest'
import type { Obligation } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Answer } from '../../src/domain/report.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { PartingWords, Storage } from '../../src/storage/storage.ts'
import { CHATS, NUMBERS, tiesTo } from '../support/ties.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const MEMBER = 7
const CHAT = '7007'
const NAME = 'Trần Thị Lan'
const WHEN = '2026-05-07T04:30:00.000+00:00'

/** What stored JSON may say of the person, by column. */
const JSONS: Readonly<Record<string, unknown>> = {
  content: {
    attachments: 0,
    answers: [{ promptId: 'hop', state: 'given', text: 'của tổ', figures: [], authorId: MEMBER, updatedAt: WHEN }],
  },
  choices: {
    digits: 'choose',
    items: [{ label: 'Nhờ cô Lan', action: { do: 'reminder.delegate-to', member: MEMBER } }],
  },
  payload: { text: `Cô ${NAME} đã vào Trợ lý.` },
  returned: { reason: '', prompts: [], until: WHEN, by: MEMBER },
  state: { v: 1, turn: 0, flow: { name: 'rename', member: MEMBER } },
}

let storage: Storage
afterEach(() => storage.close())

type Column = { name: string; type: string; notnull: number }

/** One row in every table there is, tied to the person in every column that can be, whatever tables are still to come. */
async function fill(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')
  storage = await openPrismaStorage(`file:${file}`, ZONE)
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
    )
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = db.prepare(`PRAGMA table_info("${table}")`).all() as Column[]
    const row = Object.fromEntries(columns.map(column => [column.name, columnValue(table, column)]))
    const names = Object.keys(row)
    db.prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`)}) VALUES (${names.map(() => '?')})`).run(
      ...Object.values(row),
    )
  }
  db.close()
  return file
}

/** Their names are those of units and days, not of people. */
const OF_THE_SCHOOL: ReadonlySet<string> = new Set(['School', 'Unit', 'SchoolDays'])

function columnValue(table: string, { name, type }: Column): string | number | null {
  // A file the person sent for the unit; the signed copy of the school's report stays the school's.
  if (name === 'dispatch') return null
  if (table === 'Member' && name === 'id') return MEMBER
  if (table === 'Member' && name === 'state') return 'active'
  if (NUMBERS.test(name)) return MEMBER
  if (CHATS.test(name)) return CHAT
  if (name === 'name') return OF_THE_SCHOOL.has(table) ? 'Tổ Ngữ văn' : NAME
  if (name === 'address') return 'cô'
  const isJson = name === 'state' ? table === 'Session' : name in JSONS
  if (isJson) return JSON.stringify(JSONS[name])
  if (/obligationId/.test(name) || (table === 'Obligation' && name === 'id')) return 'dan-van.2026-H1:ngu-van'
  if (type === 'INTEGER' || type === 'REAL') return 1
  return type === 'DATETIME' ? WHEN : 'x'
}

it.each<PartingWords>(['delete', 'leave'])('no table keeps a tie to somebody who left (%s)', async words => {
  const file = await fill()
  const known = { member: MEMBER, chat: CHAT, words: [NAME, 'cô Lan', 'Cô Lan'] }
  expect(tiesTo(file, known).length).toBeGreaterThan(25)
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, words))
  expect(tiesTo(file, known)).toEqual([])
})

it('a successor goes on with draft, notes and minh chứng; of somebody erased only what was submitted stays', async () => {
  const count = (file: string, table: string) => {
    const db = new Database(file, { readonly: true })
    const rows = db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get()
    db.close()
    return rows
  }
  const left = await fill()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'leave'))
  const kept = ['Answer', 'AnswerPiece', 'Note', 'NotePiece', 'Attachment', 'Obstacle', 'Submission', 'Direction']
  expect(kept.map(table => count(left, table))).toEqual(kept.map(() => 1))
  await storage.close()
  const erased = await fill()
  // The signed copy of what went to the superior is the school's.
  const db = new Database(erased)
  db.exec('UPDATE Attachment SET dispatch = NULL')
  db.close()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'delete'))
  expect(kept.map(table => count(erased, table))).toEqual([1, 0, 0, 0, 0, 0, 1, 1])
})

it('somebody whom an earlier program let go, and left tied, is cut loose too', async () => {
  const file = await fill()
  const db = new Database(file)
  db.exec(`UPDATE Member SET chat = NULL, name = '', state = 'left'`)
  db.exec(
    `UPDATE AnswerPiece SET chat = 'left:7'; UPDATE NotePiece SET chat = 'left:7'; UPDATE Attachment SET chat = 'left:7'`,
  )
  db.close()
  await storage.transaction(tx => tx.members.cutLoose(MEMBER, 'delete'))
  expect(tiesTo(file, { member: MEMBER, chat: 'left:7', words: [] })).toEqual([])
})

it('words of a draft go with the person; what was submitted is there again, and an empty report is not begun', async () => {
  storage = await openPrismaStorage(`file:${join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')}`, ZONE)
  const now = DateTime.fromISO('2026-05-07T11:30', { zone: ZONE })
  const owed = (unitId: string, version: number): Obligation => ({
    ...{
      id: owedKey('dan-van.2026-H1', unitId),
      periodKey: 'dan-van.2026-H1',
      unitId,
      state: 'drafting',
      stateAt: now,
      stateBy: 1,
      version,
    },
    ...{ submittedAt: version > 0 ? now : null, extendedTo: null, returned: null, writerId: 1 },
  })
  const said = (text: string, authorId = 1): Answer => ({
    ...{ promptId: 'hop', state: 'given', text, figures: [], authorId, updatedAt: now },
  })
  await storage.transaction(async tx => {
    await tx.members.create({ name: NAME, address: 'cô', chat: CHAT, consentVersion: '1', at: now })
    await tx.periods.begin({ key: 'dan-van.2026-H1', kind: 'half', openedAt: now })
    await tx.reports.create([owed('ngu-van', 0), owed('toan-tin', 1), owed('hoa-sinh', 0)])
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'ngu-van'), said('chưa nộp'))
    const handedIn = { version: 1, submittedAt: now, memberId: 1, source: 'chat' as const, attachments: 0 }
    await tx.reports.submit({
      obligationId: owedKey('dan-van.2026-H1', 'toan-tin'),
      ...handedIn,
      answers: [said('đã nộp')],
    })
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'toan-tin'), said('sửa lại, chưa nộp'))
    await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'hoa-sinh'), said('lời người khác', 2))
    await tx.members.cutLoose(1, 'delete')
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'ngu-van'))).toEqual([])
    expect(await tx.reports.byId(owedKey('dan-van.2026-H1', 'ngu-van'))).toMatchObject({
      state: 'pending',
      writerId: null,
    })
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'toan-tin'))).toMatchObject([
      { text: 'đã nộp', authorId: null },
    ])
    expect(await tx.reports.answers(owedKey('dan-van.2026-H1', 'hoa-sinh'))).toMatchObject([
      { text: 'lời người khác', authorId: 2 },
    ])
  })
})
