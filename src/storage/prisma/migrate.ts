import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { DatabaseRefused } from '../trouble.ts'
import { copiesBeside, copyAtOnce } from './copy.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../prisma/migrations')

type Step = { readonly name: string; readonly checksum: string }

const sqlOf = (name: string): string => readFileSync(join(folder, name, 'migration.sql'), 'utf8')

let read: readonly Step[] | undefined

/** In their order; what belongs to the program does not change while it runs. */
function steps(): readonly Step[] {
  read ??= readdirSync(folder)
    .filter(name => /^\d/.test(name))
    .sort()
    .map(name => ({ name, checksum: createHash('sha256').update(sqlOf(name)).digest('hex') }))
  return read
}

/** Name of the last step that brings a database up to date. */
export const latestStep = (): string => steps().at(-1)?.name ?? ''

/** Whether a database that was brought up to date by this step last belongs to a newer program. */
export const isNewer = (step: string): boolean => !steps().some(({ name }) => name === step)

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/** Changes nothing, and fails where nothing can be written. */
const WRITABLE = 'DELETE FROM "_prisma_migrations" WHERE 0'

type Ledger = { migration_name: string; checksum: string }

/**
 * Brings the database file up to date, each migration in a transaction of its own, recorded as Prisma records it.
 * @param path file path, or ':memory:' is not possible here: a migrated memory database would be gone on close.
 * @param copies folder for a copy of a database that is about to be changed.
 * @returns names applied now.
 * @throws DatabaseRefused when a migration already applied has since been changed, the file belongs to a newer program
 * or is damaged; SQLite's own errors where it cannot be read or written.
 */
export function migrateDatabase(path: string, copies = copiesBeside(path)): readonly string[] {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec(LEDGER)
    db.exec(WRITABLE)
    // Damage in a page that nothing reads today would stop the program on some later day, with no copy left from before.
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new DatabaseRefused('damaged', 'quick_check failed')
    const known = new Map(
      (db.prepare('SELECT migration_name, checksum FROM "_prisma_migrations"').all() as Ledger[]).map(row => [
        row.migration_name,
        row.checksum,
      ]),
    )
    const newer = [...known.keys()].filter(isNewer)
    if (newer.length > 0)
      throw new DatabaseRefused('newer', `the database was written by a newer version (${newer.join(', ')})`)
    const pending = steps().find(({ name }) => !known.has(name))
    if (pending && known.size > 0) copyAtOnce(db, join(copies, `truoc-nang-cap-${pending.name}.db`))
    return steps().flatMap(step => (applyOnce(db, step, known.get(step.name)) ? [step.name] : []))
  } finally {
    db.close()
  }
}

function applyOnce(db: Database.Database, { name, checksum }: Step, recorded: string | undefined): boolean {
  if (recorded !== undefined) {
    if (recorded !== checksum)
      throw new DatabaseRefused('changed', `migration ${name} was changed after it had been applied`)
    return false
  }
  db.transaction(() => {
    db.exec(sqlOf(name))
    db.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES (?, ?, current_timestamp, ?, 1)`,
    ).run(checksum.slice(0, 36), checksum, name)
  })()
  return true
}
