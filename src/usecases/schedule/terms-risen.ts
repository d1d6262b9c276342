import type { DateTime } from 'luxon'
import type { Due } from '../../domain/due.ts'
import { termsDues } from '../../domain/dues/terms.ts'
import { CONSENT_VERSION, hasConsented, isReachable } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { markDone } from './once-a-day.ts'

/** How the day stands in the due list on which somebody was first found to have agreed to less. */
const RISEN = `terms-risen:${CONSENT_VERSION}`

/** The question to everybody who agreed to earlier terms, counted from the day on which this program found them. */
export async function termsRisen(tx: Tx, { calendar }: Deps, now: DateTime): Promise<readonly Due[]> {
  const outdated = (await tx.members.all()).filter(member => isReachable(member) && !hasConsented(member))
  if (outdated.length === 0) return []
  const found = await tx.dues.last(RISEN)
  if (found === undefined) await markDone(tx, RISEN, now.toISODate() ?? '', now)
  const since = found === undefined ? now : now.set(dayOf(found))
  return termsDues(
    outdated.map(({ id }) => id),
    since,
    calendar,
  )
}

/** "2026-11-27". */
function dayOf(text: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}
