import type { PeriodFacts } from '../../../conversation/facts.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { periodFacts } from '../../read/periods.ts'
import type { Making } from './making.ts'

/** The period something due is about, while it is open. */
export async function periodOfDue({ tx, deps }: Making, { subject }: DueRecord): Promise<PeriodFacts | undefined> {
  const record = await tx.periods.byKey(subject)
  return record && !record.closedAt ? periodFacts(deps, record) : undefined
}
