import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { DateTime } from 'luxon'
import type { RestoreTrouble } from '../../domain/backup-trouble.ts'
import { errorCode } from '../../domain/error-code.ts'
import { DATABASE_NAME } from '../backup.ts'
import { unpack } from '../files/archive.ts'
import { unseal } from '../files/sealed-file.ts'
import { isNewer } from './migrate.ts'

/** Where a school is brought back to. */
export type Place = {
  /** Path of the database file. */
  readonly database: string
  readonly dataDir: string
}

export type Restored =
  | { readonly ok: true; readonly madeAt: DateTime; readonly files: number }
  | { readonly ok: false; readonly why: RestoreTrouble }

/** The trial's own folder may stand: nothing of the school is in it. */
const TRIAL = 'playground'

/**
 * Brings everything back from an encrypted copy, where nothing is yet. The database comes last: where it stands,
 * everything does.
 * @throws the errors of the disk.
 */
export async function restoreBackup(file: string, code: string, place: Place): Promise<Restored> {
  if (!(await isEmpty(place))) return { ok: false, why: 'not-empty' }
  const sealed = await unseal(file, code)
  if (typeof sealed === 'string') return { ok: false, why: sealed }
  if (isNewer(sealed.schema)) return { ok: false, why: 'newer' }
  // Beside where it belongs, so that bringing it there is one step of the disk.
  const apart = join(dirname(place.database), '.khoi-phuc')
  try {
    await rm(apart, { recursive: true, force: true })
    const names = await sealed.contents(pieces => unpack(pieces, apart))
    withdrawOrders(join(apart, DATABASE_NAME))
    const files = names.filter(name => name !== DATABASE_NAME)
    for (const name of files) {
      await mkdir(dirname(join(place.dataDir, name)), { recursive: true, mode: 0o700 })
      await move(join(apart, name), join(place.dataDir, name))
    }
    await rename(join(apart, DATABASE_NAME), place.database)
    return { ok: true, madeAt: sealed.madeAt, files: files.length }
  } finally {
    await rm(apart, { recursive: true, force: true })
  }
}

/** Also where the database lies on another disk than the files. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    await copyFile(from, to)
  }
}

async function isEmpty({ database, dataDir }: Place): Promise<boolean> {
  if (existsSync(database)) return false
  const found = existsSync(dataDir) ? await readdir(dataDir) : []
  return found.every(name => name === TRIAL)
}

/** The copy was made while its own order was in hand: the officer has it, and is not sent another one. */
function withdrawOrders(database: string): void {
  const db = new Database(database)
  try {
    db.exec(`UPDATE "OutboxRow" SET "state" = 'skipped', "reason" = 'restored', "payload" = ''
      WHERE "kind" IN ('document', 'bulk') AND "state" IN ('waiting', 'sending')`)
  } finally {
    db.close()
  }
}
