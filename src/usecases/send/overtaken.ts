import { say } from '../../conversation/effect.ts'
import { type OwedKey, periodKeyOf, readOwedKey } from '../../domain/owed-key.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
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
  for (const key of keys) if ((await tx.periods.byKey(key))?.closedAt === null) return undefined
  if (keys.size === 0) return undefined
  const voice = voiceOf(await tx.members.byChat(entry.chat))
  const message = await renderNow(tx, deps, entry, { message: say({ say: 'overtaken' }), voice, whom: {} })
  return { kind: 'send', message, dues: [] }
}

type Owed = { readonly obligation?: unknown; readonly about?: { readonly obligation?: unknown } }

/** The report a button is about. */
function owedBy(action: object): readonly OwedKey[] {
  const { obligation, about }: Owed = action
  const owed = obligation ?? about?.obligation
  return typeof owed === 'string' ? [readOwedKey(owed)].filter(each => each !== undefined) : []
}
