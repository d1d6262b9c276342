import { BACKUP_CODE, BACKUP_SUBJECT, type BackupEffect } from '../../conversation/vocabulary/backup.ts'
import { keepCode } from '../read/backup-code.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import type { Scope } from './doers.ts'

/** A new code has been drawn; the message that shows it is the only place where it stands in the clear. */
export async function applyBackup({ tx, deps, facts: { me, now } }: Scope, { code }: BackupEffect): Promise<void> {
  await keepCode(tx, deps, code)
  await tx.journal.audit({ at: now, actor: me?.id ?? null, action: BACKUP_CODE, subject: BACKUP_SUBJECT })
  await wishForCleanUp(tx, 'tidy')
}
