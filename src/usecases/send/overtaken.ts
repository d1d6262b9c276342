import { say } from '../../conversation/effect.ts'
import { type OwedKey, periodKeyOf, readOwedKey } from '../../domain/owed-key.ts'
import { comparePeriods, type Period, periodOf } from '../../domain/period.ts'
import type { OutboxEntry, PeriodRow } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { periodsOn } from '../read/periods.ts'
import { storedMenu } from '../read/stored.ts'
import { voiceOf } from './enqueue.ts'
import type { Prepared } from './prepared.ts'
import { renderNow } from './render-now.ts'

/** A report ends only when the next one opens: what was made within this time is about one that is open. */
const FRESH_DAYS = 2

/**
 * An answer that waited so long to leave, for a machine that slept, that the reports its buttons are about have ended:
 * that is said instead, since nothing could be done by them any more.
 */
export async function overtaken(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<Prepared | undefined> {
  if (entry.choices === null || deps.clock.now() < entry.createdAt.plus({ days: FRESH_DAYS })) return undefined
  const actions = storedMenu(entry.choices)?.items.map(({ action }) => action) ?? []
  const keys = new Set(actions.flatMap(owedBy).map(periodKeyOf))
  if (keys.size === 0) return undefined
  const begun = periodsOn(deps, deps.clock.now())
  for (const key of keys) if (!hasEnded(await tx.periods.byKey(key), begun)) return undefined
  const voice = voiceOf(await tx.members.byChat(entry.chat))
  const message = await renderNow(tx, deps, entry, { message: say({ say: 'overtaken' }), voice, whom: {} })
  return { kind: 'send', message, dues: [] }
}

/** By the dates also where the clock, short of room on the disk, has not closed it yet. */
function hasEnded(record: PeriodRow | undefined, begun: readonly Period[]): boolean {
  if (record?.closedAt !== null) return true
  const period = periodOf(record.key)
  return begun.some(each => each.programme === period?.programme && comparePeriods(each, period) > 0)
}

type Owed = { readonly obligation?: unknown; readonly about?: { readonly obligation?: unknown } }

/** The report a button is about. */
function owedBy(action: object): readonly OwedKey[] {
  const { obligation, about }: Owed = action
  const owed = obligation ?? about?.obligation
  return typeof owed === 'string' ? [readOwedKey(owed)].filter(each => each !== undefined) : []
}
