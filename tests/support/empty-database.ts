import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '../../src/storage/prisma/migrate.ts'

let brought: Buffer | undefined

/**
 * A database brought up to date and still empty, as a start makes it: once for all of a process, for to go through all
 * the migrations takes longer than most of what is then tried on it.
 */
export function putEmptyDatabase(path: string): void {
  if (!brought) {
    migrateDatabase(path)
    brought = readFileSync(path)
  } else writeFileSync(path, brought, { mode: 0o600 })
}

/** @returns the path of one in a new folder. */
export function emptyDatabase(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tro-ly-db-')), 'bot.db')
  putEmptyDatabase(path)
  return path
}
