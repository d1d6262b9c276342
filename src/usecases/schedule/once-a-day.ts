import type { DateTime } from 'luxon'
import type { Tx } from '../../storage/storage.ts'

/**
 * Records in the due list that something is done for this day (or this hour): of what is done once a day the last day is
 * kept, and is what `dues.last` answers.
 * @param chore what is done, e.g. "cleaning"; @param day as it is compared, e.g. "2026-05-07".
 */
export async function markDone(tx: Tx, chore: string, day: string, now: DateTime): Promise<void> {
  const key = `${chore}:${day}`
  await tx.dues.forgetOtherDays(chore, day)
  const [what = chore, subject = ''] = chore.split(/:(.*)/s)
  const about = { what, kind: null, obligationId: null, subject, bundle: key }
  const when = { day: now.startOf('day'), dueAt: now, staleAfter: null, settledAt: now }
  await tx.dues.add({ key, memberId: 0, ...about, ...when, state: 'done', reason: null })
}
