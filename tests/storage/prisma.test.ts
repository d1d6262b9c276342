import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { schemaDiff } from '../../scripts/schema-diff.ts'
import { migrateDatabase } from '../../src/storage/prisma/migrate.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import { storageContract } from '../contract/storage.contract.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const newFile = () => join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')

storageContract('SQLite through Prisma', () => openPrismaStorage(`file:${emptyDatabase()}`, 'Asia/Ho_Chi_Minh'))

it('the migrations say exactly what the schema says', async () => {
  expect(await schemaDiff()).toBe('')
}, 60_000)

it('a database is brought up to date once, and recorded as Prisma records it', () => {
  const file = newFile()
  const applied = migrateDatabase(file)
  expect(applied[0]).toBe('0001_init')
  expect(migrateDatabase(file)).toEqual([])
  const db = new Database(file)
  expect(db.prepare('SELECT migration_name FROM _prisma_migrations ORDER BY 1').pluck().all()).toEqual(applied)
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  db.close()
})

it('a database of a newer program, or a migration changed since, is refused by name', () => {
  const file = newFile()
  migrateDatabase(file)
  const db = new Database(file)
  db.exec(`UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name = '0001_init'`)
  expect(() => migrateDatabase(file)).toThrow(/0001_init was changed/)
  db.exec(`DELETE FROM _prisma_migrations`)
  db.exec(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('9', 'x', '9999_future')`)
  expect(() => migrateDatabase(file)).toThrow(/newer version.*9999_future/)
  db.close()
})

it('a database is copied before it is changed, and a new one is not', () => {
  const file = newFile()
  const copies = join(dirname(file), 'sao-luu')
  const folder = 'prisma/migrations'
  const names = readdirSync(folder).filter(name => /^\d/.test(name))
  const last = names.sort().at(-1) ?? ''
  migrateDatabase(file)
  expect(existsSync(copies)).toBe(false)
  rmSync(file)
  const db = new Database(file)
  db.exec(
    'CREATE TABLE _prisma_migrations (id TEXT, checksum TEXT, finished_at DATETIME, migration_name TEXT, applied_steps_count INTEGER)',
  )
  for (const name of names.slice(0, -1)) {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    db.exec(sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)').run(
      name,
      checksum,
      name,
    )
  }
  db.exec(`INSERT INTO Setting (key, value) VALUES ('a', 'trước khi nâng cấp')`)
  db.close()
  expect(migrateDatabase(file)).toEqual([last])
  const copy = new Database(join(copies, `truoc-nang-cap-${last}.db`), { readonly: true })
  expect(copy.prepare('SELECT value FROM Setting').pluck().all()).toEqual(['trước khi nâng cấp'])
  expect(copy.prepare('SELECT count(*) FROM _prisma_migrations').pluck().get()).toBe(names.length - 1)
  copy.close()
})

it('while another program holds the database, everything but the database goes on', async () => {
  const file = newFile()
  const storage = await openPrismaStorage(`file:${file}`, 'Asia/Ho_Chi_Minh')
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  // Whoever waits within the call never comes to this.
  setTimeout(() => other.exec('COMMIT'), 50)
  await storage.transaction(tx => tx.settings.set('a', 'sau khi được trả lại'))
  expect(await storage.transaction(tx => tx.settings.get('a'))).toBe('sau khi được trả lại')
  other.close()
  await storage.close()
})

it('what was acknowledged is on the disk when the process is gone', async () => {
  const file = newFile()
  const storage = await openPrismaStorage(`file:${file}`, 'Asia/Ho_Chi_Minh')
  await storage.transaction(tx => tx.settings.set('a', 'đã lưu'))
  // Read beside the open connection, as after a kill: the write-ahead log alone must carry it.
  const copy = newFile()
  writeFileSync(copy, readFileSync(file))
  writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`))
  const db = new Database(copy)
  expect(db.prepare('SELECT value FROM Setting').pluck().all()).toEqual(['đã lưu'])
  db.close()
  await storage.close()
})
