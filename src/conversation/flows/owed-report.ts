import { unitOf } from '../../domain/form.ts'
import { nextState, type Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { type Period, periodOf } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { Facts } from '../facts.ts'

/** One obligation with what its messages name. */
export type OwedReport = { readonly obligation: Obligation; readonly unit: Unit; readonly period: Period }

/** The obligation of an action, when it belongs to an open period. */
export function owedReportOf(facts: Facts, id: OwedKey): OwedReport | undefined {
  const obligation = facts.obligations.find(candidate => candidate.id === id)
  const unit = obligation && unitOf(facts.plan, obligation.unitId)
  const period = obligation && periodIn(facts, obligation)
  return obligation && unit && period ? { obligation, unit, period } : undefined
}

/** By the name of its matter, where the school reports on several. */
const periodIn = ({ periods }: Facts, { periodKey }: Obligation): Period | undefined =>
  periods.find(({ period }) => period.key === periodKey)?.period ?? periodOf(periodKey)

/** The report can still be sent back: handed in or accepted, and of an open period. */
export function returnable(facts: Facts, id: OwedKey): OwedReport | undefined {
  const owed = owedReportOf(facts, id)
  return owed && nextState(owed.obligation.state, 'return') !== undefined ? owed : undefined
}
