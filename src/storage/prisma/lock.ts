import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { DatabaseRefused, troubleOf } from '../trouble.ts'

/** A program that is just ending gets this long to let go. */
const PATIENCE_MS = 2_000

/** A database that belongs to this process alone. */
export type Lock = { release(): void }

/**
 * Whether another program, or another part of this one, has the database now.
 * @param patience milliseconds, for one that may be just ending.
 */
export function isTaken(path: string, patience = PATIENCE_MS): boolean {
  if (!existsSync(path)) return false
  try {
    lockDatabase(path, patience).release()
    return false
  } catch (error) {
    if (troubleOf(error) === 'in-use') return true
    throw error
  }
}

/**
 * Takes a database for this process, with a lock of the operating system on an empty file beside it: whatever ends the
 * process, the lock ends with it, and tools that only look into the database are not kept out.
 * @param patience milliseconds; @throws DatabaseRefused 'in-use' when another program has it.
 */
export function lockDatabase(path: string, patience = PATIENCE_MS): Lock {
  const file = new Database(`${path}.lock`, { timeout: patience })
  try {
    // Nothing is ever written to it, so nothing need lie beside it either.
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (troubleOf(error) === 'in-use') throw new DatabaseRefused('in-use', 'another program uses the database')
    throw error
  }
  return { release: () => void file.close() }
}
