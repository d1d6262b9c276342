/** Why an encrypted copy is not opened. */
export type BackupTrouble = 'not-a-backup' | 'newer' | 'damaged' | 'wrong-code'

/** Why nothing is brought back from one. 'not-empty': something of a school is there already. */
export type RestoreTrouble = BackupTrouble | 'not-empty'
