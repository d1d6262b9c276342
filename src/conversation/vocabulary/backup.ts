import type { DateTime } from 'luxon'
import { type Buttons, type Needs, ofNothing, type Vocabulary } from './kinds.ts'

/** /saoluu: an encrypted copy of everything, and the code that opens it again. /xuat: everything as files. */

/** Where the journal tells of the code that is in force. */
export const BACKUP_SUBJECT = 'backup'
/** A new code. */
export const BACKUP_CODE = 'backup.code'
/** A copy has been ordered. */
export const BACKUP_MADE = 'backup.made'

/** A code is drawn anew, should one be shown. */
export const backupNeeds = (): Needs => ({ backup: true, codes: 2 })

export type BackupAction =
  | { readonly do: 'backup.make' }
  | { readonly do: 'backup.change'; readonly confirmed: boolean }

/** From now on copies are opened by this code. */
export type BackupEffect = { readonly effect: 'backup-code'; readonly code: string }

/** The code in force: since when, and who was shown it; unnamed when that was the reader, or somebody who has left. */
export type CodeShown = { readonly at: DateTime; readonly by?: string; readonly mine: boolean }

export type BackupSay =
  /** The one time at which the code is shown. `again`: another one was in force before. */
  | { readonly say: 'backup-code'; readonly code: string; readonly again: boolean }
  | { readonly say: 'backup-under-way'; readonly shown: CodeShown }
  | { readonly say: 'backup-change'; readonly shown: CodeShown }
  | { readonly say: 'export-under-way' }
  /** Too large for the channel: it lies on the machine, in `place` of the data folder. `about`: what is said of it. */
  | {
      readonly say: 'file-kept'
      readonly channel: string
      readonly name: string
      readonly about: string
      readonly place: string
      readonly megabytes: number
      readonly limit: number
    }

export type BackupWord = 'make-backup' | 'code-copied' | 'change-code' | 'yes-change-code'

export const backupButtons: Buttons<BackupAction> = {
  'backup.make': { holds: {}, needs: backupNeeds },
  'backup.change': {
    holds: { confirmed: 'boolean' },
    needs: ({ confirmed }) => (confirmed ? backupNeeds() : { ...ofNothing(), backup: true }),
  },
}

export const backupVocabulary: Vocabulary<{
  action: BackupAction
  say: BackupSay
  word: BackupWord
  effect: BackupEffect
}> = { buttons: backupButtons, states: {} }
