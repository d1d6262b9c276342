import Database from 'better-sqlite3'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { emptyDatabase } from './empty-database.ts'
import { CHATS, NUMBERS } from './ties.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'
export const MEMBER = 7
export const CHAT = '7007'
export const NAME = 'Trần Thị Lan'
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

type Column = { name: string; type: string; notnull: number }

/** One row in every table there is, tied to the person in every column that can be, whatever tables are still to come. */
export async function tiedRows(): Promise<{ readonly file: string; readonly storage: Storage }> {
  const file = emptyDatabase()
  const storage = await openPrismaStorage(`file:${file}`, ZONE)
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
  return { file, storage }
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
  if (type === 'INTEGER' || type === 'REAL' || type === 'BOOLEAN') return 1
  return type === 'DATETIME' ? WHEN : 'x'
}
