import { heirOf, reportsOfHeirs } from '../../domain/merged-units.ts'
import { owedKey } from '../../domain/owed-key.ts'
import { halfOfYear, type Period } from '../../domain/period.ts'
import type { Submission } from '../../domain/report.ts'
import type { Tx } from '../../storage/storage.ts'
import type { ReadDeps } from '../deps.ts'

/**
 * A year's figures go on from its half-year's: what was handed in for it; nothing for a half-year. What a unit handed in
 * that has become another, and reports no more itself, is the other's.
 */
export async function halfOf(
  tx: Tx,
  { inForce }: Pick<ReadDeps, 'inForce'>,
  period: Period,
): Promise<readonly Submission[]> {
  if (period.kind !== 'year') return []
  const reports = await tx.reports.submissionsOf(halfOfYear(period).key)
  const owing = new Set((await tx.reports.ofPeriod(period.key)).map(({ unitId }) => unitId))
  return reportsOfHeirs(reports, id => (owing.has(id) ? id : heirOf(inForce.history, id)))
}

/**
 * The versions of what a unit handed in for the half-year, which its year goes on from. Of one that others have become
 * part of: all of theirs as one. What the unit told that this one came out of was told for both, and is not asked again.
 */
export async function halfVersionsOf(
  tx: Tx,
  deps: ReadDeps,
  period: Period,
  unit: string,
): Promise<readonly Submission[]> {
  if (period.kind !== 'year') return []
  const { units } = deps.inForce.history
  const key = owedKey(halfOfYear(period).key, unit)
  if (units.some(each => each.mergedInto !== null && heirOf({ units }, each.unit.id) === unit)) {
    return (await halfOf(tx, deps, period)).filter(({ obligationId }) => obligationId === key)
  }
  const own = await tx.reports.versions(key)
  const { splitFrom } = units.findLast(each => each.unit.id === unit) ?? {}
  if (own.length > 0 || !splitFrom) return own
  const [told] = await tx.reports.versions(owedKey(halfOfYear(period).key, splitFrom))
  return told ? [{ ...told, obligationId: key, answers: [] }] : []
}
