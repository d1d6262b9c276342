import { recoveryCode } from '../../domain/recovery-code.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { BACKUP_MADE, BACKUP_SUBJECT, type BackupAction, type CodeShown } from '../vocabulary/backup.ts'
import { calledBy } from './replies.ts'

const LASTING = { lasting: true } as const
const MAKE: Choice = { word: 'code-copied', action: { do: 'backup.make' } }
/** The way to a copy from where nothing of it has been said yet. */
export const makeBackupChoice: Choice = { word: 'make-backup', action: { do: 'backup.make' } }
const CHANGE: Choice = { word: 'change-code', action: { do: 'backup.change', confirmed: false } }

/** /saoluu. The first time the code is shown before anything is made: a copy nobody can open is none. */
export const backupCommand = (turn: Turn): Step => make(turn)

/** /xuat: whatever the school keeps, as files that open without the assistant. */
export const exportCommand = (turn: Turn): Step =>
  stay(
    turn,
    { effect: 'audit', action: 'export.made', subject: 'export' },
    say({ say: 'export-under-way' }, [], LASTING),
    { effect: 'document', order: { kind: 'export' } },
  )

export function pressBackup(turn: Turn, action: BackupAction): Step {
  if (action.do === 'backup.make') return make(turn)
  const shown = shownIn(turn)
  if (!shown || action.confirmed) return showCode(turn)
  const choices: readonly Choice[] = [
    { word: 'yes-change-code', action: { do: 'backup.change', confirmed: true } },
    { word: 'keep', action: { do: 'nothing' } },
  ]
  return stay(turn, say({ say: 'backup-change', shown }, choices, LASTING))
}

function make(turn: Turn): Step {
  const shown = shownIn(turn)
  if (!shown) return showCode(turn)
  return stay(
    turn,
    { effect: 'audit', action: BACKUP_MADE, subject: BACKUP_SUBJECT },
    say({ say: 'backup-under-way', shown }, [CHANGE], LASTING),
    { effect: 'document', order: { kind: 'backup' } },
  )
}

function showCode(turn: Turn): Step {
  const { codes = [], backup } = turn.facts
  const code = recoveryCode(codes)
  return stay(
    turn,
    { effect: 'backup-code', code },
    say({ say: 'backup-code', code, again: backup !== undefined }, [MAKE], LASTING),
  )
}

function shownIn({ facts: { backup, people }, me }: Turn): CodeShown | undefined {
  if (!backup) return undefined
  const by = people.find(({ id }) => id === backup.by && id !== me.id)
  return { at: backup.at, mine: backup.by === me.id, ...(by ? { by: calledBy(by) } : {}) }
}
