import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DateTime } from 'luxon'
import { errorCode } from '../../../domain/error-code.ts'
import { DATABASE_NAME } from '../../../storage/backup.ts'
import type { Tx } from '../../../storage/storage.ts'
import { backupFileName } from '../../../text/documents/file-names.ts'
import { caption } from '../../../text/documents/orders.ts'
import type { Deps } from '../../deps.ts'
import { backupCode } from '../backup-code.ts'
import type { DocumentPlan } from './document-plan.ts'

/** How often it is begun anew because somebody's files were deleted while they were copied. */
const TRIES = 3

/** Folder of the data folder for copies no message can carry. */
const BACKUPS = 'sao-luu-ma-hoa'

/** An encrypted copy of the database and of every file it knows; undefined where no code opens it. */
export async function backupFile(tx: Tx, deps: Deps): Promise<DocumentPlan | undefined> {
  const code = await backupCode(tx, deps)
  if (code === undefined) return undefined
  const madeAt = deps.clock.now()
  return {
    name: backupFileName(madeAt),
    as: 'document',
    caption: caption.backup(madeAt),
    folder: BACKUPS,
    replaces: true,
    write: to => writeCopy(deps, { code, madeAt }, to),
  }
}

/** Files are written once and deleted with their records, so those known before and after are those of the copy. */
async function writeCopy(deps: Deps, sealing: { code: string; madeAt: DateTime }, to: string): Promise<void> {
  const copy = `${to}.db`
  const kept = () => deps.storage.transaction(tx => tx.attachments.paths())
  try {
    for (let left = TRIES; left > 0; left--) {
      const before = await kept()
      await deps.storage.copyTo(copy)
      const after = await kept()
      if (left > 1 && before.some(path => !after.includes(path))) continue
      const files = after.map(path => ({ name: path.replaceAll('\\', '/'), path: join(deps.dataDir, path) }))
      try {
        return await deps.backups.seal([{ name: DATABASE_NAME, path: copy }, ...files], sealing, to)
      } catch (error) {
        if (left === 1 || errorCode(error) !== 'ENOENT') throw error
      }
    }
  } finally {
    await rm(copy, { force: true })
  }
}
