import { DateTime } from 'luxon'
import { makeBackupChoice } from '../../../conversation/flows/backup.ts'
import { BACKUP_MADE, BACKUP_SUBJECT } from '../../../conversation/vocabulary/backup.ts'
import type { WaitingLine } from '../../../conversation/waiting.ts'
import type { Making } from './making.ts'

/** A copy as old as this is worth a new one; whoever has been asked is left in peace for as long. */
const QUARTER = { months: 3 } as const

/** Key of the setting that holds the day on which an officer was offered to make a copy. */
const offeredKey = (member: number): string => `backup.offered:${member}`

/** A copy lies beside the school's machine only when somebody makes it: once a quarter the officer is offered to. */
export async function copyWanted({ tx, member, now }: Making): Promise<readonly WaitingLine[]> {
  const today = now.startOf('day')
  const offered = await tx.settings.get(offeredKey(member.id))
  const isNew = offered !== today.toISODate()
  if (offered && isNew && DateTime.fromISO(offered, { zone: now.zone }).plus(QUARTER) > today) return []
  const last = (await tx.journal.lastAudit(BACKUP_SUBJECT, [BACKUP_MADE]))?.at
  // A school that has just begun has little to lose.
  const since = last ?? DateTime.min(...(await tx.members.all()).map(({ consentAt }) => consentAt))
  if (!since || since.setZone(now.zone).startOf('day').plus(QUARTER) > today) return []
  if (isNew) await tx.settings.set(offeredKey(member.id), today.toISODate() ?? '')
  return [{ item: { kind: 'backup', ...(last ? { last } : {}) }, choices: [makeBackupChoice] }]
}
