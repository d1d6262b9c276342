import type { DateTime } from 'luxon'
import type { Settlements } from '../domain/settlements.ts'

/** What of a period's figures does not fit and was settled. */
export interface SettlementRecords {
  settlements(periodKey: string): Promise<Settlements>
  /** @param value the school's own number; null leaves the figures as they were told. */
  settle(
    periodKey: string,
    key: string,
    value: number | null,
    by: { readonly memberId: number | null; readonly at: DateTime },
  ): Promise<void>
}
