import type { DateTime } from 'luxon'
import { z } from 'zod'
import { BACKUP_CODE, BACKUP_SUBJECT } from '../../conversation/vocabulary/backup.ts'
import { bareCode } from '../../domain/recovery-code.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from './load-admission.ts'
import { lockCode, unlockCode } from './locked-code.ts'

/** Setting that holds the code that opens encrypted copies, locked by a key that is not in the database. */
const BACKUP_KEY = 'backup.code'

const shape = z.object({ hash: z.string(), locked: z.string() })

/** From now on encrypted copies are opened by this code. */
export async function keepCode(tx: Tx, deps: Deps, code: string): Promise<void> {
  const bare = bareCode(code)
  await tx.settings.set(BACKUP_KEY, JSON.stringify({ hash: hashOf(bare), locked: lockCode(deps, bare) }))
}

/** @returns undefined where none has been shown yet, or the bot's token has been changed since. */
export async function backupCode(tx: Tx, deps: Deps): Promise<string | undefined> {
  const kept = await tx.settings.get(BACKUP_KEY)
  if (kept === undefined) return undefined
  const { hash, locked } = shape.parse(JSON.parse(kept))
  return unlockCode(deps, locked, hash)
}

/** Since when the code is in force, and who was shown it. */
export async function codeInForce(
  tx: Tx,
  deps: Deps,
): Promise<{ readonly at: DateTime; readonly by: number | null } | undefined> {
  if ((await backupCode(tx, deps)) === undefined) return undefined
  const shown = await tx.journal.lastAudit(BACKUP_SUBJECT, [BACKUP_CODE])
  return { at: shown?.at ?? deps.clock.now(), by: shown?.actor ?? null }
}
