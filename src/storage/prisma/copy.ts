import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

/** Only the account that runs the program reads what people said. */
const OWN = { folder: 0o700, file: 0o600 } as const

/** The folder of copies stands beside the database. */
export const copiesBeside = (database: string): string => join(dirname(database), 'sao-luu')

export const hasCopies = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some(name => name.endsWith('.db'))

const WORKER = new URL('./copy-worker.mjs', import.meta.url)

/**
 * A copy of the database in one file, as of one moment, while others read and write. `VACUUM INTO` rather than SQLite's
 * page-wise backup: that one starts anew at every write of the program, takes rotten pages along in silence, and
 * carries in its free pages what has been deleted.
 * @param to overwritten only by a whole copy.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const part = `${to}.part`
  mkdirSync(dirname(to), { recursive: true, mode: OWN.folder })
  await rm(part, { force: true })
  const worker = new Worker(WORKER, { workerData: { from, to: part }, execArgv: [] })
  // Rejects with the thread's error, should it fail.
  await once(worker, 'exit')
  const file = await open(part, 'r+')
  try {
    await file.chmod(OWN.file)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, to)
}

/** The same at the start, before anything else happens, from an open connection. */
export function copyAtOnce(db: Database.Database, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: OWN.folder })
  rmSync(to, { force: true })
  db.prepare('VACUUM INTO ?').run(to)
  chmodSync(to, OWN.file)
}
