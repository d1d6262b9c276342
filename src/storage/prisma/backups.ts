import type { Backups } from '../backup.ts'
import { archived } from '../files/archive.ts'
import { seal } from '../files/sealed-file.ts'
import { latestStep } from './migrate.ts'

/** Encrypted copies that `restoreBackup` opens again. */
export const backups: Backups = {
  seal: (files, sealing, to) => seal(archived(files), sealing, latestStep(), to),
}
