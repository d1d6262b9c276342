import type { PlanEditionFacts } from '../../conversation/facts.ts'
import { halfPeriod, yearPeriod } from '../../domain/period.ts'
import type { KeptEdition } from '../../storage/school.ts'
import type { Tx } from '../../storage/storage.ts'

/** The plan of a button, and whether it can still be taken over or taken back. */
export async function planMeant(tx: Tx, code: string): Promise<PlanEditionFacts | undefined> {
  const kept = await tx.school.edition(code)
  if (!kept) return undefined
  const { offeredAt, by: _, ...edition } = kept
  const history = await tx.school.history()
  const later = (history?.editions ?? []).find(
    ({ programme, year, at }) => programme === kept.programme && year === kept.year && at > offeredAt,
  )
  const taken = later && (await tx.school.edition(later.code))?.taken
  return {
    ...edition,
    ...(later && taken ? { overtaken: { ...taken, edition: later.code } } : {}),
    undoable: await isUndoable(tx, kept),
  }
}

/** Whoever was told of a period was told under this plan. */
async function isUndoable(tx: Tx, { programme, year, taken }: KeptEdition): Promise<boolean> {
  if (!taken) return false
  for (const { key } of [halfPeriod(programme, year), yearPeriod(programme, year)]) {
    const period = await tx.periods.byKey(key)
    if (period && period.openedAt > taken.at) return false
  }
  return true
}
